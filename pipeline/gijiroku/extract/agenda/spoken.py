"""Matters that only the chair names, where neither header nor headings print them.

日程第１、会議録署名議員の指名を行います。
次に、日程第２、議案第３号町道の路線の認定についてを議題とします。
それでは、議題１の水路の改修について、事務局から説明をお願いします。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gijiroku.extract.agenda.calls import find_leaders
from gijiroku.extract.agenda.entries import Entry, read_entry
from gijiroku.extract.agenda.outline import Matter
from gijiroku.extract.agenda.rows import Row, split_row
from gijiroku.model import Block, BlockKind, Document, ItemKind
from gijiroku.terms.items import find_formality, find_kind, is_container, is_section
from gijiroku.text.numbering import find_number, find_references

_LONGEST = 100
_ABOUT = "(?:(?<=について)の件|の件|に関する件)?"
_TABLED = re.compile(
    f"^(?P<matter>[^。]{{4,600}}?){_ABOUT}を(?:一括(?:して)?)?[、,]?"
    "(?:議題と(?:いた)?(?:し|する)|議題に供|上程)"
)
# ○○について、事務局から説明をお願いします。 ○○についてである。
_ASKED = re.compile("^(?P<matter>[^。]{4,120}?(?:について|に関して|の件))(?P<rest>.*)$")
_ASKS = re.compile(
    "(?:説明|報告|提案|審議|協議|議論|検討|紹介)(?:を|の|に)?(?:お)?(?:願|求め|いた|受け|始め|行|する|したい|して|され|入|移)"
    "|^(?:に)?(?:です|である|に(?:移|入)|を(?:お願い|議題))|お願い|審議(?:する|いただ)|説明を?。?$"
)
_SETTLES = re.compile(
    "質問|質疑|意見(?:は|を|が|等)|異議|採決|賛成|反対|決定|了承|承認|可決|よろしい|終わ|終了|以上と"
)
_BEFORE = re.compile("^[^、。]{1,14}(?:から|より|に)[、，]")
_NUMBERED = re.compile(f"^(?P<matter>[^。]{{4,80}}?){_ABOUT}(?:を行い|を議題|に入り|に移り|を報告)")
_GROUP_WORD = "(?:議事|議題|案件|報告|協議|審議|諮問|議案|検討|審査|議決)(?:事項|案件)?"
# 協議事項に入る。 報告事項の2番目、 議事（2）に移る。
_GROUP = re.compile(
    f"(?P<group>{_GROUP_WORD})(?:に(?:入|移)[^。]{{0,12}}|です|であ[^。]{{0,4}})。?"
)
_ORDINAL = re.compile(
    f"(?P<group>{_GROUP_WORD})の?(?:[0-9０-９一二三四五]+)(?:番目|番|つ目|点目|件目)の?[、，,　 ]*"
)
_ALONE = re.compile(
    f"(?P<number>{_GROUP_WORD}(?:[（(][0-9０-９]+[）)]|[0-9０-９]+))に(?:入|移)[^。]{{0,12}}。?$"
)
_POINTS_BACK = re.compile(
    "(?:この|その|本|当該|以上の|ただいまの|先ほどの)(?:件|議案|報告|議題|案件|説明)?"
)
_CONNECTIVE = re.compile(
    "^(?:それでは|では|次に|次は|続いて|続きまして|引き続き|引続き|最後に|初めに|はじめに|まず|早速"
    "|ただいまから|これより|この際|日程に従いまして|これから|ほかに[^。、]*ければ)[、，,　 ]*"
)
# 日程第１議案第５号「Ａ」から日程第３議案第７号「Ｂ」まで、計３件
_RANGE = re.compile(
    "(?:から|及び|並びに)(?=(?:追加)?日程|[一-龥]{0,6}議案第)|まで[、，]?(?:計.{1,4}件)?$"
)


@dataclass(frozen=True, slots=True)
class _Call:
    """What a sentence opens: number and title, and the kind that the words before it tell."""

    text: str
    kind: ItemKind | None


def read_called(document: Document, blocks: Sequence[Block]) -> list[tuple[Matter, int]]:
    """Matters that a leading speaker opens, each with the block that does; none comes twice."""
    leaders = find_leaders(blocks)
    found: list[tuple[Matter, int]] = []
    known: set[tuple[str, str]] = set()
    for i, block in enumerate(blocks):
        if block.kind is not BlockKind.TURN or block.attribution not in leaders:
            continue
        page = document.lines[block.start].page
        for call in _read_calls(block):
            for part in split_row(Row(call.text, block.start, block.stop, page=page)):
                entry = read_entry(part)
                key = entry.numbers[0].label if entry.numbers else "", entry.key
                if _is_matter(entry) and key not in known:
                    known.add(key)
                    found.append((Matter(entry, entry.kind or call.kind, None, None, None), i))
    return found


def _read_calls(block: Block) -> Iterator[_Call]:
    """Number and title of what each sentence of a turn opens."""
    kind: ItemKind | None = None
    carried = ""  # 議事（2）に移る。 before the title
    whole = re.sub("(?<![。．」）)])\n", "", "\n".join(block.paragraphs))  # a wrap left standing
    sentences = [s for s in re.split("(?<=。)|\n", whole) if s.strip()]
    for sentence, after in zip(sentences, [*sentences[1:], ""], strict=False):
        text = sentence.strip()
        lead = ""
        while connective := _CONNECTIVE.match(text):
            lead, text = text, text[connective.end() :]
        if group := _GROUP.match(text):
            kind = find_kind(group["group"]) or kind
            if group.end() == len(text):
                carried = carried or " "
                continue
        if ordinal := _ORDINAL.match(text):
            kind = find_kind(ordinal["group"]) or kind
            lead, text = text, text[ordinal.end() :]
        if alone := _ALONE.match(text):
            carried = alone["number"]
            continue
        called = _find_called(text, bool(lead or carried), after)
        if called:
            parts = [part.strip(" 　、，") for part in _RANGE.split(called)]
            for n, part in enumerate(parts):
                own = _detach_number(part)
                before = "" if n or find_number(own) else carried
                yield _Call(f"{before}　{own}".strip(" 　"), kind)
            carried = ""


def _find_called(text: str, led: bool, after: str) -> str | None:
    """The words that name a matter in a sentence that opens it; `after` is what is said next."""
    number = find_number(text)
    ordered = bool(number and number.word and number.word.endswith("日程"))
    called = _TABLED.search(text) or (_NUMBERED.search(text) if ordered else None)
    if called is None and (led or number or _reference(text)):
        called = _ASKED.search(_BEFORE.sub("", text))
        rest = called["rest"] if called else ""
        asks = _ASKS.search(rest) or (len(rest) < 8 and _ASKS.search(after))
        if not asks or _SETTLES.search(rest):
            return None
    if called is None or _POINTS_BACK.match(called["matter"]):
        return None
    return called["matter"]


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
