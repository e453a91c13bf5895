"""Labels of minutes: what 開催日時, ○出席委員（8名）, 【欠席者】 or １ 日時及び場所 announce.

`find_label` reads a label at the start of a line or a cell, whatever is around it:

    開催日時　令和…      label, gap, value          日 時：             letter-spaced, colon
    １ 開催場所 …        numbered (１．(1) ① Ⅰ)      ○出席委員（8名）    mark and note
    【会議の名称】…      in brackets (<> 〔〕 [])     開会日時・場所      two labels in one
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from gijiroku.terms.label_keys import LabelKey, LabelTerm
from gijiroku.terms.label_matters import MATTER_TERMS
from gijiroku.terms.label_people import PEOPLE_TERMS
from gijiroku.terms.titles import RECORD_WORD
from gijiroku.text.normalize import Mapped, squash

__all__ = ["LABEL_TERMS", "LabelKey", "LabelMatch", "find_label", "match_label_words"]

LABEL_TERMS: tuple[LabelTerm, ...] = (*MATTER_TERMS, *PEOPLE_TERMS)

MARKS = "○〇◯●◎■□◆◇▲△▼▽◼◻⚫⚪♦★☆・•‣∙*※➢►▶"
NUMERAL = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}|[IVX]{1,4})"
# 1. (1) 1) 一、 or a bare 1, which a label must follow
NUMBER = rf"\(?{NUMERAL}(?:\)|[.、,]|(?=[^0-9\-.]))"
LEAD = re.compile(rf"^(?:(?P<number>{NUMBER})|(?P<mark>[{MARKS}]))?")
SPACED_NUMBER = re.compile(r"^\s*[0-9０-９]{1,2}\s+(?=\S)")  # １　日　時
OPENINGS = {
    "【": "】",
    "<": ">",
    "〔": "〕",
    "[": "]",
    "《": "》",
    "〈": "〉",
    "「": "」",
    "(": ")",
}
JOINER = re.compile(r"[・、,/]|及び|および|並びに|ならびに|と")
SUFFIX = re.compile(
    r"(?:の)?(?:職・?氏名|氏名|職名・?氏名|所属・?氏名|名簿|一覧)?(?:等)?(?:について)?"
)
NOTE = re.compile(r"\(([^()]{1,24}(?:\([^()]*\)[^()]*)?)\)")
NUMBERED = re.compile(r"\([0-9]{1,2}\)[^:]")

Separator = Literal["colon", "gap", "end", "bracket", "tight"]


@dataclass(frozen=True, slots=True)
class LabelMatch:
    """A label found at the start of a text; `text[stop:]` is what follows it.

    `keys` is more than one for joined labels. `mark` is the sign before it, the opening bracket
    around it or "1" for any number. `notes` are the parenthesised words behind it (8名, 敬称略).
    """

    keys: tuple[LabelKey, ...]
    words: str
    stop: int
    mark: str
    notes: tuple[str, ...]
    separator: Separator

    @property
    def key(self) -> LabelKey:
        """The first key: the only one, but for joined labels."""
        return self.keys[0]


# any label word at all: most texts begin with none, and are seen by one look
_ANY_TERM = re.compile("|".join(f"(?:{term.pattern.pattern})" for term in LABEL_TERMS))


def match_label_words(text: str, at: int = 0) -> tuple[LabelKey, int] | None:
    """Key and end of the longest label word at `at` of a squashed text, without marks."""
    best: tuple[LabelKey, int] | None = None
    if not _ANY_TERM.match(text, at):
        return None
    for term in LABEL_TERMS:
        found = term.pattern.match(text, at)
        if found and found.end() > at and (best is None or found.end() > best[1]):
            best = term.key, found.end()
    return best


def match_joined(text: str, at: int) -> tuple[tuple[LabelKey, ...], int] | None:
    """Keys and end of one or more joined labels: 日時及び場所, 出席者・欠席者."""
    first = match_label_words(text, at)
    if first is None:
        return None
    keys, stop = [first[0]], first[1]
    if keys[0] is LabelKey.ABSENT and (whose := match_label_words(text, stop)):
        keys.append(whose[0])  # 欠席 + 理事者
        stop = whose[1]
    while joiner := JOINER.match(text, stop):
        more = match_label_words(text, joiner.end())
        if more is None:
            break
        if more[0] not in keys:
            keys.append(more[0])
        stop = more[1]
    return tuple(keys), stop


@lru_cache(maxsize=8192)
def find_label(raw: str) -> LabelMatch | None:
    """The label that a line or cell starts with, or None.

    A label ends where the line ends, at a colon, at a gap or at its closing bracket; a number, a
    mark or a bracket before it makes no other end acceptable.
    """
    squashed = squash(raw)
    text = squashed.text
    lead = LEAD.match(text)
    number, mark = (lead.group("number"), lead.group("mark")) if lead else (None, None)
    if spaced := SPACED_NUMBER.match(raw):
        number = squash(spaced.group()).text
    for at in dict.fromkeys((len((number or mark) or ""), 0)):
        found = match_at(raw, squashed, at, number if at else None, mark if at else None)
        if found is not None:
            return found
    return None


def match_at(
    raw: str, squashed: Mapped, at: int, number: str | None, mark: str | None
) -> LabelMatch | None:
    """A label of the squashed text at `at`, its brackets, notes and end checked."""
    text = squashed.text
    closing = OPENINGS.get(text[at : at + 1])
    sign = mark or ("1" if number else "")
    words_at = at + 1 if closing else at
    joined = match_joined(text, words_at)
    if joined is None:
        return None
    keys, stop = joined
    suffix = SUFFIX.match(text, stop)
    stop = suffix.end() if suffix else stop
    words = text[words_at:stop]
    # 議題　（１）予算について: a number behind a gap begins the value
    numbered = NUMBERED.match(text, stop) and raw[squashed.after(stop) :][:1].isspace()
    stop, notes = (stop, ()) if numbered else take_notes(text, stop)
    if closing:
        if text[stop : stop + 1] != closing:
            return None
        sign = sign or text[at]
        stop, more = take_notes(text, stop + 1)
        notes = (*notes, *more)
    if text[stop : stop + 1] == ":":
        return LabelMatch(keys, words, squashed.after(stop + 1), sign, notes, "colon")
    end = squashed.after(stop)
    if stop == len(text):
        return LabelMatch(keys, words, len(raw), sign, notes, "end")
    if closing and text[at] != "(":
        return LabelMatch(keys, words, end, sign, notes, "bracket")
    if raw[end : end + 1].isspace() and not is_spaced_on(raw, text, squashed.at(words_at), end):
        return LabelMatch(keys, words, end, sign, notes, "gap")
    return None


def is_spaced_on(raw: str, text: str, start: int, end: int) -> bool:
    """Whether a letter-spaced title goes on behind a label: 会 議 結 果 報 告 書."""
    inner = [len(gap) for gap in re.findall(r"\s+", raw[start:end])]
    behind = re.match(r"(\s+)\S(?:\s|$)", raw[end:])
    is_title = any(m.end() == len(text) for m in RECORD_WORD.finditer(text))
    return bool(is_title and inner and behind and len(behind.group(1)) <= max(inner))


def take_notes(text: str, at: int) -> tuple[int, tuple[str, ...]]:
    """The parenthesised notes at `at`, and where they end."""
    notes: list[str] = []
    while note := NOTE.match(text, at):
        notes.append(note.group(1))
        at = note.end()
    return at, tuple(notes)
