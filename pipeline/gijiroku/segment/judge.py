"""The kind of each paragraph of the record as far as it tells it itself."""

from __future__ import annotations

import re

from gijiroku.model import BlockKind, Document
from gijiroku.segment.conclusions import find_conclusion, is_arrow_conclusion, is_stamped
from gijiroku.segment.headings import Headings, is_bracketed_head
from gijiroku.segment.notes import is_bracketed_time, is_counter, is_note, is_rule, is_time
from gijiroku.segment.units import Unit
from gijiroku.style import Style
from gijiroku.text.numbering import find_number, follows

_MATTER = re.compile(r"(?:について|の件)(?:[（(][^（()）]{1,12}[）)])?$")
# plain style: 事務局が資料に基づき説明した。
_TOLD = re.compile(r"(?<!ま)(?<!で)(?:した|する|である|いる|れた|なった|あった)[。．]$")


def judge_units(document: Document, style: Style, units: list[Unit]) -> list[BlockKind | None]:
    """TURN at a tag; HEADING, NARRATIVE, CONCLUSION, FIELD, FURNITURE; None for plain text."""
    headings = Headings(document.lines[: style.body_start])
    weights = [_weigh(headings, unit) for unit in units]
    tables = style.speakers.heads | style.speakers.asides
    return [
        BlockKind.OTHER if unit.start in tables else _judge(units, i, weights)
        for i, unit in enumerate(units)
    ]


def _weigh(headings: Headings, unit: Unit) -> float:
    if unit.tag or is_rule(unit.text) or is_counter(unit.text):
        return 0.0
    if is_stamped(unit.text):
        return 0.0
    weight = headings.weigh(unit.first, unit.text)
    return weight if weight >= 1 or not is_note(unit.text) else 0.0


def _judge(units: list[Unit], i: int, weights: list[float]) -> BlockKind | None:
    unit = units[i]
    if unit.tag:
        return BlockKind.TURN
    if is_rule(unit.text) or is_counter(unit.text):
        return BlockKind.FURNITURE
    if is_time(unit.text):
        return BlockKind.NARRATIVE if is_bracketed_time(unit.text) else BlockKind.FIELD
    if find_conclusion(unit.text) is not None or is_arrow_conclusion(unit.text):
        return BlockKind.CONCLUSION
    if is_stamped(unit.text):
        return BlockKind.CONCLUSION
    if weights[i] >= 1:
        return BlockKind.HEADING
    if is_note(unit.text):
        return BlockKind.NARRATIVE
    if weights[i] >= 0.9 or (weights[i] >= 0.5 and _leads_to_speech(units, i, weights)):
        return BlockKind.HEADING
    if weights[i] >= 0.5 and _opens_matter(units, i, weights):
        return BlockKind.HEADING
    if weights[i] >= 0.6 and _heads_turn(units, i, weights):
        return BlockKind.HEADING
    return None


def _heads_turn(units: list[Unit], i: int, weights: list[float]) -> bool:
    """True for 議長 | ４　議案 | 議案第１号を上程します: the next number between tag and text."""
    number = find_number(units[i].text)
    if not number or i == 0 or i + 1 == len(units) or units[i + 1].tag:
        return False
    alone = units[i - 1].tag is not None and not units[i - 1].text.strip()
    earlier = (find_number(units[j].text) for j in range(i - 1, -1, -1) if weights[j] >= 0.6)
    before = next((n for n in earlier if n and n.family == number.family), None)
    return alone and before is not None and follows(before, number)


def _opens_matter(units: list[Unit], i: int, weights: list[float]) -> bool:
    """True for ② ○○について alone between lines, where the record's own voice goes on with it."""
    if i + 1 == len(units) or not _MATTER.search(units[i].text.strip()):
        return False
    after = units[i + 1]
    alone = (i == 0 or weights[i - 1] < 0.5 or units[i - 1].tag is not None) and not after.tag
    told = _TOLD.search(after.text) or is_note(after.text) or is_bracketed_head(after.text)
    return alone and bool(told)


def _leads_to_speech(units: list[Unit], i: int, weights: list[float]) -> bool:
    """True where after this and other headings a tag follows, and it is no list of a speech."""
    j = i
    while j + 1 < len(units) and not units[j + 1].tag and weights[j + 1] >= 0.5:
        j += 1
    while j + 1 < len(units) and (is_rule(units[j + 1].text) or is_counter(units[j + 1].text)):
        j += 1
    back = i
    while back > 0 and weights[back - 1] >= 0.5:
        back -= 1
    if weights[i] > 0.5 and back > 0 and is_rule(units[back - 1].text):
        return True
    number = find_number(units[i].text)
    after = find_number(units[i + 1].text) if i + 1 < len(units) else None
    before = find_number(units[i - 1].text) if i else None
    if number and not number.word and weights[i] < 0.8:
        listed = (after and follows(number, after)) or (before and follows(before, number))
        if listed and units[i + 1 :][:1] and not units[i].tag:
            return False  # ① 本館　② 分館: a list of what is said
    alone = i == 0 or weights[i - 1] < 0.5
    return (j + 1 == len(units) or units[j + 1].tag is not None) and (alone or i < j)
