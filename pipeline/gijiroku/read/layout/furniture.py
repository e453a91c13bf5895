"""Running heads, feet and page numbers: what stands at the same place on most pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from gijiroku.read.layout.apart import PageParts
from gijiroku.read.layout.strips import Strip
from gijiroku.terms.navigation import is_navigation

_DIGITS = re.compile(r"[0-9０-９]+")
_PAGE_NUMBER = re.compile(
    r"[-－―─‐–—~～〜\s]*(?:[pPｐＰ]\.?)?\s*[0-9０-９]{1,4}\s*(?:[/／]\s*[0-9０-９]{1,4})?\s*"
    r"(?:ページ|頁|枚目)?[-－―─‐–—~～〜\s]*"
)
# a head or foot stands in the outer eighth of the page
_MARGIN = 0.125
_FEW_PAGES, _APART, _SHORT = 4, 1.2, 8


def find_furniture(pages: Sequence[PageParts]) -> set[tuple[int, int]]:
    """(page number, index of strip) of every running head, foot and page number."""
    seen: Counter[tuple[str, int]] = Counter()
    for page in pages:
        seen.update({_key(s) for s in page.strips if _in_margin(s, page.height)})
    needed = max(2, len(pages) // 2)
    few = len(pages) < _FEW_PAGES  # two lines at one place may be chance
    return {
        (page.number, i)
        for page in pages
        for i, strip in enumerate(page.strips)
        if is_navigation(strip.text)
        or (
            _in_margin(strip, page.height)
            and (
                (
                    seen[_key(strip)] >= needed
                    and (_is_told(strip, few) or _stands_apart(strip, page))
                )
                or _is_page_number(strip, page)
            )
        )
    }


def _is_told(strip: Strip, few: bool) -> bool:
    """False where a short line (議長, 事務局) or few pages make a repetition chance."""
    return not few and len(strip.text.strip()) > _SHORT


def _stands_apart(strip: Strip, page: PageParts) -> bool:
    """Whether there is more than a line's height free between a strip and the page's body."""
    gaps = [
        max(box.top - strip.box.bottom, strip.box.top - box.bottom)
        for box in (*(s.box for s in page.strips if s is not strip), *(t.box for t in page.tables))
    ]
    return min((gap for gap in gaps if gap > -strip.size), default=0.0) >= _APART * strip.size


def _is_page_number(strip: Strip, page: PageParts) -> bool:
    outermost = all(
        s is strip or s.box.bottom <= strip.box.top or s.box.top >= strip.box.bottom
        for s in page.strips
    ) and (
        strip.box.bottom >= max(s.box.bottom for s in page.strips)
        or strip.box.top <= min(s.box.top for s in page.strips)
    )
    return outermost and bool(_PAGE_NUMBER.fullmatch(strip.text))


def _key(strip: Strip) -> tuple[str, int]:
    text = _DIGITS.sub("0", re.sub(r"\s+", "", strip.text))
    return text, round(strip.box.top / 6)


def _in_margin(strip: Strip, height: float) -> bool:
    return strip.box.bottom <= height * _MARGIN or strip.box.top >= height * (1 - _MARGIN)
