"""Infer how THIS document marks labels, speakers, headings and numbering."""

from __future__ import annotations

from dataclasses import dataclass, replace

from gijiroku.model import Document
from gijiroku.style.boundary import find_body
from gijiroku.style.speakers import SpeakerStyle, infer_speakers
from gijiroku.style.wraps import WrapStyle, infer_wraps


@dataclass(frozen=True, slots=True)
class Style:
    """How a document marks things; every choice was scored by what it explains.

    The record (what was said) stands in lines [body_start, body_stop); before it the header, after
    it the tail (signatures, next meeting, list of materials).
    """

    body_start: int
    body_stop: int
    speakers: SpeakerStyle
    wraps: WrapStyle


def infer_style(document: Document) -> Style:
    """The style of a document. Total: any document has one."""
    wraps = infer_wraps(document)
    speakers = infer_speakers(document, wrapped=bool(wraps.right))
    body_start, body_stop = find_body(document, speakers)
    firsts: dict[int, int] = {}
    for line in document.lines:
        if line.cell:
            firsts.setdefault(line.cell.table, line.number)
    # a table that begins in the header is the form that the whole minutes stand in
    asides = frozenset(
        line.number
        for line in document.lines
        if line.number in speakers.asides and line.cell and firsts[line.cell.table] >= body_start
    )
    speakers = replace(speakers, asides=asides)
    return Style(body_start, body_stop, speakers, wraps)
