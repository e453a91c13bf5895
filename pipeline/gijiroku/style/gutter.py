"""A narrow column of tags without rules around it, whose tags wrap:

議長（山田　ただいまから会議を
会長）　　　開きます。
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gijiroku.model import Box, Line
from gijiroku.style.attribution import squeeze, weigh_tag
from gijiroku.style.tags import Family, Tag

GUTTER = Family(False, "gutter")
_GAP = re.compile(r"[\s　]+")
_LONGEST = 4  # lines that one tag may take
_FEWEST = 3  # wrapped tags that prove the column


@dataclass(frozen=True, slots=True)
class Cut:
    """Where the text of the right column starts in a line: offset, and left edge."""

    offset: int
    edge: float


@dataclass(frozen=True, slots=True)
class Gutter:
    """Tags of the left column, and the cuts of all lines that hold a part of one."""

    tags: tuple[Tag, ...] = ()
    cuts: tuple[tuple[int, Cut], ...] = ()


def read_gutter(lines: Sequence[Line]) -> Gutter:
    """The column of wrapped tags, if the document has one."""
    lines = [line for line in lines if line.cell is None]
    edge = _find_edge(lines)
    if edge is None:
        return Gutter()
    tags: list[Tag] = []
    cuts: list[tuple[int, Cut]] = []
    wrapped = at = 0
    while at < len(lines):
        found = _read_tag(lines[at : at + _LONGEST], edge)
        if found is None:
            at += 1
            continue
        tag, parts = found
        tags.append(tag)
        cuts += [(line.number, Cut(offset, edge)) for line, offset in parts]
        wrapped += len(parts) > 1
        at += len(parts)
    if wrapped < _FEWEST or not _is_column(lines, tags, dict(cuts), edge):
        return Gutter()
    return Gutter(tuple(tags), tuple(cuts))


def _is_column(
    lines: Sequence[Line], tags: Sequence[Tag], cuts: dict[int, Cut], edge: float
) -> bool:
    """True where hardly a line between the tags starts left of the text's column."""
    inner = [line for line in lines if tags[0].line <= line.number <= tags[-1].line]
    left = [n for n in inner if n.number not in cuts and _start(n) < edge - _em(n)]
    return len(left) <= 0.2 * len(inner)


def cut_line(line: Line, cut: Cut) -> Line:
    """The line without what stands in the left column."""
    box = line.box
    if box:
        box = Box(min(cut.edge, box.x1), box.top, box.x1, box.bottom)
    return replace(line, text=line.text[cut.offset :].lstrip(" 　"), box=box)


def _find_edge(lines: Sequence[Line]) -> float | None:
    """Left edge of the right column: where most lines with a gap go on after it."""
    places: Counter[int] = Counter()
    starts: Counter[int] = Counter(round(_start(line)) for line in lines)
    for line in lines:
        for offset in _gaps(line.text):
            places[round(_place(line, offset))] += 1
    best, count = None, 0
    for place in places:
        near = sum(places[place + d] for d in (-2, -1, 0, 1, 2))
        below = sum(starts[place + d] for d in (-2, -1, 0, 1, 2))
        if near + below > count and near >= 2 * _FEWEST and below:
            best, count = place, near + below
    return float(best) if best is not None else None


def _read_tag(lines: Sequence[Line], edge: float) -> tuple[Tag, list[tuple[Line, int]]] | None:
    """The tag that starts in the first line, and the part of each line that belongs to it."""
    words = ""
    parts: list[tuple[Line, int]] = []
    for line in lines:
        offset = _split(line, edge)
        if offset is None:
            break
        piece = squeeze(line.text[:offset])
        if parts and not _wraps(parts[-1], words, piece, edge):
            break
        words += piece
        parts.append((line, offset))
    weight = weigh_tag(words)
    if not weight:
        return None
    first, offset = parts[0]
    told = [line for line, at in parts if line.text[at:].strip(" 　")]
    text_line = told[0].number if told else first.number + len(parts)
    own_line = not first.text[offset:].strip(" 　")
    tag = Tag(first.number, GUTTER, "", words, offset, own_line, weight, text_line)
    return tag, parts


def _wraps(last: tuple[Line, int], words: str, piece: str, edge: float) -> bool:
    """True where the left part of the next line carries on the tag so far."""
    if _is_open(words):
        return True
    line, offset = last
    left = line.text[:offset].rstrip(" 　")
    start = len(left) - len(left.lstrip(" 　"))
    used = _start(line) + _width(left[start:]) * _em(line) / 2
    full = used + _em(line) > edge - 1.2 * _em(line)
    whole = weigh_tag(words + piece)
    return full and bool(whole) and not (weigh_tag(words) and weigh_tag(piece))


def _split(line: Line, edge: float) -> int | None:
    """Where the right column starts in a line that has a left part; None if it has none."""
    if _start(line) > edge - _em(line):
        return None
    offsets = [*_gaps(line.text), len(line.text)]
    near = [at for at in offsets if abs(_place(line, at) - edge) <= 0.8 * _em(line)]
    if near:
        return near[0]
    return len(line.text) if _end(line) <= edge + 0.3 * _em(line) else None


def _is_open(words: str) -> bool:
    text = unicodedata.normalize("NFKC", words)
    return text.count("(") > text.count(")")


def _gaps(text: str) -> list[int]:
    """Ends of the gaps inside a text."""
    start = len(text) - len(text.lstrip(" 　"))
    return [found.end() for found in _GAP.finditer(text) if start < found.end() < len(text)]


def _place(line: Line, offset: int) -> float:
    """About where the character at `offset` stands, in points or half-width columns."""
    if offset >= len(line.text):
        return _end(line)
    if line.box is None:
        return _width(line.text[:offset])
    return line.box.x1 - _width(line.text[offset:].rstrip()) * _em(line) / 2


def _start(line: Line) -> float:
    if line.box:
        return line.box.x0
    return _width(line.text[: len(line.text) - len(line.text.lstrip())])


def _end(line: Line) -> float:
    return line.box.x1 if line.box else _width(line.text.rstrip())


def _em(line: Line) -> float:
    return (line.size or 10.5) if line.box else 2.0


def _width(text: str) -> float:
    return sum(2.0 if unicodedata.east_asian_width(c) in "WFA" else 1.0 for c in text)
