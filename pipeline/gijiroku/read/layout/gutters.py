"""Tables without rules: a column of tags at the left, what they say beside it.

Where each tag stands on the first line of its text, one line holds both. Where tags wrap in
their column, or stand in the middle of their text's height, only two columns make sense of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from gijiroku.read.layout.rows import Row

# ems: a text starts within _SAME of its column; a tag ends _FREE before it
_SAME, _FREE = 0.4, 0.35
# a tag's line is wrapped where another character would not fit into its column
_WRAP = 0.7
# lines of one tag or text follow each other within this many ems
_PITCH = 1.8
# a line that ends no farther from the right is full
_FULL = 1.5
_FEWEST_ROWS, _FEWEST_TAGS, _FEWEST_SIGNS = 5, 3, 2
# a text's further lines stand under its first: at least so many for each of them
_FEWEST_ALONE = 0.25
# the column of tags takes at most this share of the page's text
_WIDEST = 0.4


class Gutter(NamedTuple):
    """Where the second column starts on all pages, and how far the columns reach."""

    left: float
    x: float
    right: float


class Run(NamedTuple):
    """Rows of a page, one below the other, that no text crosses at the gutter."""

    top: float
    bottom: float


def find_gutter(pages: Sequence[Sequence[Row]]) -> Gutter | None:
    """The gutter of a document whose tags can't be read line by line; None for all others."""
    starts: Counter[int] = Counter()
    for rows in pages:
        starts.update({round(c.x0) for row in rows for c in row.chunks[:2]})
        starts.update(round(row.chunks[-1].x0) for row in rows)
    for start, count in starts.most_common(6):
        if count < _FEWEST_ROWS:
            break
        gutter = _judge(pages, float(start))
        if gutter:
            return gutter
    return None


def find_runs(rows: Sequence[Row], gutter: Gutter) -> list[Run]:
    """The parts of a page that the gutter parts, with tags and texts in each."""
    runs = []
    for part in _cut_runs(rows, gutter.x):
        tags = sum(_is_tag(row, gutter.x) for row in part)
        beside = sum(_starts_text(row, gutter.x) for row in part)
        if tags and beside and not _flows_under(part, gutter):
            runs.append(Run(part[0].top, part[-1].bottom))
    return runs


def _flows_under(part: Sequence[Row], gutter: Gutter) -> bool:
    """Whether a full line goes on under its tag: ○委員長　ただいま… wrapped to the left of it."""
    return any(
        above.chunks[-1].x1 >= gutter.right - _FULL * above.size
        and _is_tag(below, gutter.x)
        and not _starts_text(below, gutter.x)
        and below.chunks[0].x0 > above.chunks[0].x0 + _SAME * below.size
        and below.top - above.top <= _PITCH * below.size
        for above, below in pairwise(part)
    )


def _judge(pages: Sequence[Sequence[Row]], x: float) -> Gutter | None:
    """The gutter at x if tags stand left of it and enough of them can't be read by line."""
    parts = [part for rows in pages for part in _cut_runs(rows, x)]
    parts = [part for part in parts if any(_is_tag(r, x) and _starts_text(r, x) for r in part)]
    tags = [row for part in parts for row in part if _is_tag(row, x)]
    if len(tags) < _FEWEST_TAGS or sum(map(len, parts)) < _FEWEST_ROWS:
        return None
    left = min(row.chunks[0].x0 for row in tags)
    right = max(row.chunks[-1].x1 for part in parts for row in part)
    ends = max(max(c.x1 for c in row.chunks if c.x0 < x - 1) for row in tags)
    if not left < x - 1 < left + _WIDEST * (right - left):
        return None
    alone = sum(_starts_text(row, x) and not _is_tag(row, x) for part in parts for row in part)
    together = sum(_starts_text(row, x) for row in tags)
    signs = sum(_is_odd(a, b, x, ends) for part in parts for a, b in pairwise(part))
    if alone < _FEWEST_ALONE * together or min(alone, together, signs) < _FEWEST_SIGNS:
        return None
    return Gutter(left, x, right)


def _is_odd(above: Row, below: Row, x: float, ends: float) -> bool:
    """Two rows that one line can't show: a tag between two texts' lines, or a wrapped tag."""
    size = max(above.size, below.size)
    if not (_is_tag(above, x) or _is_tag(below, x)):
        return False
    overlap = above.bottom - below.top
    if _is_tag(above, x) != _is_tag(below, x) and overlap > 0.15 * size:
        return True
    both = _is_tag(above, x) and _is_tag(below, x) and not _starts_text(below, x)
    return both and below.top - above.top <= _PITCH * size and _reaches(above, x, ends)


def _reaches(row: Row, x: float, ends: float) -> bool:
    return max(c.x1 for c in row.chunks if c.x0 < x - 1) >= ends - _WRAP * row.size


def _cut_runs(rows: Sequence[Row], x: float) -> Iterator[list[Row]]:
    run: list[Row] = []
    for row in rows:
        if any(c.x0 < x - _SAME * row.size and c.x1 > x - _FREE * row.size for c in row.chunks):
            if run:
                yield run
            run = []
        else:
            run.append(row)
    if run:
        yield run


def _is_tag(row: Row, x: float) -> bool:
    return row.chunks[0].x1 <= x - _FREE * row.size


def _starts_text(row: Row, x: float) -> bool:
    return any(abs(c.x0 - x) <= _SAME * row.size for c in row.chunks)
