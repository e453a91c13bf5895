"""Pages of glyphs and rules to lines: pure geometry, no file format, no library."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from gijiroku.model import Box, Line
from gijiroku.read.layout.apart import PageParts, take_apart
from gijiroku.read.layout.chains import CellPlaces, number_cells
from gijiroku.read.layout.frames import find_table_cells
from gijiroku.read.layout.furniture import find_furniture
from gijiroku.read.layout.objects import PageObjects
from gijiroku.read.layout.strips import Strip
from gijiroku.read.layout.tables import FilledCell, RuledTable


def arrange(pages: Sequence[PageObjects]) -> tuple[Line, ...]:
    """The lines of a document in reading order; every glyph that isn't blank is in one.

    Tables are read row by row and cell by cell, columns one after the other.
    """
    groups = find_table_cells(pages)
    parts = take_apart(pages, groups)
    furniture = find_furniture(parts)
    cells = number_cells(parts, furniture)
    return tuple(line for page in parts for line in _read_page(page, cells, furniture))


def _read_page(page: PageParts, cells: CellPlaces, furniture: Set[tuple[int, int]]) -> list[Line]:
    pieces: list[tuple[int, float, int, list[Line]]] = []
    for i, strip in enumerate(page.strips):
        line = _line(strip, page.number, furniture=(page.number, i) in furniture)
        pieces.append((page.rank(strip.box), strip.box.top, i, [line]))
    for table in page.tables:
        if table.parent is None:
            lines = _read_table(page, table, cells)
            pieces.append((page.rank(table.box), table.box.top, 0, lines))
    if not page.vertical:
        pieces.sort(key=lambda piece: piece[:3])
    return [line for piece in pieces for line in piece[3]]


def _read_table(page: PageParts, table: RuledTable, cells: CellPlaces) -> list[Line]:
    def place(cell: FilledCell) -> tuple[float, float]:
        found = cells.get((page.number, cell.box))
        return (found.row, found.column) if found else (cell.box.top, cell.box.x0)

    lines: list[Line] = []
    for cell in sorted(table.cells, key=place):
        lines += _read_cell(page, cell, cells)
    return lines


def _read_cell(page: PageParts, cell: FilledCell, cells: CellPlaces) -> list[Line]:
    """A cell's lines, nested tables where they stand among them."""
    coordinates = cells.get((page.number, cell.box))
    pieces = [
        (strip.box.top, [replace(_line(strip, page.number), cell=coordinates)])
        for strip in cell.strips
    ]
    nested = [table for table in page.tables if table.parent == cell.box]
    if nested:
        pieces += [(table.box.top, _read_table(page, table, cells)) for table in nested]
        pieces.sort(key=lambda piece: piece[0])
    return [line for _, lines in pieces for line in lines]


def _line(strip: Strip, page: int, furniture: bool = False) -> Line:
    box: Box = strip.box
    return Line(
        0,
        strip.text,
        page=page,
        box=box,
        size=strip.size,
        bold=strip.bold,
        furniture=furniture or strip.ruby,
    )
