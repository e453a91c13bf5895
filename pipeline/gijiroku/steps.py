"""One file through the house: read, infer its style, segment, extract, check."""

from __future__ import annotations

from dataclasses import dataclass, replace

from gijiroku.check import check, find_signs
from gijiroku.extract import extract
from gijiroku.model import Block, Document, Failure, Meeting, SourceFile
from gijiroku.read import read
from gijiroku.segment import segment
from gijiroku.style import Style, infer_style


@dataclass(frozen=True, slots=True)
class Reading:
    """One document at every step."""

    document: Document
    style: Style
    blocks: tuple[Block, ...]
    meeting: Meeting


def take(source: SourceFile) -> Reading:
    """The document at every step; raises Failure where it can't be read or is no minutes at all."""
    document = read(source)
    style = infer_style(document)
    blocks = segment(document, style)
    meeting = extract(document, style, blocks)
    if not any(find_signs(meeting, blocks)):
        message = f"{source.path}: no sign of minutes: no title, name, labels or speakers"
        raise Failure("not-minutes", message)
    findings = (*document.notes, *meeting.findings, *check(meeting, document, blocks))
    return Reading(document, style, blocks, replace(meeting, findings=findings))
