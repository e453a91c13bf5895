"""Whether a page's text layer can be trusted: there, and Japanese."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal

from gijiroku.model import Finding, Span
from gijiroku.read import ocr
from gijiroku.read.layout.objects import PageObjects

# none: no text layer; pictured: a picture with hardly any; garbled: not what is printed
Verdict = Literal["text", "none", "pictured", "garbled", "ocr"]
ORIGINS: Mapping[Verdict, Literal["text", "ocr", "none"]] = {
    "text": "text",
    "none": "none",
    "pictured": "text",
    "garbled": "text",
    "ocr": "ocr",
}

# kana, kanji, full-width forms, and the marks of Japanese print
_JAPANESE = re.compile("[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u2e80-\u2fdf]")
# what no text layer of minutes holds: controls, private use, characters without Unicode
_FOREIGN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00a1-\u00a6\u00a9-\u00af\u00b2\u00b3\u00b5-\u00d6\u00d8-\u00f6"
    "\u00f8-\u02ff\u0530-\u1fff\ua000-\uf8ff\ufffd]"
)
_FEWEST = 30  # a page with fewer characters isn't judged
_JAPANESE_SHARE, _FOREIGN_SHARE = 0.15, 0.1
_DOUBT_SHARE = 0.005


def is_scarce(page: PageObjects) -> bool:
    """Whether a page has so little text that a picture may hold what is printed."""
    return sum(len(glyph.text.strip()) for glyph in page.glyphs) < _FEWEST


@lru_cache(maxsize=8192)
def _is_foreign(character: str) -> bool:
    return _FOREIGN.match(character) is not None


@lru_cache(maxsize=8192)
def _is_japanese(character: str) -> bool:
    return _JAPANESE.match(character) is not None


def judge_page(page: PageObjects) -> Verdict:
    """`text`, `none` (no text layer) or `garbled` (not what is printed)."""
    counts = Counter("".join([glyph.text for glyph in page.glyphs]))
    for blank in [character for character in counts if character.isspace()]:
        del counts[blank]
    total = counts.total()
    if total < _FEWEST:
        return "text" if total else "none"
    foreign = sum(n for c, n in counts.items() if _is_foreign(c)) / total
    japanese = sum(n for c, n in counts.items() if _is_japanese(c)) / total
    lost = foreign > _FOREIGN_SHARE or (japanese < _JAPANESE_SHARE and foreign > _DOUBT_SHARE)
    return "garbled" if lost else "text"


def find_doubts(pages: Sequence[PageObjects], verdicts: Mapping[int, Verdict]) -> Iterator[Finding]:
    """A finding for every page that can't be read, has no text, or text not to be trusted."""
    advice = "" if ocr.is_installed() else f"。{ocr.ADVICE}"
    for page in pages:
        span = Span(0, 0, page.number)
        verdict = verdicts[page.number]
        if page.damage:
            message = f"{page.number}ページを読み取れません（{page.damage}）"
            yield Finding("page-unreadable", "error", message, span)
        elif verdict == "none":
            message = f"{page.number}ページに文字情報がありません（画像、又は空白のページ）"
            yield Finding("page-without-text", "warning", message + advice, span)
        elif verdict == "pictured":
            message = f"{page.number}ページは画像で、文字情報がほとんどありません"
            yield Finding("page-without-text", "warning", message + advice, span)
        elif verdict == "garbled":
            message = f"{page.number}ページの文字情報が、印刷された文字と一致しません（文字化け）"
            yield Finding("text-garbled", "error", message + advice, span)
        elif verdict == "ocr":
            message = f"{page.number}ページは画像から文字を認識しました（OCR）"
            yield Finding("page-read-by-ocr", "info", message, span)
