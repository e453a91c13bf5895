"""Blocks to records: a module a kind; this one puts them together as a Meeting."""

from __future__ import annotations

from gijiroku.model import Block, Document, Header, Meeting, Source
from gijiroku.style import Style


def extract(document: Document, style: Style, blocks: tuple[Block, ...]) -> Meeting:
    """What the blocks say, as records. Total: any blocks give a Meeting."""
    source = document.source
    return Meeting(
        source=Source(source.path, source.sha256, source.media_type, document.page_count),
        header=Header(),
    )
