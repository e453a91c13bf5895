"""Infer how THIS document marks labels, speakers, headings and numbering."""

from __future__ import annotations

from dataclasses import dataclass

from gijiroku.model import Document


@dataclass(frozen=True, slots=True)
class Style:
    """How a document marks things; every choice was scored by what it explains.

    `body_start` is the line at which the header ends and the record begins.
    """

    body_start: int


def infer_style(document: Document) -> Style:
    """The style of a document. Total: any document has one."""
    return Style(body_start=0)
