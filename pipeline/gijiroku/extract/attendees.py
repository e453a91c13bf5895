"""The people named in the header's lists."""

from __future__ import annotations

from gijiroku.model import Attendee, Block, Document
from gijiroku.style import Style


def extract_attendees(
    document: Document, style: Style, blocks: tuple[Block, ...]
) -> tuple[Attendee, ...]:
    """Everyone the header's lists or a list of members name, in printed order."""
    return ()
