"""Judged paragraphs put together as turns, notes and conclusions: what plain text goes on with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from gijiroku.model import Block, BlockKind
from gijiroku.segment.conclusions import find_conclusion, is_told_conclusion
from gijiroku.segment.notes import is_counter, is_note, reads_out
from gijiroku.segment.quotes import unquote_turns
from gijiroku.segment.units import Unit
from gijiroku.style.attribution import weigh_tag
from gijiroku.style.bullets import read_bullet
from gijiroku.terms.decisions import is_outcome
from gijiroku.terms.heads import Head, read_head

_POLITE = re.compile(
    r"(?:ます|です|ました|ません|でした|ください|ましょう|でしょう)(?:か|ね|が)?[。．]?$"
)
_MOVES = re.compile(r"^[（(〔［\[].*(?:登壇|降壇|自席|演壇|質問席|挙手|起立).*[）)〕］\]]$")
_BEHIND = re.compile(r"[（(]([^（）()]{2,12})[）)]$")
_SENTENCE = re.compile(r"[。？！]|(?:か|た|る|い|す)$")
_PLAIN = re.compile(r"(?<!ま)(?<!で)(?:した|する|である|いる|れた|なし|なった|あった|ない)[。．]$")


def assemble(units: Sequence[Unit], kinds: Sequence[BlockKind | None]) -> list[Block]:
    """Blocks of the record in order, without the lines between them."""
    inline = any(unit.tag and unit.text for unit in units)
    assembly = _Assembly(polite=_is_polite(units), inline=inline)
    signs = [unit.tag.mark[:1] if unit.tag else unit.text[:1] for unit in units]
    assembly.arrows = sum(sign in tuple("→⇒➡") for sign in signs) >= 2
    for i, (unit, kind) in enumerate(zip(units, kinds, strict=True)):
        last = i + 1 == len(units) or kinds[i + 1] is not None
        if kind is BlockKind.NARRATIVE and assembly.concluding and is_outcome(unit.text):
            kind = None  # 了承 on its own line under <結論>
        assembly.add(unit, kind or assembly.place(unit, last))
    assembly.close()
    return unquote_turns(assembly.blocks)


@dataclass(slots=True)
class _Assembly:
    """What is open: a turn, the note that grows, and what the last head announced."""

    polite: bool
    inline: bool  # tags stand before the text, not on lines of their own
    arrows: bool = False  # arrows answer: →　検討する。
    blocks: list[Block] = field(default_factory=list)
    turn: Block | None = None
    parted: Block | None = None  # the turn that a note or table interrupted
    note: bool = False  # the last block is a note of plain text that goes on
    head: Head | None = None
    named: bool = False  # the last head names who speaks: 開会（課長補佐）
    concluding: bool = False
    reading: bool = False  # a letter or report follows
    aloud: bool = False  # somebody reads it out

    def place(self, unit: Unit, last: bool) -> BlockKind | None:
        """What plain text is where it stands; None where it goes on with the open turn.

        `last` tells that no plain text follows.
        """
        if self.concluding:
            leads = "次のとおり" in unit.text
            return BlockKind.NARRATIVE if leads else BlockKind.CONCLUSION
        if self.turn and not self.turn.paragraphs:
            return None  # what follows a tag on its own line is its text
        own_voice = self.polite and last and self._is_told(unit)
        bullet = read_bullet(unit.text)
        if self.turn and not own_voice:
            answers = self.arrows and bullet and bullet.mark[:1] in "→⇒➡"
            bulleted = bullet and self._is_bulleted(self.turn)
            return BlockKind.TURN if bulleted or answers else None
        if self.reading:
            return BlockKind.NARRATIVE
        if self.parted and not own_voice and self.parted.attribution:
            return None
        if is_told_conclusion(unit.text):
            return BlockKind.CONCLUSION
        spoken = self.named and bool(_POLITE.search(unit.text))
        opens = spoken or self.head in (Head.EXPLANATION, Head.GREETING)
        if opens or (bullet and (self.head is Head.DISCUSSION or _SENTENCE.search(unit.text))):
            return BlockKind.TURN
        return BlockKind.NARRATIVE if unit.text.rstrip().endswith("。") else BlockKind.OTHER

    def _is_told(self, unit: Unit) -> bool:
        """True for plain speech among polite turns; under a tag's own line a bill may be read."""
        if not _PLAIN.search(unit.text):
            return False
        alone = bool(self.turn and self.turn.paragraphs and not self.inline)
        return not alone or is_told_conclusion(unit.text)

    @staticmethod
    def _is_bulleted(turn: Block) -> bool:
        return turn.attribution is None and bool(turn.mark)

    def add(self, unit: Unit, kind: BlockKind | None) -> None:
        """Take the next paragraph; None goes on with the turn."""
        if kind is None and self.turn:
            more = (unit.text,) if unit.text else ()
            paragraphs = (*self.turn.paragraphs, *more)
            self.turn = replace(self.turn, stop=unit.stop, paragraphs=paragraphs)
        elif kind in (None, BlockKind.TURN):
            self.close()
            self.turn = self._open(unit, goes_on=kind is None)
            self.concluding = self.reading = self.note = False
        elif self._joins_note(kind):
            last = self.blocks[-1]
            paragraphs = (*last.paragraphs, unit.text)
            self.blocks[-1] = replace(last, stop=unit.stop, paragraphs=paragraphs)
        else:
            self.close()
            self.blocks.append(Block(kind or BlockKind.OTHER, unit.start, unit.stop, (unit.text,)))
            self._remember(unit, kind)

    def close(self) -> None:
        """End the open turn; text may still go on with it behind a note."""
        if self.turn:
            self.blocks.append(self.turn)
            self.parted, self.turn = self.turn, None

    def _joins_note(self, kind: BlockKind | None) -> bool:
        """True for what is read out: letters, and the list of bills that a clerk reads."""
        read = (BlockKind.NARRATIVE, *((BlockKind.HEADING, BlockKind.OTHER) if self.aloud else ()))
        return self.note and self.reading and kind in read

    def _remember(self, unit: Unit, kind: BlockKind | None) -> None:
        spoken_note = kind is BlockKind.NARRATIVE and is_note(unit.text)
        self.note = kind is BlockKind.NARRATIVE and not spoken_note
        drawn = kind is BlockKind.FURNITURE and not is_counter(unit.text)
        if drawn or (spoken_note and reads_out(unit.text)):
            self.parted, self.reading, self.aloud = None, True, spoken_note
        if kind in (BlockKind.HEADING, BlockKind.CONCLUSION):
            said = kind is BlockKind.CONCLUSION or (self.parted and self.parted.paragraphs)
            self.parted = None if said else self.parted  # a tag, a heading, and then its text
            self.reading = False
            self.head = read_head(unit.text) if kind is BlockKind.HEADING else None
            behind = _BEHIND.search(unit.text.strip())
            self.named = kind is BlockKind.HEADING and bool(behind and weigh_tag(behind[1]) >= 0.9)
            stop = find_conclusion(unit.text)
            alone = stop is not None and not unit.text[stop:].strip()
            self.concluding = kind is BlockKind.CONCLUSION and (alone or self.concluding)

    def _open(self, unit: Unit, goes_on: bool) -> Block:
        block = Block(BlockKind.TURN, unit.start, unit.stop, (unit.text,) if unit.text else ())
        if unit.tag:
            # ○町長（小野信次君）〔登壇〕: what the record tells on the tag's own line is no speech
            told = is_note(unit.text) and _MOVES.search(unit.text)
            paragraphs = () if told else block.paragraphs
            tag = unit.tag
            return replace(block, paragraphs=paragraphs, attribution=tag.attribution, mark=tag.mark)
        if goes_on and self.parted:
            before = self.parted
            return replace(block, attribution=before.attribution, mark=before.mark, continues=True)
        bullet = read_bullet(unit.text)
        if bullet:
            return replace(block, paragraphs=(unit.text[bullet.offset :],), mark=bullet.mark)
        return block


def _is_polite(units: Sequence[Unit]) -> bool:
    tagged = [unit.text for unit in units if unit.tag and unit.text]
    if not tagged:  # tags on lines of their own: what follows them is spoken
        tagged = [after.text for unit, after in pairwise(units) if unit.tag]
    return sum(bool(_POLITE.search(text)) for text in tagged) > 0.5 * len(tagged)
