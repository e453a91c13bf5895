"""Tables without upright rules: level rules between rows, or shaded labels one below the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from gijiroku.model import Box
from gijiroku.read.layout.objects import PageObjects, Rule, RuledCell
from gijiroku.read.layout.rows import Row, build_rows
from gijiroku.read.layout.rules import SLACK

# points; shorter rules are underlines
_SHORTEST = 100.0
# rows that show a table, and the share of them with something in each of two columns
_FEWEST, _SHARE = 3, 0.7
# the column of labels takes at most this share of the width
_WIDEST = 0.45


def find_level_cells(page: PageObjects) -> list[RuledCell]:
    """Cells between level rules of the same length, where one gutter parts all rows.

    In at least three rows nothing crosses the gutter, and most have text on both sides.
    """
    cells: list[RuledCell] = []
    for rules in _group_levels(page):
        bands = list(_fill_bands(page, rules))
        for run in _find_runs(bands, rules[0].x0, rules[0].x1):
            edges = [rules[0].x0, *_find_gutters(run, rules[0].x0, rules[0].x1), rules[0].x1]
            for top, bottom, _ in run:
                cells += [RuledCell(Box(a, top, b, bottom)) for a, b in pairwise(edges)]
    return cells


def complete_stack(page: PageObjects, cells: Sequence[RuledCell]) -> list[RuledCell]:
    """The cells right of a stack of shaded labels; none where hardly any label has text beside."""
    edge = max(cell.box.x1 for cell in cells)
    top, bottom = min(c.box.top for c in cells), max(c.box.bottom for c in cells)
    here = [g for g in page.glyphs if top <= (g.top + g.bottom) / 2 <= bottom]
    if len(cells) < _FEWEST or any(g.x0 < edge - 1 and g.x1 > edge + 0.5 * g.size for g in here):
        return []
    beside = [g for g in here if g.x0 >= edge - 1 and not g.text.isspace()]
    filled = sum(
        any(c.box.top <= (g.top + g.bottom) / 2 <= c.box.bottom for g in beside) for c in cells
    )
    if filled < _SHARE * len(cells):
        return []
    right = max(g.x1 for g in beside) + 1
    return [
        RuledCell(Box(edge, c.box.top, right, c.box.bottom), c.open_top, c.open_bottom)
        for c in cells
    ]


Band = tuple[float, float, list[Row]]  # top, bottom, what stands between


def _group_levels(page: PageObjects) -> Iterator[list[Rule]]:
    """Rules of the same ends that bound no cell, from top to bottom."""
    rest = [
        rule
        for rule in page.levels
        if rule.x1 - rule.x0 >= _SHORTEST and not any(_bounds(rule, c.box) for c in page.cells)
    ]
    while rest:
        first = rest[0]
        same = [r for r in rest if abs(r.x0 - first.x0) + abs(r.x1 - first.x1) <= 2 * SLACK]
        rest = [r for r in rest if r not in same]
        if len(same) > _FEWEST:
            yield sorted(same, key=lambda r: r.top)


def _bounds(rule: Rule, box: Box) -> bool:
    level = min(abs(rule.top - box.top), abs(rule.top - box.bottom)) <= SLACK
    return level and rule.x0 < box.x1 and box.x0 < rule.x1


def _fill_bands(page: PageObjects, rules: Sequence[Rule]) -> Iterator[Band]:
    for above, below in pairwise(rules):
        inside = [
            g
            for g in page.glyphs
            if above.top <= (g.top + g.bottom) / 2 <= below.top
            and above.x0 - g.size <= g.x0 <= above.x1
        ]
        rows = build_rows(inside)
        if rows:
            yield above.top, below.top, rows


def _find_runs(bands: Sequence[Band], left: float, right: float) -> Iterator[list[Band]]:
    """The longest runs of neighbouring bands that a gutter parts."""
    start = 0
    while start < len(bands):
        stop = len(bands)
        while stop - start >= _FEWEST and not _find_gutters(bands[start:stop], left, right):
            stop -= 1
        if stop - start >= _FEWEST:
            yield list(bands[start:stop])
            start = stop
        else:
            start += 1


def _find_gutters(bands: Sequence[Band], left: float, right: float) -> list[float]:
    """Where further columns start."""
    starts = Counter(
        round(chunk.x0) for _, _, rows in bands for row in rows for chunk in row.chunks
    )
    found: list[float] = []
    for start, _ in starts.most_common(8):
        widest = right if found else left + _WIDEST * (right - left)
        if left + 10 < start <= widest and _parts(bands, start - 1.0, [left, *found]):
            found.append(start - 1.0)
    return sorted(found)


def _parts(bands: Sequence[Band], x: float, edges: Sequence[float]) -> bool:
    """Whether x is crossed by nothing, with text on both sides in most bands."""
    before = max((edge for edge in edges if edge < x), default=0.0)
    both = 0
    for _, _, rows in bands:
        chunks = [(c, row.size) for row in rows for c in row.chunks]
        if any(c.x0 < x and c.x1 > x - 0.2 * size for c, size in chunks):
            return False
        sides = {c.x0 >= x for c, _ in chunks if c.x0 >= before - 1}
        both += len(sides) == 2
    return both >= _SHARE * len(bands)
