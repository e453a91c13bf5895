"""Tables that go on from page to page, and the coordinates of all cells."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from gijiroku.model import Box, Cell
from gijiroku.read.layout.apart import PageParts
from gijiroku.read.layout.tables import RuledTable, continues, place_rows

CellPlaces = dict[tuple[int, Box], Cell]


def number_cells(pages: Sequence[PageParts], furniture: Set[tuple[int, int]]) -> CellPlaces:
    """(page number, cell box) -> Cell, for all tables of a document.

    A table that is the last thing on a page may go on as the first thing on the next; running
    heads and feet don't count.
    """
    cells: CellPlaces = {}
    number = 0
    for chain in _find_chains(pages, furniture):
        if all(len({c.box.x0 for c in part.cells}) < 2 for part in chain):
            continue  # a box around text, no table
        cells |= place_rows(chain, number)
        number += 1
    for page in pages:
        for table in page.tables:
            outer = cells.get((page.number, table.parent)) if table.parent else None
            for cell in table.cells:
                key = (page.number, cell.box)
                if outer and key in cells:
                    cells[key] = replace(cells[key], inside=outer)
    return cells


def _find_chains(
    pages: Sequence[PageParts], furniture: Set[tuple[int, int]]
) -> list[list[RuledTable]]:
    chains: list[list[RuledTable]] = []
    last: list[RuledTable] | None = None
    for page in pages:
        body = [s.box for i, s in enumerate(page.strips) if (page.number, i) not in furniture]
        outermost = [table for table in page.tables if table.parent is None]
        open_chain = None
        for index, table in enumerate(outermost):
            first = index == 0 and not any(b.top < table.box.top for b in body)
            if last is not None and first and continues(last[-1], table):
                last.append(table)
                chain = last
            else:
                chain = [table]
                chains.append(chain)
            below = any(b.bottom > table.box.bottom for b in body)
            open_chain = chain if index == len(outermost) - 1 and not below else None
        last = open_chain
        chains += [[table] for table in page.tables if table.parent is not None]
    return chains
