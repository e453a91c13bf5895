"""Cut header and tail lines into titles and fields."""

from __future__ import annotations

from gijiroku.model import Block, BlockKind, Document
from gijiroku.style import Style


def segment_fields(document: Document, style: Style, start: int, stop: int) -> list[Block]:
    """Blocks for lines [start, stop) of a header or a tail."""
    return [
        Block(
            BlockKind.FURNITURE if line.furniture else BlockKind.OTHER,
            line.number,
            line.number + 1,
            (line.text,),
        )
        for line in document.lines[start:stop]
    ]
