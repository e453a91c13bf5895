"""The header's values from the title and field blocks."""

from __future__ import annotations

from gijiroku.model import Block, Document, Header
from gijiroku.style import Style


def extract_header(document: Document, style: Style, blocks: tuple[Block, ...]) -> Header:
    """What title, fields and body say of the meeting as a whole."""
    return Header()
