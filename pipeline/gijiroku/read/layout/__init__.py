"""Pages of glyphs and rules to lines: pure geometry, no file format, no library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gijiroku.model import Box, Cell, Line
from gijiroku.read.layout.frames import find_table_cells
from gijiroku.read.layout.furniture import PageStrips, find_furniture
from gijiroku.read.layout.objects import Glyph, PageObjects, RuledCell
from gijiroku.read.layout.strips import Strip, build_strips
from gijiroku.read.layout.tables import FilledCell, RuledTable, continues, place_rows


@dataclass(frozen=True, slots=True)
class _PageLayout:
    """A page taken apart: tables, and the strips outside of them."""

    number: int
    height: float
    tables: tuple[RuledTable, ...]
    strips: tuple[Strip, ...]


def arrange(pages: Sequence[PageObjects]) -> tuple[Line, ...]:
    """The lines of a document in reading order; every glyph that isn't blank is in one."""
    groups = find_table_cells(pages)
    layouts = [_take_apart(page, tables) for page, tables in zip(pages, groups, strict=True)]
    furniture = find_furniture([PageStrips(p.number, p.height, p.strips) for p in layouts])
    cells = _number_tables(layouts, furniture)
    lines: list[Line] = []
    for page in layouts:
        lines.extend(_order(page, cells, furniture))
    return tuple(lines)


def _take_apart(page: PageObjects, groups: list[list[RuledCell]]) -> _PageLayout:
    """Glyphs to the cells they stand in (the innermost), the rest outside of tables."""
    cells = sorted((c for g in groups for c in g), key=lambda c: _measure(c.box))
    inside: dict[Box, list[Glyph]] = {cell.box: [] for cell in cells}
    outside: list[Glyph] = []
    for glyph in page.glyphs:
        x, y = (glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2
        for box in inside:
            if box.x0 <= x <= box.x1 and box.top <= y <= box.bottom:
                inside[box].append(glyph)
                break
        else:
            outside.append(glyph)
    tables = tuple(
        RuledTable(
            page.number,
            tuple(FilledCell(cell, tuple(build_strips(inside[cell.box]))) for cell in group),
        )
        for group in groups
    )
    return _PageLayout(page.number, page.height, tables, tuple(build_strips(outside)))


def _measure(box: Box) -> float:
    return (box.x1 - box.x0) * (box.bottom - box.top)


def _number_tables(
    layouts: Sequence[_PageLayout], furniture: set[tuple[int, int]]
) -> dict[tuple[int, Box], Cell]:
    """Cells of all tables; a table that is last on a page may go on as the next page's first."""
    chains: list[list[RuledTable]] = []
    open_table: RuledTable | None = None
    for page in layouts:
        body = [s for i, s in enumerate(page.strips) if (page.number, i) not in furniture]
        for index, table in enumerate(page.tables):
            first = index == 0 and not any(s.box.top < table.box.top for s in body)
            if open_table is not None and first and continues(open_table, table):
                chains[-1].append(table)
            else:
                chains.append([table])
            last = index == len(page.tables) - 1
            below = any(s.box.bottom > table.box.bottom for s in body)
            open_table = table if last and not below else None
        if not page.tables:
            open_table = None
    cells: dict[tuple[int, Box], Cell] = {}
    number = 0
    for chain in chains:
        if all(len({c.box.x0 for c in part.cells}) < 2 for part in chain):
            continue  # a frame, no table
        cells |= place_rows(chain, number)
        number += 1
    return cells


def _order(
    page: _PageLayout, cells: dict[tuple[int, Box], Cell], furniture: set[tuple[int, int]]
) -> list[Line]:
    pieces: list[tuple[float, float, list[Line]]] = []
    for i, strip in enumerate(page.strips):
        line = _line(strip, page.number, furniture=(page.number, i) in furniture)
        pieces.append((strip.box.top, strip.box.x0, [line]))
    for table in page.tables:
        ordered = sorted(table.cells, key=lambda c: _place(cells.get((page.number, c.box)), c.box))
        lines = [
            replace(_line(strip, page.number), cell=cells.get((page.number, cell.box)))
            for cell in ordered
            for strip in cell.strips
        ]
        pieces.append((table.box.top, table.box.x0, lines))
    return [line for piece in sorted(pieces, key=lambda p: p[:2]) for line in piece[2]]


def _place(cell: Cell | None, box: Box) -> tuple[float, float]:
    return (cell.row, cell.column) if cell else (box.top, box.x0)


def _line(strip: Strip, page: int, furniture: bool = False) -> Line:
    return Line(
        0,
        strip.text,
        page=page,
        box=strip.box,
        size=strip.size,
        bold=strip.bold,
        furniture=furniture or strip.ruby,
    )
