"""Cut the record into turns, headings, notes and conclusions."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from gijiroku.model import Block, BlockKind, Document
from gijiroku.segment.conclusions import (
    find_conclusion,
    is_arrow_conclusion,
    is_told_conclusion,
)
from gijiroku.segment.headings import Headings
from gijiroku.segment.notes import is_bracketed_time, is_note, is_rule, is_time
from gijiroku.segment.units import Unit, join_units
from gijiroku.style import Style
from gijiroku.style.bullets import Bullet, read_bullet
from gijiroku.terms.heads import Head, find_head
from gijiroku.text.normalize import squash

_POLITE = re.compile(
    r"(?:ます|です|ました|ません|でした|ください|ましょう|でしょう)(?:か|ね|が)?[。．]?$"
)
_PLAIN = re.compile(r"(?:した|する|である|いる|れた|なし|なった|あった|ない)[。．]$")


@dataclass(slots=True)
class _State:
    """What is open: the turn that text goes on with, and what the last head announced."""

    turn: Block | None = None
    resumable: Block | None = None
    head: Head | None = None
    concluding: bool = False


def segment_record(document: Document, style: Style, start: int, stop: int) -> list[Block]:
    """Blocks for lines [start, stop) of the record."""
    units = join_units(document, style, start, stop)
    judged = _judge(document, style, units)
    blocks = _assemble(style, units, judged)
    return _fill(document, blocks, start, stop)


def _judge(document: Document, style: Style, units: list[Unit]) -> list[BlockKind | None]:
    """The kind of every unit as far as it tells it itself; None for plain text."""
    headings = Headings(document.lines[: style.body_start])
    weights = [0.0 if unit.tag else headings.weigh(unit.first, unit.text) for unit in units]
    return [_judge_one(units, i, weights) for i in range(len(units))]


def _judge_one(units: list[Unit], i: int, weights: list[float]) -> BlockKind | None:
    unit = units[i]
    if unit.tag:
        return BlockKind.TURN
    if is_rule(unit.text):
        return BlockKind.OTHER
    if is_time(unit.text):
        return BlockKind.NARRATIVE if is_bracketed_time(unit.text) else BlockKind.FIELD
    if find_conclusion(unit.text) is not None or is_arrow_conclusion(unit.text):
        return BlockKind.CONCLUSION
    if weights[i] >= 0.9:
        return BlockKind.HEADING
    if is_note(unit.text):
        return BlockKind.NARRATIVE
    if weights[i] >= 0.5 and _leads_to_speech(units, i, weights):
        return BlockKind.HEADING
    return None


def _leads_to_speech(units: list[Unit], i: int, weights: list[float]) -> bool:
    """True where after this and other headings a tag follows, and it is no list of a speech."""
    j = i
    while j + 1 < len(units) and not units[j + 1].tag and weights[j + 1] >= 0.5:
        j += 1
    alone = i == 0 or weights[i - 1] < 0.5
    return (j + 1 == len(units) or units[j + 1].tag is not None) and (alone or i < j)


def _assemble(style: Style, units: list[Unit], kinds: list[BlockKind | None]) -> list[Block]:
    state = _State()
    blocks: list[Block] = []

    def close() -> None:
        if state.turn:
            blocks.append(state.turn)
        state.resumable, state.turn = state.turn or state.resumable, None

    polite = _is_polite(units)
    for unit, kind in zip(units, kinds, strict=True):
        if kind is None:
            kind = _place_text(unit, state, polite)
        if kind is None and state.turn:
            paragraphs = (*state.turn.paragraphs, unit.text) if unit.text else state.turn.paragraphs
            state.turn = replace(state.turn, stop=unit.stop, paragraphs=paragraphs)
            continue
        close()
        block = Block(kind or BlockKind.TURN, unit.start, unit.stop, (unit.text,))
        if kind in (None, BlockKind.TURN):
            state.turn = _open_turn(unit, state)
            state.concluding = False
            continue
        blocks.append(block)
        if kind in (BlockKind.HEADING, BlockKind.CONCLUSION):
            state.resumable = None
            state.head = _read_head(unit.text) if kind is BlockKind.HEADING else None
            stop = find_conclusion(unit.text)
            state.concluding = kind is BlockKind.CONCLUSION and (
                stop is None or not unit.text[stop:].strip() or state.concluding
            )
    close()
    return blocks


def _place_text(unit: Unit, state: _State, polite: bool) -> BlockKind | None:
    """What plain text is where it stands; None where it is speech."""
    bullet = read_bullet(unit.text)
    if state.concluding:
        return BlockKind.CONCLUSION
    own_voice = polite and bool(_PLAIN.search(unit.text))
    if state.turn and not own_voice:
        bulleted = state.turn.mark and state.turn.attribution is None
        return BlockKind.TURN if bullet and bulleted else None
    if is_told_conclusion(unit.text):
        return BlockKind.CONCLUSION
    if state.resumable and not own_voice and state.resumable.attribution:
        return None
    if bullet or state.head in (Head.EXPLANATION, Head.GREETING):
        return BlockKind.TURN
    return BlockKind.NARRATIVE if unit.text.rstrip().endswith("。") else BlockKind.OTHER


def _open_turn(unit: Unit, state: _State) -> Block:
    text = (unit.text,) if unit.text else ()
    if unit.tag:
        return Block(
            BlockKind.TURN,
            unit.start,
            unit.stop,
            text,
            attribution=unit.tag.attribution,
            mark=unit.tag.mark,
        )
    bullet: Bullet | None = read_bullet(unit.text)
    if bullet:
        rest = (unit.text[bullet.offset :],)
        return Block(BlockKind.TURN, unit.start, unit.stop, rest, mark=bullet.mark)
    before = state.resumable
    if before:
        return Block(
            BlockKind.TURN,
            unit.start,
            unit.stop,
            text,
            attribution=before.attribution,
            mark=before.mark,
            continues=True,
        )
    return Block(BlockKind.TURN, unit.start, unit.stop, text)


def _read_head(text: str) -> Head | None:
    words = re.sub(r"^[\W\d_]+|[\W_]+$", "", squash(text).text)
    return find_head(words) or find_head(re.split(r"[>)〕\]】》〉]", words)[0])


def _is_polite(units: list[Unit]) -> bool:
    tagged = [unit.text for unit in units if unit.tag and unit.text]
    return sum(bool(_POLITE.search(text)) for text in tagged) > 0.5 * len(tagged)


def _fill(document: Document, blocks: list[Block], start: int, stop: int) -> list[Block]:
    """The blocks with what lies between them: page furniture inside a turn goes to the turn."""
    filled: list[Block] = []
    at = start
    for block in sorted(blocks, key=lambda block: block.start):
        filled += _gap(document, at, block.start)
        filled.append(block)
        at = block.stop
    return filled + _gap(document, at, stop)


def _gap(document: Document, start: int, stop: int) -> list[Block]:
    return [
        Block(
            BlockKind.FURNITURE if line.furniture else BlockKind.OTHER,
            line.number,
            line.number + 1,
            (line.text,),
        )
        for line in document.lines[start:stop]
    ]
