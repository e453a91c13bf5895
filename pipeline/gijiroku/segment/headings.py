"""Headings between turns: agenda items, <質疑応答>, ３　その他, （長寿応援課）."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from gijiroku.model import Line
from gijiroku.terms.heads import find_head
from gijiroku.text.normalize import squash
from gijiroku.text.numbering import find_number

_BRACKETED = re.compile(r"[<(〔\[【《〈](.{1,60}?)[>)〕\]】》〉](?:[<(〔\[【].{1,40}[>)〕\]】])*")
_MARK = re.compile(r"[○〇◯●◎■□◆◇▼▽▲△★☆・※*]")
_ENDS = re.compile(r"(?:ます|です|した|ない|せん|する|いる|ある|たい|ください|か|ね|よ)?[。？！]$")
_SENTENCE = re.compile(r"[。？！]|ます|です(?:が|ので|$)|ました|ません")
# 日程第１; 日程第２及び日程第３; 議案第１号から議案第６号まで
_NUMBERS = re.compile(
    r"(?:追加)?(?:日程|議案|報告|議題|請願|陳情)第\d{1,3}号?(?:(?:及び|から|乃至|[〜、・-])"
    r"(?:追加)?(?:日程|議案|報告|議題|請願|陳情)第\d{1,3}号?)*(?:まで)?"
)
_INDENT = re.compile(r"[　]{5,}|[ ]{10,}")
_WORDS = frozenset(
    (
        *("開会", "閉会", "開議", "散会", "その他", "議事", "議題", "協議", "審議", "報告", "質疑"),
        *("討論", "採決", "挨拶", "あいさつ", "開会あいさつ", "委嘱状交付", "自己紹介", "休憩"),
        *("報告事項", "協議事項", "審議事項", "諮問事項", "議決事項", "連絡事項", "案件", "会議"),
        *("次回開催について", "質疑応答", "答申", "諮問", "議事録署名"),
    )
)
LONGEST = 110


class Headings:
    """Judges headings of one document by the matters that its header names."""

    def __init__(self, header: Iterable[Line]) -> None:
        self.matters = frozenset(
            words for line in header for words in _cores(line.text) if len(words) >= 6
        )

    def is_named(self, text: str) -> bool:
        """True where the header's list names the matter."""
        return any(
            core in self.matters or (len(core) >= 8 and any(core in m for m in self.matters))
            for core in _cores(text)
        )

    def weigh(self, line: Line, text: str) -> float:
        """How surely a unit is a heading: 1 certain, 0.5 by its look alone, 0 not."""
        words = squash(text).text
        if not words or len(words) > LONGEST:
            return 0.0
        if line.level:
            return 1.0
        bracketed = _BRACKETED.fullmatch(words)
        if bracketed and (find_head(bracketed[1]) or not _SENTENCE.search(words)):
            return 1.0 if find_head(bracketed[1]) else 0.9
        if _SENTENCE.search(words) and not self.is_named(text):
            return 0.0
        plain = _MARK.sub("", text.lstrip(" 　"), count=1).lstrip(" 　")  # ○議題１「…」
        number = find_number(plain) or find_number(text)
        core = squash(plain[number.stop :] if number else plain).text
        core = _MARK.sub("", core, count=1) if _MARK.match(core) else core
        core = re.sub(r"\([^()]{1,24}\)$", "", core)
        if core in _WORDS or find_head(core) or _NUMBERS.fullmatch(words):
            return 0.9
        if self.is_named(text):
            return 0.9
        if number and number.word and not number.family.endswith("号"):
            return 0.9
        if line.bold and len(words) <= 60:
            return 0.8
        if number or _MARK.match(words):
            return 0.6
        if _INDENT.match(line.text):
            return 0.5
        return 0.0


def is_bracketed_head(text: str) -> bool:
    """True for <質疑応答>, （説明）, 〔説明要旨〕（事務局）."""
    bracketed = _BRACKETED.fullmatch(squash(text).text)
    return bool(bracketed and find_head(bracketed[1]))


def _cores(text: str) -> list[str]:
    """The words of a matter without number, marks, and what stands in brackets behind it."""
    number = find_number(text)
    rest = text[number.stop :] if number else text
    words = squash(rest).text
    words = _MARK.sub("", words, count=1) if _MARK.match(words) else words
    bare = re.sub(r"\([^()]{1,20}\)$", "", words)
    return [unicodedata.normalize("NFKC", w).strip("「」・:") for w in dict.fromkeys((words, bare))]
