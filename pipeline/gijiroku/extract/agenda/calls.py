"""The chair's words that open an item: 議題１の○○について, 日程第２、議案第５号…を議題とします."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gijiroku.extract.agenda.entries import Entry, compare_key, read_entry
from gijiroku.extract.agenda.outline import Matter
from gijiroku.extract.agenda.rows import Row, split_row
from gijiroku.model import Block, BlockKind, Document
from gijiroku.style.attribution import find_office
from gijiroku.text.normalize import plain
from gijiroku.text.numbering import find_number, find_references

_OPENS = re.compile(
    "議題と(?:いた)?(?:し|する)|議題に供|上程|に(?:入り|移り|入る|移る)|(?:説明|報告|提案|答弁|審議|協議|朗読)(?:を|の)?(?:お)?(?:願|求め|いたし|頂|いただ|行い|始め|して)"
    "|お願い|一括(?:して)?(?:議題|上程|審議)|(?:次に|続いて|続きまして|それでは|では|引き?続き|最後に|初めに|はじめに|まず)|審議(?:し|を)|番目"
)
_ENDS = re.compile(
    "(?:以上で|以上をもちまして|以上をもって|これで|これをもちまして|これをもって)[^。]{0,40}(?:閉会|散会|終了|終わり|終わる|閉じ|終え)"
    "|(?:閉会|散会)(?:し|いた|する|を宣)|(?:会議|審議会|委員会|協議会|会)を(?:閉じ|終わ|終了)|日程(?:は|が)?(?:全部|すべて|全て)?[^。]{0,6}(?:終了|議了)"
)
_NEXT = re.compile("次回(?:の|は|、|，|に|会議|審議会|開催)")
_CLOSES_ITEM = re.compile("(?:以上で|これで|ないようですので)[^。]{0,30}(?:終わ|終了|以上と)")
_STRONG = 1.0


def is_closing(block: Block) -> bool:
    """True for a turn that ends the meeting or only tells of the next one."""
    if block.kind is not BlockKind.TURN:
        return False
    words = plain("".join(block.paragraphs))
    if _ENDS.search(words) and len(words) < 220:
        return True
    return bool(_NEXT.search(words[:60]) and len(words) < 160 and "議題" not in words)


def weigh_call(block: Block, entry: Entry) -> float:
    """How much a turn opens the item: its title, its number, words of opening, who speaks."""
    if block.kind is not BlockKind.TURN:
        return 0.0
    text = "".join(block.paragraphs)
    words = plain(text)
    office = find_office(plain(block.attribution or ""))
    chairs = bool(office and office[1] in ("chair", "vice_chair", "acting_chair"))
    if not chairs and len(words) > 400:
        return 0.0
    weight = 0.0
    key = entry.key
    if key and len(key) >= 4 and key in compare_key(text):
        weight += 1.0
    elif key and _shares_most(key, compare_key(text[:300])):
        weight += 0.6
    if _names_number(text, entry):
        weight += 0.7
    if weight and _OPENS.search(words):
        weight += 0.5
    return weight if chairs else weight * 0.6


def _shares_most(key: str, words: str) -> bool:
    """True where most of the title's pairs of characters stand in the words."""
    if len(key) < 6:
        return False
    pairs = [key[i : i + 2] for i in range(len(key) - 1)]
    return sum(pair in words for pair in pairs) / len(pairs) >= 0.8


def _names_number(text: str, entry: Entry) -> bool:
    number = entry.number
    if number is None:
        return False
    for _, found in find_references(text):
        if found.label == number.label or any(found.label == n.label for n in entry.numbers):
            return True
        same = found.value == number.value
        if same and found.word and not number.word and "号" not in found.label:
            return True
        if same and number.word and found.word and number.word[:2] == found.word[:2]:
            return True
    words = plain(text)
    ordinal = re.search(f"(?<![0-9]){number.value}(?:番目?(?:の|です|、|,|に)|つ目|点目)", words)
    return bool(ordinal)


def find_calls(
    blocks: Sequence[Block], entries: Sequence[tuple[int, Entry]], start: int, stop: int
) -> dict[int, int]:
    """Item -> block whose words open it, in order, within blocks [start, stop)."""
    found: dict[int, int] = {}
    at = start
    for item, entry in entries:
        best = None
        for i in range(at, stop):
            weight = weigh_call(blocks[i], entry)
            if weight >= _STRONG:
                best = i
                break
        if best is not None:
            found[item] = best
            at = best
    return found


_CALLED_MATTER = re.compile(
    "^(?P<matter>[^。]{4,600}?)(?:(?<=について)の件|の件|に関する件)?を(?:一括(?:して)?)?[、,]?"
    "(?:議題と(?:いた)?(?:し|する)|議題に供|上程)"
)
# 日程第１　会議録署名議員の指名を行います。
_NUMBERED_MATTER = re.compile("^(?P<matter>[^。]{4,80}?)(?:の件)?(?:を行い|を議題|に入り|を報告)")
_CONNECTIVE = re.compile(
    "^(?:それでは|では|次に|続いて|続きまして|引き続き|引続き|最後に|初めに|はじめに|まず"
    "|ただいまから|これより|この際|日程に従いまして|これから)[、，,　 ]*"
)


def _is_day_order(text: str) -> bool:
    """True where a text begins with 日程第１."""
    number = find_number(text)
    return bool(number and number.word and number.word.endswith("日程"))


def read_called(document: Document, blocks: Sequence[Block]) -> list[tuple[Matter, int]]:
    """Matters that only the chair names: 「日程第１、会期の決定についてを議題といたします」."""
    found: list[tuple[Matter, int]] = []
    for i, block in enumerate(blocks):
        if block.kind is not BlockKind.TURN:
            continue
        for sentence in re.split("(?<=。)|\n", "\n".join(block.paragraphs)):
            text = sentence.strip()
            while connective := _CONNECTIVE.match(text):
                text = text[connective.end() :]
            called = _CALLED_MATTER.search(text)
            if not called and _is_day_order(text):
                called = _NUMBERED_MATTER.search(text)
            if not called:
                continue
            text = called["matter"]
            row = Row(text, block.start, block.stop, page=document.lines[block.start].page)
            for part in split_row(row):
                entry = read_entry(part)
                if entry.numbers or len(entry.title) >= 6:
                    found.append((Matter(entry, entry.kind, None, None, None), i))
    return found
