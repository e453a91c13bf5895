"""Labels and values in tables: what a row of cells says.

[開催日時][令和…]              label and value           [出席者][委員][山田…]   nested label
[日時][…][場所][…]             two labels in a row       [　　　][……]            goes on
[審議経過          ]           label over value          [日時][場所] / […][…]  labels over values
[開|催|日|時][…]               a label broken vertically, or letter-spaced
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from gijiroku.model import Cell, Field, Line, Piece
from gijiroku.segment.alignment import align
from gijiroku.segment.events import Columns, Content, Event, Opening, read_line
from gijiroku.style.fields import PEOPLE
from gijiroku.terms.labels import LabelKey, LabelMatch, find_label

LONGEST_LABEL = 30  # characters of a label that no table of terms knows


@dataclass(frozen=True, slots=True)
class CellText:
    """A cell with its lines; `label` where the whole cell is a known label."""

    cell: Cell
    lines: tuple[Line, ...]
    label: LabelMatch | None

    @property
    def start(self) -> int:
        return self.lines[0].number

    @property
    def stop(self) -> int:
        return self.lines[-1].number + 1

    @property
    def end_column(self) -> int:
        """The first column behind the cell."""
        return self.cell.column + self.cell.column_span

    @property
    def text(self) -> str:
        return "".join(line.text.strip() for line in self.lines)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        kept = [(line.number, line.text.strip()) for line in self.lines if not line.furniture]
        return tuple(Piece(number, text) for number, text in kept if text)


def outer_cell(line: Line) -> Cell | None:
    """The cell of the outermost table that a line stands in."""
    cell = line.cell
    while cell is not None and cell.inside is not None:
        cell = cell.inside
    return cell


def make_cell(cell: Cell, lines: list[Line]) -> CellText:
    """A cell with its label, if it is one from end to end."""
    text = "".join(line.text for line in lines)
    label = find_label(text) if len(text) <= 3 * LONGEST_LABEL else None
    if label is not None and (text[label.stop :].strip() or is_listed(label, lines)):
        label = None
    return CellText(cell, tuple(lines), label)


def is_listed(label: LabelMatch, lines: list[Line]) -> bool:
    """Whether lines are a list rather than one broken label: each line is a label by itself."""
    return len(lines) > 1 and all(
        len(line.text.strip()) > 1 and find_label(line.text) for line in lines
    )


def read_rows(lines: list[Line]) -> list[list[CellText]]:
    """The rows of one table in order, each with its cells that hold anything."""
    rows: list[list[CellText]] = []
    for _, row_lines in groupby(lines, key=lambda line: outer_cell(line).row):  # type: ignore[union-attr]
        cells = [
            make_cell(cell, list(cell_lines))
            for cell, cell_lines in groupby(row_lines, key=outer_cell)
            if cell is not None
        ]
        rows.append(cells)
    return rows


def read_table(lines: list[Line], inside: tuple[LabelKey, ...]) -> Iterator[Event]:
    """The events of a table; `inside` are the keys of the field that is open before it."""
    rows = read_rows(lines)
    keys = {key for row in rows for cell in row if cell.label for key in cell.label.keys}
    if any(is_column_of_labels(row) for row in rows):
        keys = {*keys, LabelKey.NAME}
    is_list = not keys or (PEOPLE & set(inside) and keys <= PEOPLE | {LabelKey.REMARKS})
    if is_list and (inside or any(len(row) > 1 for row in rows)):
        yield from (content for row in rows for cell in row for content in go_on(cell))
        return
    columns = label_columns(rows)
    spanning = (-1, -1)  # row and column behind the label cell that still spans rows
    skip = -1
    for i, row in enumerate(rows):
        if i == skip:
            continue
        if len(row) == 1:
            yield from read_single(row[0], columns)
        elif all(cell.label for cell in row) and i + 1 < len(rows) and is_under(row, rows[i + 1]):
            yield stack(row, rows[i + 1])
            skip = i + 1
        elif is_column_of_labels(row):
            labels, values = row[0].pieces, row[1].pieces
            fields = align(list(labels), list(values))
            yield Columns(tuple(fields), row[0].start, row[-1].stop)
        elif row[0].cell.row < spanning[0] and row[0].cell.column >= spanning[1]:
            yield from (content for cell in row for content in go_on(cell))
        else:
            yield from read_row(row, columns)
            first = row[0]
            if first.cell.row_span > 1:
                spanning = (first.cell.row + first.cell.row_span, first.end_column)


def is_column_of_labels(row: list[CellText]) -> bool:
    """Whether a row is a cell of labels, one a line, with a cell of values beside it."""
    if len(row) != 2 or len(row[0].pieces) < 3 or not row[1].pieces:
        return False
    known = [find_label(piece.text) for piece in row[0].pieces]
    whole = [k for k, p in zip(known, row[0].pieces, strict=True) if k and k.stop == len(p.text)]
    return len(whole) == len(known) and len({k.keys for k in whole}) > 2


def label_columns(rows: list[list[CellText]]) -> set[int]:
    """The columns in which most cells that hold anything are known labels."""
    seen: dict[int, list[bool]] = {}
    for row in rows:
        for cell in row if len(row) > 1 else ():
            seen.setdefault(cell.cell.column, []).append(cell.label is not None)
    return {column for column, known in seen.items() if 2 * sum(known) >= len(known) and any(known)}


def read_single(cell: CellText, columns: set[int]) -> Iterator[Event]:
    """The events of a row with one cell: a label, a list of labels and values, or content."""
    if cell.label is not None:
        yield open_cell(cell, cell.label.keys, ())
    elif cell.cell.column > 0 and cell.cell.column not in columns and columns:
        yield from go_on(cell)
    else:
        for line in cell.lines:
            yield from read_line(line)


def go_on(cell: CellText) -> Iterator[Event]:
    yield Content(cell.pieces, cell.start, cell.stop)


def open_cell(cell: CellText, keys: tuple[LabelKey, ...], value: tuple[Piece, ...]) -> Opening:
    return Opening(cell.text, keys, "cell", 0, cell.start, cell.stop, value, cell.pieces, True)


def read_row(row: list[CellText], columns: set[int]) -> Iterator[Event]:
    """The events of a row of two cells or more."""
    before: CellText | None = None  # the label cell to the left, with nothing between
    for i, cell in enumerate(row):
        follows = i + 1 < len(row) and row[i + 1].label is None
        beside = before is not None and cell.cell.column <= before.end_column
        nested = beside and (follows or i + 1 == len(row))
        if cell.label is not None and not nested and (i == 0 or follows or before is not None):
            yield open_cell(cell, cell.label.keys, ())
            before = cell
            continue
        unknown = i == 0 and cell.cell.column in columns and len(cell.text) <= LONGEST_LABEL
        if unknown and cell.label is None and cell.text:
            yield open_cell(cell, (), ())
            before = cell
            continue
        yield from go_on(cell)
        before = None


def is_under(labels: list[CellText], values: list[CellText]) -> bool:
    """Whether a row of values stands under a row of labels, column by column."""
    places = {cell.cell.column for cell in labels}
    return (
        all(cell.label is None and cell.cell.column in places for cell in values)
        and values[0].cell.column == labels[0].cell.column
    )


def stack(labels: list[CellText], values: list[CellText]) -> Columns:
    """Labels over their values as fields that share their lines."""
    start, stop = labels[0].start, values[-1].stop
    under = {cell.cell.column: cell.pieces for cell in values}
    return Columns(
        tuple(Field(c.text, under.get(c.cell.column, ()), start, stop) for c in labels), start, stop
    )
