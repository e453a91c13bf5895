"""Text made comparable without losing the way back: NFKC and white space, with offsets.

normalize("ｶﾞｽ　会")    -> "ガス 会",  each character knows where it was printed
squash("会 議 の 名 称") -> "会議の名称"
unspace("出　席　者")    -> "出席者"  (letter-spacing only: 大会議室　３－２ stays)
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

# a character with the marks that NFKC joins to it: ｶﾞ, か゛ as combining, variation selectors
CLUSTER = re.compile("[\\s\\S][\u3099\u309a\uff9e\uff9f\ufe00-\ufe0f\U000e0100-\U000e01ef]*")
MARK = re.compile("[\u3099\u309a\uff9e\uff9f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
SELECTOR = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
BLANK = re.compile(r"\s")
DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−─", "-") | {"~": "〜", "～": "〜", "∼": "〜"})


@dataclass(frozen=True, slots=True)
class Mapped:
    """Changed text; `offsets[i]` is where its character i stood, `offsets[len]` the old length."""

    text: str
    offsets: Sequence[int]

    def at(self, index: int) -> int:
        """The offset in the printed text of offset `index` in this one."""
        return self.offsets[index]

    def after(self, index: int) -> int:
        """The offset in the printed text just behind character `index - 1` of this one."""
        return self.offsets[index - 1] + 1 if index else 0


@lru_cache(maxsize=16384)
def fold(cluster: str) -> str:
    """One character (with its marks) in NFKC; dashes and waves in one form each."""
    return unicodedata.normalize("NFKC", SELECTOR.sub("", cluster)).translate(DASHES)


class _Folded(dict[int, str]):
    """Character -> its fold, as `str.translate` wants it; filled as characters are met."""

    def __init__(self) -> None:
        super().__init__()
        self.longer: set[str] = set()  # characters that don't fold to one character

    def __missing__(self, code: int) -> str:
        folded = self[code] = fold(chr(code))
        if len(folded) != 1:
            self.longer.add(chr(code))
        return folded


_FOLDED = _Folded()


@lru_cache(maxsize=4096)
def normalize(raw: str) -> Mapped:
    """NFKC of the printed text, every character mapped back."""
    if not MARK.search(raw):
        text = raw.translate(_FOLDED)
        if _FOLDED.longer.isdisjoint(raw):  # nearly every line
            return Mapped(text, range(len(raw) + 1))
        folds = [fold(character) for character in raw]
        text = "".join(folds)
        starts = (i for i, folded in enumerate(folds) for _ in folded)
        return Mapped(text, (*starts, len(raw)))
    clusters: list[str] = []
    offsets: list[int] = []
    for found in CLUSTER.finditer(raw):
        folded = fold(found.group())
        clusters.append(folded)
        offsets.extend([found.start()] * len(folded))
    return Mapped("".join(clusters), (*offsets, len(raw)))


@lru_cache(maxsize=4096)
def squash(raw: str) -> Mapped:
    """NFKC without any white space, every character mapped back."""
    whole = normalize(raw)
    if not BLANK.search(whole.text):
        return whole
    kept = [i for i, c in enumerate(whole.text) if not c.isspace()]
    return Mapped(
        "".join(whole.text[i] for i in kept), (*(whole.offsets[i] for i in kept), len(raw))
    )


def plain(raw: str) -> str:
    """NFKC without white space, for comparing."""
    return squash(raw).text


LETTER_SPACED = re.compile(r"^\S(?:\s+\S)+$")


def unspace(raw: str) -> str:
    """The printed text without letter-spacing; gaps between words stay as they are."""
    stripped = raw.strip()
    return re.sub(r"\s+", "", stripped) if LETTER_SPACED.match(stripped) else stripped
