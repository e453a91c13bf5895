"""Recognised lines to glyphs: where each character stands, by the ink around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Any, NamedTuple

import numpy as np

from gijiroku.read.layout.objects import Glyph
from gijiroku.read.ocr.objects import Area, Recognised

_KANJI = re.compile("[\u3005\u3400-\u9fff]")
_OPENING, _CLOSING = "(（「『【〔〈《＜<［[｛", ")）」』】〕〉》＞>］]｝、。，．,."
# ems: ink of a kanji is this high; a bracket or comma stands this far from its cell's near side
_INK_HEIGHT, _BEARING = 0.92, 0.05
# no more of a gap than this is a bracket's own: proportional fonts have half of that
_MOST_ROOM = 0.5
_ASIDE = 0.3  # the ink of brackets and commas stands this far from the middle of their cells
_ALIKE = 0.15  # sizes that differ by less are one
_LEVEL = 0.35  # ems; lines whose heights differ by less are side by side
_MARGIN = 0.08  # of a line's height that may hold ink of its neighbours


class PlacedLine(NamedTuple):
    """A line's text with its area; its size and the height of its middle are in pixels."""

    area: Area
    line: Recognised
    em: float
    middle: float


def place_lines(lines: Sequence[tuple[Area, Recognised]], ink: Any) -> list[PlacedLine]:
    """The lines with their sizes and heights, by their kanji; nearly the same ones as one."""
    measured = [_measure(area, ink) if is_telling(line) else None for area, line in lines]
    known = [
        ((bottom - top) / _INK_HEIGHT, area.height)
        for (area, _), (top, bottom) in _drop_unknown(lines, measured)
    ]
    usual = median(em for em, _ in known) if known else 0.0
    share = median(em / height for em, height in known) if known else 0.8
    placed = []
    for (area, line), rows in zip(lines, measured, strict=True):
        top, bottom = rows or (area.top, area.bottom)
        size = (bottom - top) / _INK_HEIGHT if rows else share * area.height
        if usual and (abs(size - usual) <= _ALIKE * usual or (not rows and size > usual)):
            size = usual
        placed.append(PlacedLine(area, line, size, (top + bottom) / 2))
    return _align(placed)


def _drop_unknown(
    lines: Sequence[tuple[Area, Recognised]], rows: Sequence[tuple[int, int] | None]
) -> list[tuple[tuple[Area, Recognised], tuple[int, int]]]:
    return [(line, found) for line, found in zip(lines, rows, strict=True) if found]


def is_telling(line: Recognised) -> bool:
    """Whether a line's ink is as high as its font."""
    return sum(map(bool, map(_KANJI.match, line.characters))) > 1


def _measure(area: Area, ink: Any) -> tuple[int, int] | None:
    """(top, bottom) of the ink in an area."""
    rows = np.flatnonzero(ink[area.top : area.bottom, area.left : area.right].any(axis=1))
    return (area.top + int(rows[0]), area.top + int(rows[-1]) + 1) if len(rows) else None


def _align(lines: Sequence[PlacedLine]) -> list[PlacedLine]:
    """What stands side by side, at one height: that of the longest line there."""
    order = sorted(range(len(lines)), key=lambda i: -len(lines[i].line.characters))
    heights: dict[int, float] = {}
    for i in order:
        middle, near = lines[i].middle, _LEVEL * lines[i].em
        heights[i] = next((h for h in heights.values() if abs(h - middle) <= near), middle)
    return [line._replace(middle=heights[i]) for i, line in enumerate(lines)]


def place_glyphs(
    placed: PlacedLine, edges: Sequence[tuple[float, float]], scale: float
) -> list[Glyph]:
    """A glyph for each character, in points; gaps between them are as wide as those printed."""
    _, line, em, middle = placed
    size = round(em / scale, 2)
    return [
        Glyph(
            character,
            left / scale,
            (middle - em / 2) / scale,
            right / scale,
            (middle + em / 2) / scale,
            size,
            False,
        )
        for character, (left, right) in zip(
            line.characters, _widen(line.characters, edges, em), strict=True
        )
    ]


def find_edges(placed: PlacedLine, ink: Any) -> list[tuple[float, float]]:
    """(left, right) of the ink of each character, in pixels."""
    area, line, em, _ = placed
    margin = int(_MARGIN * area.height)
    band = ink[area.top + margin : area.bottom - margin, area.left : area.right]
    columns = np.flatnonzero(band.any(axis=0))
    if not len(columns):
        columns = np.arange(area.width)
    first, last = area.left + int(columns[0]), area.left + int(columns[-1]) + 1
    gaps = [(area.left + int(a) + 1, area.left + int(b)) for a, b in pairwise(columns) if b > a + 1]
    centres = [
        area.left + place * area.width + _find_shift(c) * em
        for c, place in zip(line.characters, line.places, strict=True)
    ]
    lefts, rights = [float(first)], []
    for a, b in pairwise(centres):
        here = [gap for gap in gaps if gap[0] < b and gap[1] > a]
        start, stop = max(here, key=lambda g: g[1] - g[0], default=((a + b) / 2, (a + b) / 2))
        start, stop = max(start, lefts[-1]), max(stop, lefts[-1])
        rights.append(float(start))
        lefts.append(float(stop))
    return list(zip(lefts, [*rights, float(max(last, lefts[-1]))], strict=True))


def _find_shift(character: str) -> float:
    """How far (in ems) the ink is from the middle of its cell."""
    return _ASIDE if character in _OPENING else -_ASIDE if character in _CLOSING else 0.0


def _widen(
    characters: Sequence[str], edges: Sequence[tuple[float, float]], em: float
) -> list[tuple[float, float]]:
    """The ink's edges with the room around it that belongs to the character's own cell."""
    wanted = [
        _find_room(c, right - left, em) for c, (left, right) in zip(characters, edges, strict=True)
    ]
    lefts, rights = [edges[0][0] - wanted[0][0]], []
    for i, ((_, right), (left, _)) in enumerate(pairwise(edges)):
        after, before = wanted[i][1], wanted[i + 1][0]
        gap = left - right
        if after + before > gap:
            share = gap / (after + before)
            after, before = after * share, before * share
        rights.append(right + after)
        lefts.append(left - before)
    return list(zip(lefts, [*rights, edges[-1][1] + wanted[-1][1]], strict=True))


def _find_room(character: str, ink: float, em: float) -> tuple[float, float]:
    """(before, after) the ink, in pixels."""
    free = min(max(em - ink, 0.0), 2 * _MOST_ROOM * em)
    near = min(_BEARING * em, free)
    far = min(free - near, _MOST_ROOM * em)
    if character in _OPENING:
        return far, near
    if character in _CLOSING:
        return near, far
    return free / 2, free / 2
