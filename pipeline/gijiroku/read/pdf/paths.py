"""Drawn paths to rules: lines, thin rectangles, the sides of boxes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from gijiroku.model import Box
from gijiroku.read.layout.objects import Rule

# points; a rectangle as thin as this is a rule, a line that leans less than _LEAN is straight
_THIN, _LEAN = 2.0, 0.5


class Point(NamedTuple):
    """A point of a path; `starts` says that no line leads to it."""

    x: float
    y: float
    starts: bool


def find_rules(paths: Iterable[Sequence[Point]], page: Box) -> Iterator[Rule]:
    """The upright and level lines of paths given in PDF's coordinates (y upwards)."""
    for path in paths:
        left, right = min(p.x for p in path), max(p.x for p in path)
        low, high = min(p.y for p in path), max(p.y for p in path)
        if right - left <= _THIN or high - low <= _THIN:
            yield _straighten(left, low, right, high, page)
            continue
        for a, b in pairwise(path):
            if not b.starts and (abs(a.x - b.x) <= _LEAN or abs(a.y - b.y) <= _LEAN):
                yield _straighten(min(a.x, b.x), min(a.y, b.y), max(a.x, b.x), max(a.y, b.y), page)


def _straighten(left: float, low: float, right: float, high: float, page: Box) -> Rule:
    """The middle line of a thin rectangle, y downwards from the page's top."""
    if high - low > right - left:
        x = (left + right) / 2 - page.x0
        return Rule(x, page.top - high, x, page.top - low)
    y = page.top - (low + high) / 2
    return Rule(left - page.x0, y, right - page.x0, y)
