"""What the board settled, as printed, with the decision."""

from __future__ import annotations

from gijiroku.extract.agenda import AgendaReading
from gijiroku.model import Block, Conclusion, Document
from gijiroku.style import Style


def extract_conclusions(
    document: Document, style: Style, blocks: tuple[Block, ...], agenda: AgendaReading
) -> tuple[Conclusion, ...]:
    """The conclusions of the body, else of the header, in printed order."""
    return ()
