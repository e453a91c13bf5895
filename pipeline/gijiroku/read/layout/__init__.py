"""Pages of glyphs and rules to lines: pure geometry, no file format, no library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gijiroku.model import Box, Cell, Line
from gijiroku.read.layout.furniture import PageStrips, find_furniture
from gijiroku.read.layout.glyphs import Glyph, PageObjects
from gijiroku.read.layout.strips import Strip, build_strips
from gijiroku.read.layout.tables import RuledTable, continues, group_cells, place_rows


@dataclass(frozen=True, slots=True)
class _PageLayout:
    """A page taken apart: tables, and the strips outside of them."""

    number: int
    height: float
    tables: tuple[RuledTable, ...]
    strips: tuple[Strip, ...]


def arrange(pages: Sequence[PageObjects]) -> tuple[Line, ...]:
    """The lines of a document in reading order; every glyph that isn't blank is in one."""
    layouts = [_take_apart(page) for page in pages]
    furniture = find_furniture([PageStrips(p.number, p.height, p.strips) for p in layouts])
    cells = _number_tables(layouts, furniture)
    lines: list[Line] = []
    for page in layouts:
        lines.extend(_order(page, cells, furniture))
    return tuple(lines)


def _take_apart(page: PageObjects) -> _PageLayout:
    tables = []
    outside = list(page.glyphs)
    for group in group_cells(page.cells):
        filled = []
        for cell in group:
            inside = [g for g in outside if _holds(cell, g)]
            outside = [g for g in outside if not _holds(cell, g)] if inside else outside
            filled.append((cell, tuple(build_strips(inside))))
        tables.append(RuledTable(page.number, tuple(filled)))
    return _PageLayout(page.number, page.height, tuple(tables), tuple(build_strips(outside)))


def _holds(cell: Box, glyph: Glyph) -> bool:
    x, y = (glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2
    return cell.x0 <= x <= cell.x1 and cell.top <= y <= cell.bottom


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
        if len(chain) == 1 and len(chain[0].cells) == 1:
            continue  # a frame, no table
        cells |= place_rows(chain, number)
        number += 1
    return cells


def _order(
    page: _PageLayout, cells: dict[tuple[int, Box], Cell], furniture: set[tuple[int, int]]
) -> list[Line]:
    pieces: list[tuple[float, float, list[Line]]] = []
    for i, strip in enumerate(page.strips):
        line = replace(_line(strip, page.number), furniture=(page.number, i) in furniture)
        pieces.append((strip.box.top, strip.box.x0, [line]))
    for table in page.tables:
        ordered = sorted(table.cells, key=lambda c: _place(cells.get((page.number, c[0])), c[0]))
        lines = [
            replace(_line(strip, page.number), cell=cells.get((page.number, box)))
            for box, strips in ordered
            for strip in strips
        ]
        pieces.append((table.box.top, table.box.x0, lines))
    return [line for piece in sorted(pieces, key=lambda p: p[:2]) for line in piece[2]]


def _place(cell: Cell | None, box: Box) -> tuple[float, float]:
    return (cell.row, cell.column) if cell else (box.top, box.x0)


def _line(strip: Strip, page: int) -> Line:
    return Line(0, strip.text, page=page, box=strip.box, size=strip.size, bold=strip.bold)
