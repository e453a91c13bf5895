"""One row of an agenda as an entry: numbers, title, and the notes behind the title.

（１）フレイル予防事業（長寿応援課）     number, title, division
【報告】予算について（資料２）            kind, title; papers are left out
議案第５号　条例の改正について（可決）     number, title, outcome
(2) 窓口業務委託　【条例第12条の規定による諮問】（総務課）
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gijiroku.extract.agenda.rows import BRACKETS, BULLETS, Row
from gijiroku.model import ItemKind
from gijiroku.terms.decisions import is_outcome
from gijiroku.terms.items import (
    BASIS,
    DIVISION,
    PAPER,
    WEAK_DIVISION,
    find_formality,
    find_kind,
    is_container,
    is_formality,
)
from gijiroku.text.normalize import plain, unspace
from gijiroku.text.numbering import Number, find_number, split_numbers

_TAIL = re.compile(
    "[（(【〔［\\[<＜]([^（(【〔［\\[<＜）)】〕］\\]>＞]*(?:[（(][^（()）]*[）)][^（(）)]*)*)"
    "[）)】〕］\\]>＞]$"
)
_LEADERS = re.compile("[.．・…‥－\\-―─ 　]{3,}\\s*(?:[0-9０-９]{1,3}|[Pp]\\.?\\s*[0-9]+)?$")
_ARROW = re.compile("\\s*(?:⇒|→|＝＞|=>|…{1,2}|―{1,2}|：)\\s*(?=\\S+$)")
_PREFIX = re.compile("^[【〔［\\[<＜（(]([^）)】〕］\\]>＞]{1,12})[）)】〕］\\]>＞]\\s*(?=\\S)")
_KIND_PREFIX = re.compile("^(\\S{2,8})[ 　:：]+(?=\\S)")
# 日程第２及び日程第３: numbers without a title
_ONLY_NUMBERS = re.compile(
    "(?:(?:及び|並びに|から|まで|[、,〜・])?(?:追加)?(?:日程|議案|議題|報告)?第[0-9一二三四五六七八九十]+号?(?:まで)?)+"
)
# 議案第５号の上程、説明、質疑、討論、採決: what is done with it, no title
_ACT = (
    "(?:一括)?(?:上程|議題|提案|提案理由(?:の)?説明|説明|質疑|討論|採決|表決"
    "|委員長報告|委員会付託|付託|審議|審査)"
)
_PROCEEDINGS = re.compile(
    f"(?P<numbers>[^「]*?第[ 　]*[0-9０-９一二三四五六七八九十]+[ 　]*号(?:まで)?)の{_ACT}"
    f"(?:[、，・ 　及び]*{_ACT})*$"
)
_FRAME = re.compile("(?:[\\-－―─━＋+│┃┐┘]{2,}[\\s　]*)+|[\\s　]*[～~〜]$")


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a list; `mark` is how it begins: family of its number, bullet, bracket, plain."""

    numbers: tuple[Number, ...]
    title: str
    mark: str
    row: Row
    kind: ItemKind | None = None
    division: str | None = None
    basis: str | None = None
    outcome: str | None = None
    weak_division: str | None = None

    @property
    def number(self) -> Number | None:
        """The number that names the entry: 日程第１ or 議案第５号 before a bare 1."""
        for each in self.numbers:
            if each.word:
                return each
        return self.numbers[0] if self.numbers else None

    @property
    def key(self) -> str:
        """The title for comparing: squashed, without what differs between header and body."""
        return compare_key(self.title)


def settle_divisions(entries: Sequence[Entry]) -> list[Entry]:
    """Entries whose （健康センター） is a division where others of the list name theirs."""
    strong = sum(entry.division is not None for entry in entries)
    weak = sum(entry.weak_division is not None for entry in entries)
    matters = sum(bool(entry.key) for entry in entries)
    if not weak or not (strong or (weak >= 2 and weak >= matters / 2)):
        return list(entries)
    return [_take_division(entry) if entry.weak_division else entry for entry in entries]


def _take_division(entry: Entry) -> Entry:
    tail = _TAIL.search(entry.title)
    if tail is None or entry.division:
        return entry
    title = entry.title[: tail.start()].rstrip(" 　")
    return replace(entry, title=title, division=entry.weak_division, weak_division=None)


def compare_key(title: str) -> str:
    """A title without punctuation and endings: 「Ａ」の導入について（案） -> Ａの導入."""
    key = re.sub("[「」『』・、。,.\\s()\\-〜\"'“”]", "", plain(title))
    return re.sub("(?:について|の件|に関する件|に関すること|に関して)+$", "", key)


@dataclass(slots=True)
class _Notes:
    kind: ItemKind | None = None
    division: str | None = None
    weak_division: str | None = None
    basis: str | None = None
    outcome: str | None = None
    number: Number | None = None


