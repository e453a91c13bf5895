"""What stands at one height of a page, as chunks without a wide gap inside."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from gijiroku.read.layout.objects import Glyph

# centres of one row's glyphs differ by less than this many ems
_REACH = 0.35


class Chunk(NamedTuple):
    """Glyphs of a row that no gap of an em parts; `length` counts characters."""

    x0: float
    x1: float
    length: int


class Row(NamedTuple):
    """The chunks at one height, from left to right."""

    top: float
    bottom: float
    size: float
    chunks: tuple[Chunk, ...]


def build_rows(glyphs: Iterable[Glyph]) -> list[Row]:
    """The rows of a page from top to bottom; blanks count as gaps."""
    rows: list[list[Glyph]] = []
    limit = 0.0
    inked = (g for g in glyphs if not g.text.isspace())
    for glyph in sorted(inked, key=lambda g: g.top + g.bottom):
        middle = (glyph.top + glyph.bottom) / 2
        if rows and middle <= limit:
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
            limit = middle + _REACH * glyph.size
    return [_cut(row) for row in rows]


def _cut(row: list[Glyph]) -> Row:
    row.sort(key=lambda g: g.x0)
    size = max(g.size for g in row)
    starts = [0] + [i for i, (a, b) in enumerate(pairwise(row), 1) if b.x0 - a.x1 >= 0.95 * size]
    parts = [row[i:j] for i, j in pairwise([*starts, len(row)])]
    chunks = tuple(Chunk(p[0].x0, max(g.x1 for g in p), sum(len(g.text) for g in p)) for p in parts)
    return Row(min(g.top for g in row), max(g.bottom for g in row), size, chunks)
