"""Undo the wraps of a list: a line that is full and breaks a name goes on in the next."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gijiroku.extract.attendees.lexing import CLOSE, OPEN, width_of
from gijiroku.extract.attendees.readings import MARKS, read_run
from gijiroku.model import Document, Line

COMMAS = "、，,"
# what opens a new line of a list, whatever the one before looks like
OPENS = re.compile(r"\s*(?:[(（]?[0-9０-９]{1,2}[)）.．]|[【〔<＜〈《○〇◯●◎■□◆◇・])")


@dataclass(frozen=True, slots=True)
class ListLine:
    """A line of a list with its wraps undone; its text stands in lines [start, stop)."""

    text: str
    start: int
    stop: int


def join_wraps(lines: list[Line], document: Document) -> list[ListLine]:
    """The lines of a list with wraps undone."""
    joined: list[ListLine] = []
    edge = right_edge(lines, document)
    before: Line | None = None
    for line in lines:
        text = line.text.rstrip()
        if joined and before is not None and goes_on(joined[-1].text, before, line, edge):
            held = joined[-1]
            joined[-1] = ListLine(held.text + text.strip(), held.start, line.number + 1)
        else:
            joined.append(ListLine(text, line.number, line.number + 1))
        before = line
    return joined


def right_edge(lines: list[Line], document: Document) -> float | None:
    """How far right lines of this column reach, in points; None where there are no boxes."""
    pages = {line.page for line in lines}
    cells = {(line.cell.table, line.cell.column) for line in lines if line.cell}
    edges = [
        other.box.x1
        for other in document.lines
        if other.box
        and not other.furniture
        and other.page in pages
        and ((other.cell.table, other.cell.column) in cells if other.cell else not cells)
    ]
    return max(edges, default=None)


def goes_on(text: str, before: Line, line: Line, edge: float | None) -> bool:
    """Whether a line goes on in the next: a parenthesis is open, or a full list line breaks off."""
    if line.paragraph or before.cell != line.cell or OPENS.match(line.text):
        return False
    if is_open(text):
        return True
    listed = any(c in text for c in COMMAS)
    if not listed:
        return False
    if edge is not None and before.box is not None:
        full = before.box.x1 > edge - 2.6 * (before.size or 10.5)
    else:
        full = width_of(text) >= 56
    if not full:
        return False
    if text[-1] in COMMAS:
        return True
    return breaks_name(text, line.text.strip())


def is_open(text: str) -> bool:
    """Whether a parenthesis is still open."""
    depth = 0
    for c in text:
        depth = max(0, depth + (c in OPEN) - (c in CLOSE))
    return depth > 0


def breaks_name(text: str, after: str) -> bool:
    """Whether the last and the first entry read better as one than apart."""
    last = text[max(text.rfind(c) for c in COMMAS) + 1 :].split()[-1:] or [""]
    cuts = [i for i, c in enumerate(after) if c in COMMAS or c.isspace() or c in OPEN]
    first = (after[: cuts[0]] if cuts else after).rstrip(MARKS)
    whole = read_run(last[0] + first)
    apart = read_run(last[0]).quality * len(last[0]) + read_run(first).quality * len(first)
    return (
        whole.kind in ("name", "person", "office")
        and whole.quality * len(whole.text) + 0.3 >= apart
    )
