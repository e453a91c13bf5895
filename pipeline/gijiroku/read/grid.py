"""Where the cells of a table stand when rows list them one by one with spans (HTML, DOCX)."""

from __future__ import annotations

from dataclasses import dataclass, field

from gijiroku.model import Cell

# spans beyond these are a slip or an attack
_WIDEST, _TALLEST = 100, 65534


@dataclass(slots=True)
class Grid:
    """A table being read: `place` gives each next cell of the row its coordinates."""

    table: int
    inside: Cell | None = None
    row: int = -1
    column: int = 0
    # column -> first row that is free again
    _taken: dict[int, int] = field(default_factory=dict)

    def start_row(self) -> None:
        """The next row begins."""
        self.row += 1
        self.column = 0

    def place(self, row_span: int = 1, column_span: int = 1) -> Cell:
        """The next cell of this row, right of what rows above reach down into it."""
        row_span = max(1, min(row_span, _TALLEST))
        column_span = max(1, min(column_span, _WIDEST))
        while self._taken.get(self.column, 0) > self.row:
            self.column += 1
        start = self.column
        self.column += column_span
        for column in range(start, self.column):
            self._taken[column] = self.row + row_span
        return Cell(self.table, max(self.row, 0), start, row_span, column_span, self.inside)
