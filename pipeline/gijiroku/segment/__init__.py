"""Cut a document into blocks. Guaranteed afterwards: the blocks partition the lines, in order."""

from __future__ import annotations

from gijiroku.model import Block, Document
from gijiroku.segment.fields import segment_fields
from gijiroku.segment.record import segment_record
from gijiroku.style import Style


def segment(document: Document, style: Style) -> tuple[Block, ...]:
    """The blocks of a document; what is not understood is a block of kind `other`."""
    return (
        *segment_fields(document, style, 0, style.body_start),
        *segment_record(document, style, style.body_start, style.body_stop),
        *segment_fields(document, style, style.body_stop, len(document.lines)),
    )
