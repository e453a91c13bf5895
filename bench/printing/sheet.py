"""A sheet: what stands on the page, before it is known in which format it will be printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. `indent` and `first` in em; a negative `first` hangs the first line out."""

    text: str
    level: int = 0  # 1–3 for headings
    align: Literal["left", "center", "right"] = "left"
    indent: int = 0
    first: int = 0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; `rows` and `columns` are what it spans."""

    parts: tuple[Paragraph, ...]
    rows: int = 1
    columns: int = 1
    head: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells. A cell that a row span covers is left out of its row, as in HTML."""

    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...] = ()  # em a column
    ruled: bool = True


@dataclass(frozen=True, slots=True)
class Break:
    """A new page starts here."""


Element = Paragraph | Table | Break
Sheet = tuple[Element, ...]


def text_cell(text: str, *, head: bool = False, rows: int = 1, columns: int = 1) -> Cell:
    """A cell of plain paragraphs, one a line of `text`."""
    parts = tuple(Paragraph(line) for line in text.split("\n"))
    return Cell(parts, rows, columns, head)


def column_count(table: Table) -> int:
    """Number of columns, taken from the widest row."""
    return max(sum(cell.columns for cell in row) for row in table.rows)
