"""How THIS document wraps its lines: where columns end, how paragraphs begin."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from gijiroku.model import Document, Line

# characters that no line starts with: they pull the one before them to the next line
_NO_START = "、。，．・：；？！）」』】〕］〉》ーゃゅょっぁぃぅぇぉャュョッァィゥェォ々,.:;?!)]%％"
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9.,%/:-]*|.", re.DOTALL)
_CLOSED = re.compile(r"[。．」）)]\s*$")

_Key = tuple[int, int]  # table and column, (-1, -1) outside tables
_PAGE = (-1, -1)


@dataclass(frozen=True, slots=True)
class WrapStyle:
    """Right edges by column, and the left edges at which paragraphs begin or go on.

    In points, or in half-width columns for plain text. `starts` holds left edges whose lines mostly
    follow a line that had room left; `goes` those whose lines mostly follow a full one.
    """

    right: dict[_Key, float] = field(default_factory=dict)
    starts: frozenset[tuple[_Key, int]] = frozenset()
    goes: frozenset[tuple[_Key, int]] = frozenset()
    em: float = 2.0


def infer_wraps(document: Document) -> WrapStyle:
    """Where lines are broken; nothing where the format gives whole paragraphs."""
    lines = [line for line in document.lines if not line.furniture and line.text.strip()]
    boxed = [line for line in lines if line.box]
    right: dict[_Key, float] = {}
    em = 2.0
    if boxed:
        em = Counter(round(line.size or 10.5, 1) for line in boxed).most_common(1)[0][0]
        ends: dict[_Key, list[float]] = defaultdict(list)
        for line in boxed:
            ends[_column(line)].append(_end(line))
        right = {key: _find_edge(values, em) for key, values in ends.items()}
    else:
        width = _find_text_width([line for line in lines if line.paragraph is None])
        if width is None:
            return WrapStyle()
        right = {_PAGE: width}
    starts, goes = _sort_edges(boxed or lines, right, em)
    return WrapStyle(right, starts, goes, em)


def _find_edge(ends: Sequence[float], em: float) -> float:
    """The right edge of a column: where most long lines end; stops may hang out of it."""
    widest = max(ends)
    near = Counter(round(end) for end in ends if end >= widest - 1.5 * em)
    best, count = max(near.items(), key=lambda row: (row[1], row[0]))
    return float(best) if count >= 3 and count >= 0.3 * sum(near.values()) else widest


def _sort_edges(
    lines: list[Line], right: dict[_Key, float], em: float
) -> tuple[frozenset[tuple[_Key, int]], frozenset[tuple[_Key, int]]]:
    """The left edges at which paragraphs begin, and those at which they go on."""
    seen: Counter[tuple[_Key, int]] = Counter()
    behind_full: Counter[tuple[_Key, int]] = Counter()
    for before, line in pairwise(lines):
        key = _column(line)
        if key not in right or before.cell != line.cell:
            continue
        edge = (key, round(_start(line)))
        seen[edge] += 1
        behind_full[edge] += _is_full(before, line, right[key], em)
    starts = {edge for edge in seen if behind_full[edge] <= 0.3 * seen[edge]}
    return frozenset(starts), frozenset(seen.keys() - starts)


def goes_on(wraps: WrapStyle, before: Line, after: Line, opens: bool = False) -> bool:
    """True where `after` carries on the paragraph that `before` stands in.

    `opens` tells that `before` is the paragraph's first line: indented, outdented or behind a tag.
    """
    if after.paragraph is not None:
        return not after.paragraph
    if not wraps.right or before.cell != after.cell:
        return False
    right = wraps.right.get(_column(before))
    if right is None or not _is_full(before, after, right, wraps.em):
        return False
    shift = _start(after) - _start(before)
    if not opens:
        return abs(shift) <= 0.7 * wraps.em
    if shift < -2.2 * wraps.em:
        return False
    return not _starts_paragraph(wraps, before, after)


def _column(line: Line) -> _Key:
    return (line.cell.table, line.cell.column) if line.cell else _PAGE


def _start(line: Line) -> float:
    if line.box:
        return line.box.x0
    return _width(line.text[: len(line.text) - len(line.text.lstrip())])


def _end(line: Line) -> float:
    return line.box.x1 if line.box else _width(line.text.rstrip())


def _width(text: str) -> float:
    """Half-width columns that a text takes."""
    return sum(2.0 if unicodedata.east_asian_width(c) in "WFA" else 1.0 for c in text)


def _find_text_width(lines: list[Line]) -> float | None:
    """The column at which a plain text is broken, None where each line is a paragraph."""
    widths = sorted(_width(line.text.rstrip()) for line in lines)
    open_ended = [
        width
        for line in lines
        if not _CLOSED.search(line.text) and 40 <= (width := _width(line.text.rstrip())) <= 140
    ]
    best: tuple[int, float] | None = None
    for edge in set(open_ended):
        near = sum(edge - 4 <= width <= edge for width in widths)
        cut = sum(edge - 4 <= width <= edge for width in open_ended)
        beyond = sum(width > edge + 2 for width in widths)  # a header's line may stick out
        if near >= max(3, 0.08 * len(widths)) and cut >= 0.6 * near and beyond <= 0.1 * len(widths):
            best = max(best or (0, 0.0), (near, edge))
    if best is None:
        return None
    return _find_edge([width for width in widths if width <= best[1] + 2], 2.0)


def _is_full(before: Line, after: Line, right: float, em: float) -> bool:
    """True where what `after` starts with had no more room behind `before`."""
    text = after.text.lstrip()
    word = _WORD.match(text)
    chunk = word[0] if word else ""
    rest = text[len(chunk) :]
    for char in rest[:3]:
        if char not in _NO_START:
            break
        chunk += char
    if rest and chunk[-1:] in "「『（(【〔":
        chunk += rest[0]
    return _end(before) + _width(chunk) * em / 2 > right - 0.35 * em


def _starts_paragraph(wraps: WrapStyle, before: Line, after: Line) -> bool:
    """True where `after` is indented against the lines that go on."""
    if after.text[:1] in " 　" and before.text[:1] not in " 　":
        return True
    key, start = _column(after), _start(after)
    begins = any((key, round(start) + d) in wraps.starts for d in (-1, 0, 1))
    carries = any((key, round(start) + d) in wraps.goes for d in (-1, 0, 1))
    outdented = any(
        other == key and 0.7 * wraps.em <= start - x <= 1.4 * wraps.em for other, x in wraps.goes
    )
    return begins and not carries and outdented
