"""Tables of text files whose cells are parted by tabs: 会議の名称<tab>図書館協議会."""

from __future__ import annotations

from gijiroku.model import Cell, Line

# lines without a tab that may stand between two rows: a cell of several lines goes on in them
_LONGEST_CELL = 40
_FEWEST_ROWS = 3


def find_tab_table(physical: list[str], start: int) -> int | None:
    """Where the tab table that begins at line `start` ends; None where none begins.

    A table is at least three rows with the same number of tabs, the first of them at `start`;
    what stands between two rows without a tab is the last cell of the upper one going on.
    """
    columns = physical[start].count("\t")
    if not columns or not physical[start].split("\t")[0].strip():
        return None
    rows, last = 1, start
    for i in range(start + 1, len(physical)):
        count = physical[i].count("\t")
        if count == columns:
            rows, last = rows + 1, i
        elif count or i - last > _LONGEST_CELL:
            break
    return last + 1 if rows >= _FEWEST_ROWS else None


def read_tab_table(physical: list[str], table: int) -> list[Line]:
    """The lines of a tab table, cell by cell."""
    lines: list[Line] = []
    row, columns = -1, physical[0].count("\t")
    for text in physical:
        if "\t" not in text:
            if text.strip():
                lines.append(Line(0, text, cell=Cell(table, row, columns)))
            continue
        row += 1
        for column, part in enumerate(text.split("\t")):
            if part.strip():
                lines.append(Line(0, part, cell=Cell(table, row, column)))
    return lines
