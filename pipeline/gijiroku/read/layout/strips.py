"""Glyphs to strips: what stands on one line within one region, gaps as ideographic spaces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from gijiroku.model import Box
from gijiroku.read.layout.objects import Glyph

IDEOGRAPHIC_SPACE = "　"
# a gap narrower than this, in ems, is letter fit or justification
_GAP = 0.5


@dataclass(frozen=True, slots=True)
class Strip:
    """One printed line of a region."""

    text: str
    box: Box
    size: float
    bold: bool


def build_strips(glyphs: Iterable[Glyph]) -> list[Strip]:
    """The lines of a region from top to bottom; every glyph that isn't blank is in one."""
    rows: list[list[Glyph]] = []
    centre, reach = 0.0, 0.0
    for glyph in sorted(glyphs, key=lambda g: (g.top + g.bottom) / 2):
        middle = (glyph.top + glyph.bottom) / 2
        if rows and middle - centre <= reach:
            rows[-1].append(glyph)
            reach = max(reach, 0.35 * glyph.size)
        else:
            rows.append([glyph])
            centre, reach = middle, 0.35 * glyph.size
    return [_join(row) for row in rows if any(not g.text.isspace() for g in row)]


def _join(row: list[Glyph]) -> Strip:
    row.sort(key=lambda g: g.x0)
    inked = [g for g in row if not g.text.isspace()]
    row = row[row.index(inked[0]) : len(row) - row[::-1].index(inked[-1])]
    parts = [row[0].text]
    for left, right in pairwise(row):
        parts.append(_show_gap(left, right) + right.text)
    return Strip("".join(parts), _bound(inked), _find_size(inked), all(g.bold for g in inked))


def _show_gap(left: Glyph, right: Glyph) -> str:
    em = max(left.size, right.size, 1.0)
    gap = (right.x0 - left.x1) / em
    if gap >= _GAP:
        return IDEOGRAPHIC_SPACE * int(gap + 0.5)
    if gap >= 0.2 and left.text.isascii() and right.text.isascii():
        return " " if not (left.text.isspace() or right.text.isspace()) else ""
    return ""


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
