"""Marks that speak for themselves: ・ question → answer, Ｑ / Ａ, （質問）/（回答）."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Voice = Literal["question", "answer", "any"]

_GAP = r"[\s　]*"
_BULLET = r"[・･•◦‧○〇◯●◎■□◆◇*＊※▪‣⁃\-－‐‑−–—―─]"
_LEAD = rf"(?:{_BULLET}{_GAP})?"
_OPEN, _CLOSE = r"[（(【〔［\[<＜〈]", r"[）)】〕］\]>＞〉]"
_COUNT = r"[0-9０-９]{0,3}"
_STOP = rf"(?:{_GAP}[.．:：）)、]|[\s　])"
# a form, whose voice it is, the mark as printed
_FORMS: tuple[tuple[str, Voice, str], ...] = (
    (rf"{_LEAD}{_OPEN}(?:質問|質疑|問|意見|Ｑ|Q){_COUNT}{_CLOSE}", "question", "（質問）"),
    (rf"{_LEAD}{_OPEN}(?:回答|答弁|答|Ａ|A){_COUNT}{_CLOSE}", "answer", "（回答）"),
    (rf"{_LEAD}(?:[QＱ]|問){_COUNT}{_STOP}", "question", "Ｑ１．"),
    (rf"{_LEAD}(?:[AＡ]|答){_COUNT}{_STOP}", "answer", "Ａ　"),
    (rf"{_LEAD}(?:質問|質疑|御?意見|要望){_COUNT}{_GAP}[:：）)]", "question", "質問："),
    (rf"{_LEAD}(?:回答|答弁|対応){_COUNT}{_GAP}[:：）)]", "answer", "回答："),
    (r"[→⇒➡⇨➔]", "answer", "→"),
    (_BULLET, "any", "・"),
)
_COMPILED = tuple((re.compile(rf"[\s　]*({pattern}){_GAP}"), voice) for pattern, voice, _ in _FORMS)
_ANY = re.compile(rf"[\s　]*(?:{'|'.join(pattern for pattern, _, _ in _FORMS)})")


@dataclass(frozen=True, slots=True)
class Bullet:
    """A mark at the head of a paragraph, whose voice it is, and where the text begins."""

    mark: str
    voice: Voice
    offset: int


def read_bullet(text: str) -> Bullet | None:
    """The mark that a paragraph begins with; None without one."""
    if not _ANY.match(text):
        return None
    for pattern, voice in _COMPILED:
        found = pattern.match(text)
        if found and found.end() < len(text):
            return Bullet(found[1].strip(), voice, found.end())
    return None
