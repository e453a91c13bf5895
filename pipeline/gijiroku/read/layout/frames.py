"""Which ruled cells are a table's, and which are frames around pages or boxes around text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gijiroku.model import Box
from gijiroku.read.layout.objects import PageObjects, RuledCell
from gijiroku.read.layout.open_tables import complete_stack, find_level_cells
from gijiroku.read.layout.rules import SLACK
from gijiroku.read.layout.tables import cover, group_cells

# share of a document's pages on which a frame stands
_MOST = 0.8
# squared paper has more cells, none of them in another
_MOST_NESTED = 500
# points; what is smaller is a bar beside a heading or a thick rule
_NARROWEST, _LOWEST = 8.0, 6.0


@dataclass(frozen=True, slots=True)
class CellGroup:
    """The cells of one table on one page, and the cell of another that it stands in."""

    cells: tuple[RuledCell, ...]
    parent: Box | None = None

    @property
    def box(self) -> Box:
        """What the cells cover."""
        return cover([cell.box for cell in self.cells])


def find_table_cells(pages: Sequence[PageObjects]) -> list[list[CellGroup]]:
    """For each page its tables.

    A frame is the same rectangle on nearly all pages and on the last one, however little text
    that has. A lone cell or a stack of cells is a table only where it may be the next part of
    one with columns on the page before or after.
    """
    frames = _find_frames(pages)
    groups = [_group(page, frames) for page in pages]
    kept = [[_has_columns(group.cells) for group in page] for page in groups]
    for order, step in ((range(1, len(groups)), -1), (range(len(groups) - 2, -1, -1), 1)):
        for i in order:
            for j, group in enumerate(groups[i]):
                kept[i][j] = kept[i][j] or any(
                    keep and _same_width(group.box, neighbour.box)
                    for neighbour, keep in zip(groups[i + step], kept[i + step], strict=True)
                )
    return [
        [group for group, keep in zip(page, keeps, strict=True) if keep]
        for page, keeps in zip(groups, kept, strict=True)
    ]


def _group(page: PageObjects, frames: Sequence[Box]) -> list[CellGroup]:
    """The page's cells as groups; a cell that only holds other cells is left out."""
    cells = [
        cell
        for cell in [*page.cells, *find_level_cells(page)]
        if cell.box.x1 - cell.box.x0 >= _NARROWEST
        and cell.box.bottom - cell.box.top >= _LOWEST
        and not any(_belongs(cell.box, frame) for frame in frames)
    ]
    parents = {c.box: _find_parent(c.box, cells) for c in cells[:_MOST_NESTED]}
    parents |= dict.fromkeys((c.box for c in cells[_MOST_NESTED:]), None)
    levels = {
        parent: group_cells([c for c in cells if parents[c.box] == parent])
        for parent in {*parents.values()}
    }
    empty = {
        group[0].box
        for level in levels.values()
        for group in level
        if len(group) == 1
        and group[0].box in levels
        and not _has_own_text(page, group[0].box, [c.box for g in levels[group[0].box] for c in g])
    }
    groups: list[CellGroup] = []
    for parent, level in levels.items():
        if parent in empty:  # a border around cells that stand apart
            groups.append(CellGroup(tuple(c for g in level for c in g), parents[parent]))
        else:
            for group in level:
                if group[0].box not in empty:
                    beside = [] if _has_columns(group) else complete_stack(page, group)
                    groups.append(CellGroup((*group, *beside), parent))
    return sorted((g for g in groups if g.cells), key=lambda g: (g.box.top, g.box.x0))


def _find_parent(box: Box, cells: Sequence[RuledCell]) -> Box | None:
    around = [
        c.box
        for c in cells
        if c.box != box
        and c.box.x0 <= box.x0
        and c.box.top <= box.top
        and c.box.x1 >= box.x1
        and c.box.bottom >= box.bottom
    ]
    return min(around, key=lambda b: (b.x1 - b.x0) * (b.bottom - b.top), default=None)


def _has_own_text(page: PageObjects, box: Box, inner: Sequence[Box]) -> bool:
    return any(
        _holds(box, x, y) and not any(_holds(b, x, y) for b in inner)
        for g in page.glyphs
        if not g.text.isspace()
        for x, y in [((g.x0 + g.x1) / 2, (g.top + g.bottom) / 2)]
    )


def _holds(box: Box, x: float, y: float) -> bool:
    return box.x0 <= x <= box.x1 and box.top <= y <= box.bottom


def _find_frames(pages: Sequence[PageObjects]) -> list[Box]:
    if len(pages) < 3:
        return []
    return [
        cell.box
        for cell in pages[-1].cells
        if sum(any(_same(cell.box, c.box) for c in page.cells) for page in pages)
        >= _MOST * len(pages)
    ]


def _same(a: Box, b: Box) -> bool:
    return _same_width(a, b) and abs(a.top - b.top) <= SLACK and abs(a.bottom - b.bottom) <= SLACK


def _belongs(cell: Box, frame: Box) -> bool:
    """Whether a cell is the frame, or the part of it that another rule cuts off."""
    return (
        _same_width(cell, frame)
        and cell.top >= frame.top - SLACK
        and cell.bottom <= frame.bottom + SLACK
    )


def _has_columns(cells: Sequence[RuledCell]) -> bool:
    return any(
        a.box.x1 <= b.box.x0 + SLACK and a.box.top < b.box.bottom and b.box.top < a.box.bottom
        for a in cells
        for b in cells
    )


def _same_width(a: Box, b: Box) -> bool:
    return abs(a.x0 - b.x0) <= SLACK and abs(a.x1 - b.x1) <= SLACK
