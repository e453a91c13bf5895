"""Find where the record begins and where it ends."""

from __future__ import annotations

from gijiroku.model import Document
from gijiroku.style.speakers import SpeakerStyle


def find_body(document: Document, speakers: SpeakerStyle) -> tuple[int, int]:
    """First line of the record, and the first line after it."""
    if not speakers.tags:
        return len(document.lines), len(document.lines)
    return speakers.tags[0].line, len(document.lines)
