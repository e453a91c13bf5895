"""A page taken apart: the cells of its tables filled, and what stands outside of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from gijiroku.model import Box
from gijiroku.read.layout.columns import find_columns
from gijiroku.read.layout.entries import build_entries, find_headings
from gijiroku.read.layout.frames import CellGroup
from gijiroku.read.layout.gutters import Gutter, Run, find_gutter, find_runs
from gijiroku.read.layout.objects import Glyph, PageObjects
from gijiroku.read.layout.regions import is_vertical, read_region
from gijiroku.read.layout.rows import Row, build_rows
from gijiroku.read.layout.strips import Strip
from gijiroku.read.layout.tables import FilledCell, RuledTable

_BAND, _TALLEST = 40.0, 14_400.0  # points


@dataclass(frozen=True, slots=True)
class PageParts:
    """A page's tables, its strips outside of tables in reading order, and its columns."""

    number: int
    height: float
    tables: tuple[RuledTable, ...]
    strips: tuple[Strip, ...]
    columns: tuple[Box, ...] = ()
    vertical: bool = False

    def rank(self, box: Box) -> int:
        """Which of the page's columns a box stands in, in reading order."""
        x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
        return next((i for i, c in enumerate(self.columns) if _holds(c, x, y)), 0)


def take_apart(
    pages: Sequence[PageObjects], groups: Sequence[Sequence[CellGroup]]
) -> list[PageParts]:
    """Every page, each glyph in the innermost cell around it or outside of all."""
    sorted_pages = [_sort(page, found) for page, found in zip(pages, groups, strict=True)]
    upright = [is_vertical(outside) for _, outside in sorted_pages]
    rows = [
        [] if vertical else build_rows(outside)
        for (_, outside), vertical in zip(sorted_pages, upright, strict=True)
    ]
    gutter = find_gutter(rows)
    return [
        _build(page, tables, outside, vertical, found, gutter)
        for page, (tables, outside), vertical, found in zip(
            pages, sorted_pages, upright, rows, strict=True
        )
    ]


def _sort(page: PageObjects, groups: Sequence[CellGroup]) -> tuple[list[RuledTable], list[Glyph]]:
    boxes = sorted((c.box for g in groups for c in g.cells), key=_measure)
    inside: dict[Box, list[Glyph]] = {box: [] for box in boxes}
    bands: defaultdict[int, list[Box]] = defaultdict(list)  # boxes by height, the smallest first
    for box in boxes:
        for band in range(_find_band(box.top), _find_band(box.bottom) + 1):
            bands[band].append(box)
    outside: list[Glyph] = []
    for glyph in page.glyphs:
        x, y = (glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2
        here = bands.get(_find_band(y), ())
        found = next((box for box in here if _holds(box, x, y)), None)
        (outside if found is None else inside[found]).append(glyph)
    tables = [
        RuledTable(
            page.number,
            tuple(FilledCell(c, tuple(read_region(inside[c.box]))) for c in group.cells),
            group.parent,
        )
        for group in groups
    ]
    return tables, outside


def _build(
    page: PageObjects,
    tables: list[RuledTable],
    outside: list[Glyph],
    vertical: bool,
    rows: list[Row],
    gutter: Gutter | None,
) -> PageParts:
    columns = find_columns(rows)
    strips: list[Strip] = []
    if columns:
        strips = [s for part in _deal(outside, columns) for s in read_region(part)]
    else:
        if gutter:
            found, strips, outside = _split_entries(page, rows, outside, gutter)
            tables = tables + found
        strips += read_region(outside)
    tables.sort(key=lambda table: table.box.top)
    return PageParts(page.number, page.height, tuple(tables), tuple(strips), columns, vertical)


def _split_entries(
    page: PageObjects, rows: list[Row], outside: list[Glyph], gutter: Gutter
) -> tuple[list[RuledTable], list[Strip], list[Glyph]]:
    """(tables of tags and texts, headings among the tags, the rest of the glyphs)."""
    tables: list[RuledTable] = []
    headings: list[Strip] = []
    for run in find_runs(rows, gutter):
        here = [g for g in outside if run.top <= (g.top + g.bottom) / 2 <= run.bottom]
        outside = [g for g in outside if not run.top <= (g.top + g.bottom) / 2 <= run.bottom]
        tags = read_region([g for g in here if (g.x0 + g.x1) / 2 < gutter.x])
        texts = read_region([g for g in here if (g.x0 + g.x1) / 2 >= gutter.x])
        found = find_headings(tags, texts)
        headings += found
        edges = [run.top, *(strip.box.top for strip in found), run.bottom]
        for top, bottom in pairwise(edges):
            part = [t for t in texts if top <= t.box.top <= bottom]
            if part:
                named = [t for t in tags if top <= t.box.top <= bottom and t not in found]
                tables.append(build_entries(page.number, Run(top, bottom), gutter, named, part))
    return tables, headings, outside


def _deal(glyphs: list[Glyph], columns: tuple[Box, ...]) -> list[list[Glyph]]:
    parts: list[list[Glyph]] = [[] for _ in columns]
    for glyph in glyphs:
        x, y = (glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2
        parts[next(i for i, c in enumerate(columns) if _holds(c, x, y))].append(glyph)
    return parts


def _find_band(y: float) -> int:
    """Which strip of the page a height is in; what lies off all paper is in the outermost."""
    return int(min(max(y, 0.0), _TALLEST) // _BAND)


def _holds(box: Box, x: float, y: float) -> bool:
    return box.x0 <= x <= box.x1 and box.top <= y <= box.bottom


def _measure(box: Box) -> float:
    return (box.x1 - box.x0) * (box.bottom - box.top)
