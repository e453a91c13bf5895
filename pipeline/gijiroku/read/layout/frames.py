"""Which ruled cells are no table's: frames around pages, boxes around text."""

from __future__ import annotations

from collections.abc import Sequence

from gijiroku.model import Box
from gijiroku.read.layout.objects import PageObjects, RuledCell
from gijiroku.read.layout.rules import SLACK
from gijiroku.read.layout.tables import cover, group_cells

# share of a document's pages on which a frame stands
_MOST = 0.8


def find_table_cells(pages: Sequence[PageObjects]) -> list[list[list[RuledCell]]]:
    """For each page its tables, each a list of cells that touch.

    A frame is the same rectangle on nearly all pages and on the last one, however little text
    that has. A lone cell or a stack of cells is a table only where it may be the next part of
    one with columns on the page before or after.
    """
    frames = _find_frames(pages)
    groups = [
        group_cells([c for c in page.cells if not any(_belongs(c.box, f) for f in frames)])
        for page in pages
    ]
    kept = [[_has_columns(group) for group in page] for page in groups]
    for forwards in (True, False):
        order = range(1, len(groups)) if forwards else range(len(groups) - 2, -1, -1)
        for i in order:
            other = i - 1 if forwards else i + 1
            for j, group in enumerate(groups[i]):
                kept[i][j] = kept[i][j] or any(
                    keep and _same_width(group, neighbour)
                    for neighbour, keep in zip(groups[other], kept[other], strict=True)
                )
    return [
        [group for group, keep in zip(page, keeps, strict=True) if keep]
        for page, keeps in zip(groups, kept, strict=True)
    ]


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
    return (
        abs(a.x0 - b.x0) <= SLACK
        and abs(a.x1 - b.x1) <= SLACK
        and abs(a.top - b.top) <= SLACK
        and abs(a.bottom - b.bottom) <= SLACK
    )


def _belongs(cell: Box, frame: Box) -> bool:
    """Whether a cell is the frame, or the part of it that another rule cuts off."""
    return (
        abs(cell.x0 - frame.x0) <= SLACK
        and abs(cell.x1 - frame.x1) <= SLACK
        and cell.top >= frame.top - SLACK
        and cell.bottom <= frame.bottom + SLACK
    )


def _has_columns(group: list[RuledCell]) -> bool:
    return any(
        a.box.x1 <= b.box.x0 + SLACK and a.box.top < b.box.bottom and b.box.top < a.box.bottom
        for a in group
        for b in group
    )


def _same_width(a: list[RuledCell], b: list[RuledCell]) -> bool:
    first, second = cover([c.box for c in a]), cover([c.box for c in b])
    return abs(first.x0 - second.x0) <= SLACK and abs(first.x1 - second.x1) <= SLACK
