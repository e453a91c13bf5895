"""Sheets as plain text: indents in ideographic spaces, table cells beside or under each other."""

from __future__ import annotations

import unicodedata
from typing import Literal

from bench.printing.sheet import Break, Cell, Paragraph, Sheet, Table

Beside = Literal["tab", "pad", "stack"]
NOT_FIRST = "、。，．・：；？！」』）］〉》】〕ー々,.:;?!)]}"


def print_plain(
    sheet: Sheet,
    *,
    encoding: str = "utf-8",
    newline: str = "\n",
    width: int = 0,
    beside: Beside = "tab",
) -> bytes:
    """The bytes of a text file; `width` in em breaks long lines, 0 leaves a paragraph a line."""
    lines: list[str] = []
    for element in sheet:
        if isinstance(element, Paragraph):
            lines += _set_paragraph(element, width)
        elif isinstance(element, Table):
            lines += _set_table(element, width, beside)
        elif isinstance(element, Break):
            lines.append("\f")
    return (newline.join(lines) + newline).encode(encoding, errors="strict")


def measure(text: str) -> float:
    """Width in em: full-width characters count one, the others a half."""
    return sum(1.0 if unicodedata.east_asian_width(c) in "WFA" else 0.5 for c in text)


def wrap(text: str, first: float, width: float) -> list[str]:
    """`text` broken after `width` em (`first` on the first line), no stop at a line's head."""
    lines, line, used, room = [], "", 0.0, first
    for char in text:
        step = measure(char)
        if used + step > room and line and char not in NOT_FIRST:
            lines.append(line)
            line, used, room = "", 0.0, width
        line += char
        used += step
    return [*lines, line]


def _set_paragraph(paragraph: Paragraph, width: int) -> list[str]:
    head = "　" * (paragraph.indent + paragraph.first)
    if not width:
        return [head + paragraph.text]
    if paragraph.align != "left":
        free = max(0, width - int(measure(paragraph.text)))
        return ["　" * (free // 2 if paragraph.align == "center" else free) + paragraph.text]
    rest = "　" * paragraph.indent
    first, *more = wrap(paragraph.text, width - len(head), width - len(rest))
    return [head + first, *(rest + line for line in more)]


def _set_table(table: Table, width: int, beside: Beside) -> list[str]:
    lines: list[str] = []
    for row in table.rows:
        if beside == "stack":
            for cell in row:
                lines += [line for part in cell.parts for line in _set_paragraph(part, width)]
        elif beside == "pad" and table.widths:
            lines += _pad_row(row, table.widths, width)
        else:
            lines += _tab_row(row)
    return lines


def _tab_row(row: tuple[Cell, ...]) -> list[str]:
    cells = ["\n".join("　" * p.first + p.text for p in cell.parts) for cell in row]
    return "\t".join(cells).split("\n")


def _pad_row(row: tuple[Cell, ...], widths: tuple[int, ...], width: int) -> list[str]:
    columns: list[tuple[list[str], int]] = []
    at = 0
    for cell in row:
        last = at + cell.columns >= len(widths)
        wide = sum(widths[at : at + cell.columns])
        room = (wide - 1 if not last else wide) if width else 0
        lines = [line for part in cell.parts for line in _set_paragraph(part, room)]
        columns.append((lines, wide))
        at += cell.columns
    height = max(len(lines) for lines, _ in columns)
    rows = []
    for i in range(height):
        line = ""
        for lines, wide in columns:
            text = lines[i] if i < len(lines) else ""
            line += text + "　" * max(1, int(wide - measure(text)))
        rows.append(line.rstrip("　"))
    return rows