def read_entry(row: Row) -> Entry:
    """A row as an entry; nothing is known yet of the rows around it."""
    text = row.text.strip()
    mark, text = _take_bullet(text)
    if proceedings := _PROCEEDINGS.match(text):
        text = proceedings["numbers"]
    notes = _Notes()
    numbers, rest = split_numbers(text)
    bracket = rest[:1] if rest[:1] in BRACKETS and rest.endswith(BRACKETS[rest[:1]]) else ""
    if bracket and rest.count(bracket) == 1:
        inner = rest[1:-1].strip()
        mark, rest = (mark or bracket), inner
        more, rest = split_numbers(rest)
        numbers = (*numbers, *more)
    else:
        rest = _take_prefix(rest, notes)
        more, rest = split_numbers(rest)
        numbers = (*numbers, *more)
        rest = _take_tail(rest, notes)
    if _ONLY_NUMBERS.fullmatch(plain(rest)):
        rest = ""
    if notes.number:
        numbers = (*numbers, notes.number)
    family = generic_family(numbers[0]) if numbers else ""
    return Entry(
        numbers,
        _unquote(_FRAME.sub("", rest.rstrip()).strip(" 　:：。")) if rest else "",
        f"{mark}{family}" or "plain",
        row,
        notes.kind or _kind_of_numbers(numbers),
        notes.division,
        notes.basis,
        notes.outcome,
        notes.weak_division,
    )


def _unquote(title: str) -> str:
    """A title without letter-spacing and without 「 」 around the whole of it."""
    inner = title[1:-1]
    if title[:1] + title[-1:] in ("「」", "『』") and not set(inner) & set("「」『』"):
        title = inner
    return unspace(title)


def generic_family(number: Number) -> str:
    """The family without its noun: 議案第n号 and 報告第n号 may stand in one list."""
    if number.word and number.family.endswith("第n号"):
        return "第n号"
    if number.word and "日程" not in number.family:
        return number.family.replace(number.word, "w")
    return number.family


def _kind_of_numbers(numbers: tuple[Number, ...]) -> ItemKind | None:
    for number in numbers:
        if number.word and "日程" not in number.word:
            kind = find_kind(number.word)
            if kind:
                return kind
            if number.word.endswith(("議案", "意見書案", "会議案", "発議", "決議案")):
                return "bill"
    return None


def _take_bullet(text: str) -> tuple[str, str]:
    """A bullet before the entry, and the rest."""
    if text[:1] in BULLETS and len(text) > 1:
        return text[0], text[1:].lstrip()
    return "", text


def _take_prefix(text: str, notes: _Notes) -> str:
    """The text without a kind before it: 【報告】, （諮問）, 報告：, その他　."""
    for pattern in (_PREFIX, _KIND_PREFIX):
        found = pattern.match(text)
        if found is None or is_formality(text[found.end() :]):
            continue
        kind = find_kind(found[1])
        if kind or find_formality(found[1]) == "any-other":
            notes.kind = notes.kind or kind
            return text[found.end() :]
    return text


def _take_tail(text: str, notes: _Notes) -> str:
    """The title without the notes behind it."""
    for _ in range(6):
        text = text.rstrip(" 　。")
        tail = _TAIL.search(text)
        if tail and tail.start() > 0 and _classify(tail[1], notes):
            text = text[: tail.start()]
            continue
        arrow = _ARROW.search(text)
        if arrow and arrow.start() > 0 and is_outcome(text[arrow.end() :]):
            notes.outcome = text[arrow.end() :].strip()
            text = text[: arrow.start()]
            continue
        leaders = _LEADERS.search(text)
        if leaders and leaders.start() > 0:
            text = text[: leaders.start()]
            continue
        gap = max(text.rfind("　"), text.rfind("  "), text.rfind("\t"))
        if gap > 0 and _classify(text[gap:].strip(" 　\t…・."), notes, gapped=True):
            text = text[:gap]
            continue
        break
    return text


def _classify(inner: str, notes: _Notes, gapped: bool = False) -> bool:
    """Note what the words behind a title say; False where they belong to the title."""
    words = plain(inner)
    if not words:
        return True
    if is_outcome(words):
        notes.outcome = inner.strip()
        return True
    if kind := find_kind(words):
        notes.kind = notes.kind or kind
        return True
    if PAPER.fullmatch(words):
        return True
    if BASIS.fullmatch(words):
        notes.basis = notes.basis or inner.strip()
        if notes.kind is None and "諮問" in words:
            notes.kind = "consultation"
        return True
    if (found := DIVISION.fullmatch(words)) and not is_container(words):
        notes.division = notes.division or unspace(_division_as_printed(inner, found["name"]))
        return True
    if not gapped and WEAK_DIVISION.fullmatch(words):
        notes.weak_division = inner.strip()
        return False
    number = find_number(inner)
    if number and number.word and number.stop == len(inner.lstrip()):
        notes.number = number
        return True
    return False


def _division_as_printed(inner: str, name: str) -> str:
    """The division without 担当課： before it, as printed."""
    stripped = inner.strip()
    colon = max(stripped.find("："), stripped.find(":"))
    if colon >= 0 and plain(stripped[colon + 1 :]):
        return stripped[colon + 1 :].strip()
    if plain(stripped) == name:
        return stripped
    return stripped if name not in stripped else name
