"""The matters of the meeting, and which block belongs to which.

Three witnesses are heard: the list in the header, the headings of the body, the chair's words. The
header's wording wins; a matter that only the body prints is a matter too.
"""

from __future__ import annotations

from gijiroku.extract.agenda.places import find_settling, place_blocks
from gijiroku.extract.agenda.reading import AgendaReading
from gijiroku.extract.agenda.witnesses import hear_witnesses
from gijiroku.model import AgendaItem, Block, Document, Span
from gijiroku.style import Style

__all__ = ["AgendaReading", "extract_agenda"]


def extract_agenda(document: Document, style: Style, blocks: tuple[Block, ...]) -> AgendaReading:
    """Header list, body headings and calls joined."""
    heard = hear_witnesses(document, blocks)
    items = []
    for each in heard:
        matter = each.matter
        entry, row = matter.entry, matter.entry.row
        number = entry.number
        items.append(
            AgendaItem(
                number.label if number else None,
                entry.title,
                matter.kind or "other",
                matter.heading,
                matter.division,
                matter.basis,
                Span(row.start, row.stop, row.page),
            )
        )
    outcomes = tuple(each.matter.entry.outcome for each in heard)
    at = place_blocks(blocks, heard)
    return AgendaReading(tuple(items), at, outcomes, find_settling(blocks, at))
