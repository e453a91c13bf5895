"""Glyphs to strips: what stands on one line within one region, gaps as ideographic spaces."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from gijiroku.model import Box
from gijiroku.read.layout.objects import Glyph

IDEOGRAPHIC_SPACE = "　"
# gaps in ems: under _FIT letters only fit loosely, from _GAP on there is a column between
_FIT, _LATIN_GAP, _GAP = 0.1, 0.2, 0.45
_WIDE_BLANK = 0.75
# centres of one line's glyphs differ by less than this many ems
_REACH = 0.35
# the same character printed twice this near (in ems) is one in fake bold
_SAME_PLACE = 0.15
_RUBY_SIZE = 0.65
_KANA = re.compile(r"[\u3041-\u30ff・\s\u3000]+")


@dataclass(frozen=True, slots=True)
class Strip:
    """One printed line of a region; `ruby` is a reading printed small over the next one."""

    text: str
    box: Box
    size: float
    bold: bool
    ruby: bool = False


def build_strips(glyphs: Iterable[Glyph]) -> list[Strip]:
    """The lines of a region from top to bottom; every glyph that isn't blank is in one.

    Glyphs printed twice at one place are one; spaces that take no room are none.
    """
    rows: list[list[Glyph]] = []
    centre = reach = 0.0
    for glyph in sorted(glyphs, key=lambda g: g.top + g.bottom):
        middle = (glyph.top + glyph.bottom) / 2
        if rows and middle - centre <= reach:
            rows[-1].append(glyph)
            reach = max(reach, _REACH * glyph.size)
        else:
            rows.append([glyph])
            centre, reach = middle, _REACH * glyph.size
    strips = [_join(row) for row in rows if any(not g.text.isspace() for g in row)]
    return [
        replace(strip, ruby=True) if _is_ruby(strip, below) else strip
        for strip, below in zip_longest(strips, strips[1:])
    ]


def _join(row: list[Glyph]) -> Strip:
    row.sort(key=lambda g: g.x0)
    inked: list[Glyph] = []
    parts: list[str] = []
    blanks, width = "", 0.0
    doubled = 0
    free = float("-inf")  # where the last blank ends
    for glyph in row:
        if glyph.text.isspace():
            if glyph.x1 <= free + _SAME_PLACE * glyph.size:
                continue
            free = glyph.x1
            wide = glyph.x1 - glyph.x0 >= _WIDE_BLANK * glyph.size
            blanks += IDEOGRAPHIC_SPACE if wide else " "
            width += glyph.x1 - glyph.x0
            continue
        if inked and _is_doubled(inked[-1], glyph):
            doubled += 1
            continue
        if inked:
            parts.append(_show_gap(inked[-1], glyph, blanks, width))
        parts.append(glyph.text)
        inked.append(glyph)
        blanks, width = "", 0.0
    bold = all(g.bold for g in inked) or doubled >= len(inked) / 2
    return Strip("".join(parts), _bound(inked), _find_size(inked), bold)


def _is_doubled(left: Glyph, right: Glyph) -> bool:
    near = _SAME_PLACE * left.size
    return (
        left.text == right.text
        and abs(right.x0 - left.x0) <= near
        and abs(right.top - left.top) <= near
    )


def _show_gap(left: Glyph, right: Glyph, blanks: str, width: float) -> str:
    """What stands between two glyphs: the spaces printed there, or one for each em left free."""
    em = max(left.size, right.size, 1.0)
    gap = (right.x0 - left.x1) / em
    if blanks:
        if gap < _FIT and not (left.text.isascii() and right.text.isascii()):
            return ""
        gap -= width / em
    if blanks or gap >= _GAP:
        return blanks + IDEOGRAPHIC_SPACE * int(gap + 1 - _GAP)
    return " " if gap >= _LATIN_GAP and left.text.isascii() and right.text.isascii() else ""


def _is_ruby(strip: Strip, below: Strip | None) -> bool:
    return (
        below is not None
        and strip.size <= _RUBY_SIZE * below.size
        and bool(_KANA.fullmatch(strip.text))
        and strip.box.bottom >= below.box.top - 0.5 * strip.size
        and strip.box.x0 >= below.box.x0 - strip.size
        and strip.box.x1 <= below.box.x1 + strip.size
    )


def _bound(glyphs: Sequence[Glyph]) -> Box:
    return Box(
        min(g.x0 for g in glyphs),
        min(g.top for g in glyphs),
        max(g.x1 for g in glyphs),
        max(g.bottom for g in glyphs),
    )


def _find_size(glyphs: Sequence[Glyph]) -> float:
    sizes = sorted(g.size for g in glyphs)
    return round(sizes[len(sizes) // 2], 1)
