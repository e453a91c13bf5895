"""Matters that only the chair names, where neither header nor headings print them.

日程第１、会議録署名議員の指名を行います。
次に、日程第２、議案第３号町道の路線の認定についてを議題とします。
それでは、議題１の水路の改修について、事務局から説明をお願いします。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gijiroku.extract.agenda.calls import steers
from gijiroku.extract.agenda.entries import Entry, read_entry
from gijiroku.extract.agenda.outline import Matter
from gijiroku.extract.agenda.rows import Row, split_row
from gijiroku.model import Block, BlockKind, Document
from gijiroku.terms.items import find_formality, is_container, is_section
from gijiroku.text.numbering import find_number, find_references

_LONGEST = 100
_ABOUT = "(?:(?<=について)の件|の件|に関する件)?"
_TABLED = re.compile(
    f"^(?P<matter>[^。]{{4,600}}?){_ABOUT}を(?:一括(?:して)?)?[、,]?"
    "(?:議題と(?:いた)?(?:し|する)|議題に供|上程)"
)
_ASKED = re.compile(
    "^(?P<matter>[^。]{4,120}?(?:について|に関して|の件))(?:に)?[、,]?(?:[^。、]{0,16}(?:から|より)[、,]?)?"
    "(?:の)?(?:御|ご)?(?:説明|報告|提案|審議|協議)(?:を|の)?(?:お)?(?:願|求め|いた|受け|始め|行)"
)
_NUMBERED = re.compile(f"^(?P<matter>[^。]{{4,80}}?){_ABOUT}(?:を行い|を議題|に入り|に移り|を報告)")
_CONNECTIVE = re.compile(
    "^(?:それでは|では|次に|次は|続いて|続きまして|引き続き|引続き|最後に|初めに|はじめに|まず|早速"
    "|ただいまから|これより|この際|日程に従いまして|これから|ほかに[^。、]*ければ)[、，,　 ]*"
)
# 日程第１議案第５号「Ａ」から日程第３議案第７号「Ｂ」まで、計３件
_RANGE = re.compile(
    "(?:から|及び|並びに)(?=(?:追加)?日程|[一-龥]{0,6}議案第)|まで[、，]?(?:計.{1,4}件)?$"
)


def read_called(document: Document, blocks: Sequence[Block]) -> list[tuple[Matter, int]]:
    """Matters that a leading speaker opens, each with the block that does; none comes twice."""
    found: list[tuple[Matter, int]] = []
    known: set[tuple[str, str]] = set()
    for i, block in enumerate(blocks):
        if block.kind is not BlockKind.TURN or not steers(block):
            continue
        page = document.lines[block.start].page
        for text in _called_texts(block):
            for part in split_row(Row(text, block.start, block.stop, page=page)):
                entry = read_entry(part)
                key = entry.numbers[0].label if entry.numbers else "", entry.key
                if _is_matter(entry) and key not in known:
                    known.add(key)
                    found.append((Matter(entry, entry.kind, None, None, None), i))
    return found


def _called_texts(block: Block) -> Iterator[str]:
    """Number and title of what each sentence of a turn opens."""
    for sentence in re.split("(?<=。)|\n", "\n".join(block.paragraphs)):
        text = sentence.strip()
        lead = ""
        while connective := _CONNECTIVE.match(text):
            lead, text = text, text[connective.end() :]
        number = find_number(text)
        ordered = bool(number and number.word and number.word.endswith("日程"))
        called = (
            _TABLED.search(text)
            or (_NUMBERED.search(text) if ordered else None)
            or (_ASKED.search(text) if lead or number or _reference(text) else None)
        )
        if called:
            for part in _RANGE.split(called["matter"]):
                yield _detach_number(part.strip(" 　、，"))


def _reference(text: str) -> str | None:
    """議題１ of 議題１の水路の改修について."""
    for start, stop, _ in find_references(text):
        return text[:stop] if start == 0 else None
    return None


def _detach_number(text: str) -> str:
    """議題１の水路の改修について -> 議題１　水路の改修について."""
    head = _reference(text)
    if head and text[len(head) : len(head) + 1] in ("の", "、", "「", "，"):
        return f"{head}　{text[len(head) :].lstrip('の、，')}"
    return text


def _is_matter(entry: Entry) -> bool:
    title = entry.title
    if not title or len(title) > _LONGEST or (find_formality(title) and not entry.numbers):
        return False
    if is_container(title) or is_section(title) or title.endswith(("質疑", "討論", "採決")):
        return False
    return bool(entry.numbers) or len(title) >= 6
