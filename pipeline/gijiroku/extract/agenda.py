"""The matters of the meeting, and which block belongs to which."""

from __future__ import annotations

from dataclasses import dataclass

from gijiroku.model import AgendaItem, Block, Document
from gijiroku.style import Style


@dataclass(frozen=True, slots=True)
class AgendaReading:
    """The items, and for each block the item (index into `items`) it belongs to."""

    items: tuple[AgendaItem, ...]
    at: tuple[int | None, ...]


def extract_agenda(document: Document, style: Style, blocks: tuple[Block, ...]) -> AgendaReading:
    """Header list and body headings joined."""
    return AgendaReading((), (None,) * len(blocks))
