"""Ruled cells to tables, and tables that go on over page breaks to one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gijiroku.model import Box, Cell
from gijiroku.read.layout.objects import RuledCell
from gijiroku.read.layout.rules import SLACK
from gijiroku.read.layout.strips import Strip


@dataclass(frozen=True, slots=True)
class FilledCell:
    """A ruled cell with the strips inside it."""

    ruled: RuledCell
    strips: tuple[Strip, ...]

    @property
    def box(self) -> Box:
        """Where the cell is."""
        return self.ruled.box


@dataclass(frozen=True, slots=True)
class RuledTable:
    """Cells of one page that touch one another."""

    page: int
    cells: tuple[FilledCell, ...]
    parent: Box | None = None

    @property
    def box(self) -> Box:
        """What the table covers."""
        return cover([cell.box for cell in self.cells])


def cover(boxes: Sequence[Box]) -> Box:
    """The smallest box around all of `boxes`."""
    return Box(
        min(b.x0 for b in boxes),
        min(b.top for b in boxes),
        max(b.x1 for b in boxes),
        max(b.bottom for b in boxes),
    )


def group_cells(cells: Sequence[RuledCell]) -> list[list[RuledCell]]:
    """Cells that touch, as groups from top to bottom."""
    groups: list[list[RuledCell]] = []
    # groups that a cell further down may still touch, with the cells that reach down to it
    near: list[tuple[list[RuledCell], list[RuledCell]]] = []
    for cell in sorted(cells, key=lambda c: (c.box.top, c.box.x0)):
        kept = [
            (group, [o for o in edge if o.box.bottom >= cell.box.top - SLACK])
            for group, edge in near
        ]
        touching = [pair for pair in kept if any(_touch(cell.box, o.box) for o in pair[1])]
        group = [c for g, _ in touching for c in g] + [cell]
        edge = [c for _, e in touching for c in e] + [cell]
        joined = [id(g) for g, _ in touching]
        near = [pair for pair in kept if pair[1] and id(pair[0]) not in joined] + [(group, edge)]
        groups = [g for g in groups if id(g) not in joined] + [group]
    return sorted(groups, key=lambda g: min((c.box.top, c.box.x0) for c in g))


def _touch(a: Box, b: Box) -> bool:
    return (
        a.x0 <= b.x1 + SLACK
        and b.x0 <= a.x1 + SLACK
        and a.top <= b.bottom + SLACK
        and b.top <= a.bottom + SLACK
    )


def place_rows(parts: Sequence[RuledTable], number: int) -> dict[tuple[int, Box], Cell]:
    """(page, cell box) -> Cell, for the parts of one table in page order.

    A row cut by a page break goes on where its rule is missing at the break, where the next
    page's first row has an empty cell at its left, or where both are one cell over the width.
    """
    columns = _find_starts([c.box.x0 for p in parts for c in p.cells])
    placed: dict[tuple[int, Box], Cell] = {}
    offset = 0
    for index, part in enumerate(parts):
        rows = _find_starts([c.box.top for c in part.cells])
        if index and _goes_on(parts[index - 1], part):
            offset -= 1
        for box in (cell.box for cell in part.cells):
            row, row_span = _span(rows, box.top, box.bottom)
            column, column_span = _span(columns, box.x0, box.x1)
            placed[(part.page, box)] = Cell(number, offset + row, column, row_span, column_span)
        offset += len(rows)
    return placed


def continues(above: RuledTable, below: RuledTable) -> bool:
    """Whether the table below may be the one above, by its outer rules."""
    return (
        below.page == above.page + 1
        and abs(above.box.x0 - below.box.x0) <= SLACK
        and abs(above.box.x1 - below.box.x1) <= SLACK
    )


def _goes_on(above: RuledTable, below: RuledTable) -> bool:
    last = _across([c for c in above.cells if c.box.bottom >= above.box.bottom - SLACK])
    first = _across([c for c in below.cells if c.box.top <= below.box.top + SLACK])
    if len(last) != len(first):
        return False
    same = all(
        abs(a.box.x0 - b.box.x0) <= SLACK and abs(a.box.x1 - b.box.x1) <= SLACK
        for a, b in zip(last, first, strict=True)
    )
    broken = any(c.ruled.open_bottom for c in last) or any(c.ruled.open_top for c in first)
    return same and (len(first) == 1 or broken or not first[0].strips)


def _across(cells: list[FilledCell]) -> list[FilledCell]:
    return sorted(cells, key=lambda c: c.box.x0)


def _find_starts(places: Sequence[float]) -> list[float]:
    starts: list[float] = []
    for place in sorted(places):
        if not starts or place - starts[-1] > SLACK:
            starts.append(place)
    return starts


def _span(starts: Sequence[float], start: float, stop: float) -> tuple[int, int]:
    """(index, number) of the starts between two places."""
    index = min(range(len(starts)), key=lambda i: abs(starts[i] - start))
    return index, max(sum(start - SLACK <= s < stop - SLACK for s in starts), 1)
