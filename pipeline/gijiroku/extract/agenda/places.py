"""Which item each block belongs to: from what opens it to what opens or closes the next."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gijiroku.extract.agenda.calls import find_leaders, is_closing, weigh_call
from gijiroku.extract.agenda.entries import read_entry
from gijiroku.extract.agenda.reading import Heard
from gijiroku.extract.agenda.rows import Row
from gijiroku.model import Block, BlockKind
from gijiroku.terms.decisions import is_framed_outcome, is_outcome, is_told_outcome
from gijiroku.terms.items import is_container, is_formality

_SURE = 1.2
_ASKED = re.compile("か[。？]?\\s*$")
_AFTER_END = 8  # turns that may follow the words that end the meeting


def place_blocks(blocks: Sequence[Block], heard: Sequence[Heard]) -> tuple[int | None, ...]:
    """For each block the item it belongs to, None before the first and after what ends them."""
    opened: dict[int, int] = {}
    for item, each in enumerate(heard):
        if each.block is not None:
            opened.setdefault(each.block, item)
    last = max(opened, default=-1)
    turns = [i for i, block in enumerate(blocks) if block.kind is BlockKind.TURN]
    end = turns[-_AFTER_END:][0] if turns else 0
    leaders = find_leaders(blocks)
    places: list[int | None] = []
    current: int | None = None
    fresh = False  # an item was opened and nothing said yet: headings of a bundle stand together
    for i, block in enumerate(blocks):
        if i in opened:
            current = current if fresh else opened[i]
            fresh = block.kind is not BlockKind.TURN
            places.append(current)
            continue
        fresh = fresh and block.kind in (BlockKind.HEADING, BlockKind.FURNITURE)
        if current is None and i < last:
            current = find_return(block, heard, leaders)
        if block.kind is BlockKind.HEADING:
            current = None if ends_item(block) else current
        elif i > last and (block.kind is BlockKind.FIELD or (i >= end and is_closing(block))):
            current = None
        places.append(current)
    return tuple(places)


def find_settling(blocks: Sequence[Block], places: Sequence[int | None]) -> frozenset[int]:
    """What tells how an item ended, the last of it: ― 全員了承 ―, ・異論なく、案を了承した。"""
    kept = [i for i, block in enumerate(blocks) if block.kind is not BlockKind.FURNITURE]
    found = set()
    for before, i, after in zip([None, *kept], kept, [*kept[1:], None], strict=False):
        last = after is None or blocks[after].kind in (BlockKind.HEADING, BlockKind.FIELD)
        asked = before is not None and _ASKED.search("".join(blocks[before].paragraphs))
        if last and places[i] is not None and _settles(blocks[i], bool(asked)):
            found.add(i)
    return frozenset(found)


def _settles(block: Block, asked: bool) -> bool:
    """（了承） behind よろしいですか answers the chair; elsewhere it tells the outcome."""
    text = "".join(block.paragraphs)
    if block.kind is BlockKind.NARRATIVE:
        bracketed = text.strip()[:1] in ("（", "(")
        framed = is_framed_outcome(text) or (bracketed and is_outcome(text) and not asked)
        return framed or is_told_outcome(text)
    return block.kind is BlockKind.TURN and block.attribution is None and is_told_outcome(text)


def find_return(block: Block, heard: Sequence[Heard], leaders: frozenset[str]) -> int | None:
    """The item that the chair takes up before its turn or after a break, if one alone is sure."""
    if block.attribution not in leaders:
        return None
    weights = [weigh_call(block, e.matter.entry, leaders, k) for k, e in enumerate(heard, 1)]
    named = [k for k, weight in enumerate(weights) if weight >= _SURE]
    return named[0] if len(named) == 1 else None


def ends_item(block: Block) -> bool:
    """True for a heading that ends the item before it: その他, 閉会, 報告事項."""
    entry = read_entry(Row("".join(block.paragraphs), block.start, block.stop))
    return is_formality(entry.title) or (is_container(entry.title) and entry.mark != "plain")
