"""Turns of the record as speeches: who, in what role, what kind of turn."""

from __future__ import annotations

import re
from dataclasses import replace

from gijiroku.extract.agenda import AgendaReading
from gijiroku.extract.kinds import Turn, judge_kinds
from gijiroku.extract.legends import Legends
from gijiroku.extract.roles import Speaker, Speakers
from gijiroku.model import Attendee, Block, BlockKind, Document, Span, Speech
from gijiroku.style import Style
from gijiroku.style.bullets import Voice
from gijiroku.terms.heads import Head


def extract_speeches(
    document: Document,
    style: Style,
    blocks: tuple[Block, ...],
    attendees: tuple[Attendee, ...],
    agenda: AgendaReading,
) -> tuple[Speech, ...]:
    """Every turn and note in printed order; a turn parted by a note is one speech."""
    speakers, legends = Speakers(attendees), Legends()
    speeches: list[Speech] = []
    turns: list[Turn] = []
    last_turn: int | None = None
    for i, (block, item) in enumerate(zip(blocks, agenda.at, strict=True)):
        text = "\n".join(block.paragraphs)
        if block.kind is BlockKind.HEADING:
            legends.read_heading(text)
        elif block.kind is BlockKind.OTHER and block.start in style.speakers.heads:
            legends.read_column(text)
        if block.kind not in (BlockKind.TURN, BlockKind.NARRATIVE) or i in agenda.settled:
            continue
        if block.continues and last_turn is not None:
            speeches[last_turn] = _go_on(speeches[last_turn], block)
            turns[last_turn] = replace(turns[last_turn], text=speeches[last_turn].text)
            continue
        span = Span(block.start, block.stop, document.lines[block.start].page)
        speaker, voice = _read_speaker(block, speakers, legends)
        note = block.kind is BlockKind.NARRATIVE
        last_turn = last_turn if note else len(speeches)
        speeches.append(
            Speech(block.attribution, speaker.name, speaker.role, "other", item, text, span)
        )
        official = speaker.role in ("explainer", "secretariat", "invited")
        head = legends.head if official or not block.attribution else None
        turns.append(Turn(speaker.role, text, item, note, voice, head))
        if block.attribution and (speaker.role != "chair" or legends.head is Head.GREETING):
            legends.head = None  # what a head opens ends with the first who speaks under it
    turns = _let_preside(speeches, turns)
    speeches = [replace(s, role=turn.role) for s, turn in zip(speeches, turns, strict=True)]
    kinds = judge_kinds(turns)
    return tuple(replace(speech, kind=kind) for speech, kind in zip(speeches, kinds, strict=True))


def _let_preside(speeches: list[Speech], turns: list[Turn]) -> list[Turn]:
    """The turns, the superintendent in the chair where an education board names no other chair."""
    if any(turn.role == "chair" for turn in turns):
        return turns
    return [
        replace(turn, role="chair")
        if re.search(r"教育長(?:[（(]|$)", speech.attribution or "")
        else turn
        for speech, turn in zip(speeches, turns, strict=True)
    ]


def _read_speaker(
    block: Block, speakers: Speakers, legends: Legends
) -> tuple[Speaker, Voice | None]:
    if block.kind is BlockKind.NARRATIVE:
        return Speaker(None, None), None
    if block.attribution:
        return speakers.read(block.attribution), None
    role, voice = legends.judge(block.mark)
    return Speaker(None, role), voice


def _go_on(speech: Speech, block: Block) -> Speech:
    """The speech with the text behind a note."""
    text = "\n".join((speech.text, *block.paragraphs))
    return replace(speech, text=text, span=replace(speech.span, stop=block.stop))
