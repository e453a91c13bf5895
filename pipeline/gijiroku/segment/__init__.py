"""Cut a document into blocks. Guaranteed afterwards: the blocks partition the lines, in order."""

from __future__ import annotations

from gijiroku.model import Block, BlockKind, Document
from gijiroku.style import Style


def segment(document: Document, style: Style) -> tuple[Block, ...]:
    """The blocks of a document; what is not understood is a block of kind `other`."""
    return tuple(
        Block(BlockKind.OTHER, line.number, line.number + 1, (line.text,))
        for line in document.lines
    )
