"""Turns of the record as speeches: who, in what role, what kind of turn."""

from __future__ import annotations

from dataclasses import replace

from gijiroku.extract.agenda import AgendaReading
from gijiroku.extract.roles import Speaker, Speakers
from gijiroku.model import Attendee, Block, BlockKind, Document, Span, Speech
from gijiroku.style import Style


def extract_speeches(
    document: Document,
    style: Style,
    blocks: tuple[Block, ...],
    attendees: tuple[Attendee, ...],
    agenda: AgendaReading,
) -> tuple[Speech, ...]:
    """Every turn and note in printed order; a turn parted by a note is one speech."""
    speakers = Speakers(attendees)
    speeches: list[Speech] = []
    last_turn: int | None = None
    for block, item in zip(blocks, agenda.at, strict=True):
        if block.kind not in (BlockKind.TURN, BlockKind.NARRATIVE):
            continue
        text = "\n".join(block.paragraphs)
        if block.continues and last_turn is not None:
            before = speeches[last_turn]
            span = replace(before.span, stop=block.stop)
            speeches[last_turn] = replace(before, text=f"{before.text}\n{text}", span=span)
            continue
        span = Span(block.start, block.stop, document.lines[block.start].page)
        if block.kind is BlockKind.NARRATIVE:
            speeches.append(Speech(None, None, None, "narrative", item, text, span))
            continue
        speaker = speakers.read(block.attribution) if block.attribution else Speaker(None, None)
        last_turn = len(speeches)
        speeches.append(
            Speech(block.attribution, speaker.name, speaker.role, "other", item, text, span)
        )
    return tuple(speeches)
