"""Tags that a clerk left open: 【説明員現行の契約は, （越智委員計画では, <説明員, ○委員それは."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from gijiroku.style.tags import Family, Tag
from gijiroku.terms.speakers import LEADING_MARKS

# what makes another word of a tag's words: 委員会, 会長の, 事務局から
_GOES_ON = re.compile(
    r"[\s　]*(?:[会長のはがをにともへやらでか、。，．・：:）)）】>＞]|から|まで|より|として|及び)"
)


def read_slip(
    number: int, text: str, words: Iterable[str], families: Iterable[Family]
) -> Tag | None:
    """A tag of known words whose closing bracket or gap is missing."""
    stripped = text.lstrip(" 　\t")
    start = len(text) - len(stripped)
    first = stripped[:1]
    for family in families:
        opening = family.closing[0] if len(family.closing) == 2 else ""
        opened = opening and unicodedata.normalize("NFKC", first) == opening
        led = family.leading and not family.closing and first and first in LEADING_MARKS
        if not opened and not led:
            continue
        found = _find_words(text, start + 1, words)
        if found:
            word, stop = found
            rest = text[stop:]
            if opened and re.match(r"[^（(]{0,8}[）)】〕］\]>＞〉》]", rest):
                continue  # （会長あいさつ）
            if family.leading and _GOES_ON.match(rest):
                continue
            own_line = not rest.strip(" 　\t")
            line = number + own_line
            return Tag(number, family, first, word, stop, own_line, 1.0, line)
    return None


def _find_words(text: str, start: int, words: Iterable[str]) -> tuple[str, int] | None:
    """The known words that stand at `start`, spaces between them passed over, and their end."""
    for word in words:
        pattern = r"[\s　]*".join(map(re.escape, word))
        found = re.compile(rf"[\s　]*{pattern}").match(text, start)
        if found:
            return word, found.end()
    return None
