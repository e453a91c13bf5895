"""A page taken apart: the cells of its tables filled, and what stands outside of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gijiroku.model import Box
from gijiroku.read.layout.columns import find_columns
from gijiroku.read.layout.frames import CellGroup
from gijiroku.read.layout.objects import Glyph, PageObjects
from gijiroku.read.layout.regions import is_vertical, read_region
from gijiroku.read.layout.strips import Strip
from gijiroku.read.layout.tables import FilledCell, RuledTable


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
        inside = (i for i, c in enumerate(self.columns) if _holds(c, x, y))
        return next(inside, 0)


def take_apart(page: PageObjects, groups: Sequence[CellGroup]) -> PageParts:
    """Every glyph in the innermost cell around it, or outside."""
    boxes = sorted((c.box for g in groups for c in g.cells), key=_measure)
    inside: dict[Box, list[Glyph]] = {box: [] for box in boxes}
    outside: list[Glyph] = []
    for glyph in page.glyphs:
        x, y = (glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2
        found = next((box for box in boxes if _holds(box, x, y)), None)
        (outside if found is None else inside[found]).append(glyph)
    tables = tuple(
        RuledTable(
            page.number,
            tuple(FilledCell(c, tuple(read_region(inside[c.box]))) for c in group.cells),
            group.parent,
        )
        for group in groups
    )
    vertical = is_vertical(outside)
    columns = () if vertical else find_columns(outside)
    strips = _read_columns(outside, columns) if columns else read_region(outside)
    return PageParts(page.number, page.height, tables, tuple(strips), columns, vertical)


def _read_columns(glyphs: list[Glyph], columns: tuple[Box, ...]) -> list[Strip]:
    parts: list[list[Glyph]] = [[] for _ in columns]
    for glyph in glyphs:
        x, y = (glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2
        parts[next(i for i, c in enumerate(columns) if _holds(c, x, y))].append(glyph)
    return [strip for part in parts for strip in read_region(part)]


def _holds(box: Box, x: float, y: float) -> bool:
    return box.x0 <= x <= box.x1 and box.top <= y <= box.bottom


def _measure(box: Box) -> float:
    return (box.x1 - box.x0) * (box.bottom - box.top)
