"""Where a line and its parts stand: in points, or in half-width columns of plain text."""

from __future__ import annotations

import re
import unicodedata

from gijiroku.model import Line

_GAP = re.compile(r"[\s　]+")


def text_width(text: str) -> float:
    """Half-width columns that a text takes."""
    return sum(2.0 if unicodedata.east_asian_width(c) in "WFA" else 1.0 for c in text)


def line_start(line: Line) -> float:
    """Left edge of what is printed."""
    if line.box:
        return line.box.x0
    return text_width(line.text[: len(line.text) - len(line.text.lstrip())])


def line_end(line: Line) -> float:
    """Right edge of what is printed."""
    return line.box.x1 if line.box else text_width(line.text.rstrip())


def line_em(line: Line) -> float:
    """Width of a full-width character."""
    return (line.size or 10.5) if line.box else 2.0


def line_place(line: Line, offset: int) -> float:
    """About where the character at `offset` stands, measured from the line's right end."""
    if offset >= len(line.text):
        return line_end(line)
    if line.box is None:
        return text_width(line.text[:offset])
    return line.box.x1 - text_width(line.text[offset:].rstrip()) * line_em(line) / 2


def find_gaps(text: str) -> list[int]:
    """Ends of the gaps inside a text."""
    start = len(text) - len(text.lstrip(" 　"))
    return [found.end() for found in _GAP.finditer(text) if start < found.end() < len(text)]
