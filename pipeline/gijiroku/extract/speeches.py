"""Turns of the record as speeches: who, in what role, what kind of turn."""

from __future__ import annotations

import unicodedata

from gijiroku.extract.agenda import AgendaReading
from gijiroku.model import Attendee, Block, BlockKind, Document, Span, Speech
from gijiroku.style import Style
from gijiroku.style.attribution import find_office


def extract_speeches(
    document: Document,
    style: Style,
    blocks: tuple[Block, ...],
    attendees: tuple[Attendee, ...],
    agenda: AgendaReading,
) -> tuple[Speech, ...]:
    """Every turn in printed order."""
    speeches = []
    for block, item in zip(blocks, agenda.at, strict=True):
        if block.kind is not BlockKind.TURN:
            continue
        office = find_office(unicodedata.normalize("NFKC", block.attribution or ""))
        page = document.lines[block.start].page
        speeches.append(
            Speech(
                block.attribution,
                None,
                office[1] if office else None,
                "other",
                item,
                "\n".join(block.paragraphs),
                Span(block.start, block.stop, page),
            )
        )
    return tuple(speeches)
