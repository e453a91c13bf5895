"""Pages set in two columns: which part of a page is read before which."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from gijiroku.model import Box
from gijiroku.read.layout.rows import Chunk, Row

# lines that a column has at least; shorter runs are lists of names side by side
_FEWEST = 8
# where a gutter may stand, as a share of the text's width
_LEFTMOST, _RIGHTMOST = 0.3, 0.7
# most lines of prose are long and without gaps, many reach their column's end (within some ems)
_WHOLE_SHARE, _FULL_SHARE, _FULL_REACH = 0.5, 0.3, 1.5
_FEWEST_GLYPHS, _INKED = 12, 0.85
# a pause is so much wider than the usual step from line to line; tables pause on both sides
_PAUSE, _FEWEST_PAUSES, _SHARED = 1.3, 3, 0.6


def find_columns(rows: Sequence[Row]) -> tuple[Box, ...]:
    """The parts of a page in reading order; empty where it is one part.

    Two columns are long runs of lines that a gutter in the page's middle parts, full of prose on
    both sides; what stands above and below over the whole width is read before and after.
    """
    if len(rows) < _FEWEST:
        return ()
    left = min(row.chunks[0][0] for row in rows)
    right = max(row.chunks[-1][1] for row in rows)
    width = right - left
    for x in _find_gutters(rows, left + _LEFTMOST * width, left + _RIGHTMOST * width):
        run = _find_run(rows, x)
        if len(run) >= _FEWEST and _is_prose(run, x) and not _part_together(run, x):
            top, bottom = run[0].top, run[-1].bottom
            far = float("inf")
            return (
                Box(-far, -far, far, top),
                Box(-far, top, x, bottom),
                Box(x, top, far, bottom),
                Box(-far, bottom, far, far),
            )
    return ()


def _find_gutters(rows: Sequence[Row], start: float, stop: float) -> list[float]:
    """Middles of gaps inside lines, those that part most lines first."""
    middles = [
        (a[1] + b[0]) / 2
        for row in rows
        for a, b in pairwise(row.chunks)
        if a[1] < stop and b[0] > start
    ]
    middles = [x for x in middles if start <= x <= stop]
    ends = sorted(
        {round(x) for x in middles}, key=lambda x: -sum(abs(x - m) <= 12 for m in middles)
    )
    return [float(x) for x in ends[:4]]


def _find_run(rows: Sequence[Row], x: float) -> list[Row]:
    """The longest run of lines that don't cross x."""
    best: list[Row] = []
    run: list[Row] = []
    for row in rows:
        if any(a < x < b for a, b, _ in row.chunks):
            run = []
        else:
            run.append(row)
        if len(run) > len(best):
            best = list(run)
    return best


def _is_prose(run: Sequence[Row], x: float) -> bool:
    """Whether lines on both sides of x are unbroken, long, and often as wide as their column."""
    sides = (
        [[c for c in row.chunks if c.x1 <= x] for row in run],
        [[c for c in row.chunks if c.x0 >= x] for row in run],
    )
    for side in sides:
        lines = [chunks for chunks in side if chunks]
        whole = [chunks[-1].x1 for chunks in lines if _is_unbroken(chunks)]
        if len(lines) < _FEWEST or len(whole) < _WHOLE_SHARE * len(lines):
            return False
        full = sum(max(whole) - end <= _FULL_REACH * run[0].size for end in whole)
        if full < _FULL_SHARE * len(lines):
            return False
    return True


def _is_unbroken(chunks: Sequence[Chunk]) -> bool:
    """Whether a line is prose: many characters, and but for a space or two no gaps."""
    inked = sum(c.x1 - c.x0 for c in chunks)
    characters = sum(c.length for c in chunks)
    return characters >= _FEWEST_GLYPHS and inked >= _INKED * (chunks[-1].x1 - chunks[0].x0)


def _part_together(run: Sequence[Row], x: float) -> bool:
    """Whether both sides pause at the same heights: then they are a table without rules."""
    left = _find_pauses([r for r in run if r.chunks[0].x0 < x])
    right = _find_pauses([r for r in run if r.chunks[-1].x1 > x])
    shared = sum(any(a[0] < b[1] and b[0] < a[1] for b in right) for a in left)
    return shared >= _FEWEST_PAUSES and shared >= _SHARED * min(len(left), len(right))


def _find_pauses(rows: Sequence[Row]) -> list[tuple[float, float]]:
    steps = sorted(b.top - a.top for a, b in pairwise(rows))
    usual = steps[len(steps) // 4] if steps else 0.0
    return [(a.bottom, b.top) for a, b in pairwise(rows) if b.top - a.top > _PAUSE * usual]
