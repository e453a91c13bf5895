"""A narrow column of tags beside the speech, told by where lines stand on the page:

議長（山田　ただいまから会議を          　　　　資料１を御覧ください。平日
太郎）　　　開きます。                  事務局　の閉館を午後８時に改める
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from gijiroku.model import Box, Line
from gijiroku.style.attribution import squeeze, weigh_tag
from gijiroku.style.places import find_gaps, line_em, line_end, line_place, line_start
from gijiroku.style.rows import Part, split_rows
from gijiroku.style.tags import Family, Tag

GUTTER = Family(False, "gutter")
_HEADING = re.compile(
    r"(?:.{0,4}(?:開会|閉会|再開|休憩|散会|経過|概要|要旨|記録|内容)|議事|質疑|審議)"
)
_CLOSED = re.compile(r"[）)](?=[^\s　])")  # a tag that fills its column leaves no gap
_FEWEST = 3  # tags that wrap or stand beside another line than the first prove the column


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
    """The column of tags, if the document has one that lines alone can't tell."""
    grids = _find_grids(lines)
    lines = [line for line in lines if not line.cell or line.cell.table not in grids]
    edge = _find_edge(lines)
    if edge is None:
        return Gutter()
    parts = [_part(line, edge) for line in lines]
    tags: list[Tag] = []
    cuts: list[tuple[int, Cut]] = []
    odd = 0
    for row in _turn_pages(split_rows(parts)):
        row = _trim(row)
        tag = _read_row(row)
        if tag is None:
            continue
        left = [part for part in row if part.left]
        tags.append(tag)
        cuts += [(part.line.number, Cut(part.offset, edge)) for part in left]
        odd += len(left) > 1 or left[0] is not row[0]
    if odd < _FEWEST or not _is_column(parts, tags):
        return Gutter()
    return Gutter(tuple(sorted(tags, key=lambda tag: tag.line)), tuple(cuts))


def cut_line(line: Line, cut: Cut) -> Line:
    """The line without what stands in the left column."""
    box = line.box
    if box:
        box = Box(min(cut.edge, box.x1), box.top, box.x1, box.bottom)
    return replace(line, text=line.text[cut.offset :].lstrip(" 　"), box=box)


def _find_grids(lines: Sequence[Line]) -> set[int]:
    """Tables of more columns than a tag and its speech take."""
    columns: dict[int, set[int]] = defaultdict(set)
    for line in lines:
        if line.cell:
            columns[line.cell.table].add(line.cell.column)
    return {table for table, taken in columns.items() if len(taken) > 3}


def _turn_pages(rows: Iterable[Sequence[Part]]) -> Iterator[Sequence[Part]]:
    """A row that turns the page is two where either page has a tag of its own."""
    for row in rows:
        pages = [list(group) for _, group in groupby(row, key=lambda part: part.line.page)]
        if len(pages) > 1 and all(_read_row(_trim(page)) for page in pages):
            yield from pages
        else:
            yield row


def _trim(row: Sequence[Part]) -> Sequence[Part]:
    """The row without headings that stand at its margin, above or below."""
    inner = list(row)
    for at in (0, -1):
        while len(inner) > 1 and not inner[at].right and _HEADING.fullmatch(inner[at].left):
            del inner[at]
    return inner


def _read_row(row: Sequence[Part]) -> Tag | None:
    """The tag of a row: its left parts put together, the text from its first line on."""
    words = "".join(squeeze(part.left) for part in row)
    weight = weigh_tag(re.sub(r"[：:]$", "", words))
    if not weight:
        return None
    first = min(row, key=lambda part: part.line.number)
    told = [part.line.number for part in row if part.right]
    own_line = not first.right
    text_line = min(told) if told else row[-1].line.number + 1
    words = re.sub(r"[：:]$", "", words)
    return Tag(first.line.number, GUTTER, "", words, first.offset, own_line, weight, text_line)


def _find_edge(lines: Sequence[Line]) -> float | None:
    """Left edge of the right column: where most lines with a gap go on after it."""
    places: Counter[int] = Counter()
    starts: Counter[int] = Counter(round(line_start(line)) for line in lines)
    for line in lines:
        for offset in find_gaps(line.text):
            places[round(line_place(line, offset))] += 1
    margin = min((start for start, count in starts.items() if count >= _FEWEST), default=0)
    em = line_em(lines[len(lines) // 2]) if lines else 2.0
    best, count = None, _FEWEST - 1
    for place in sorted({*places, *starts}):
        near = sum(places[place + d] for d in (-2, -1, 0, 1, 2))
        below = sum(starts[place + d] for d in (-2, -1, 0, 1, 2))
        if near + below > count and place >= margin + 2 * em:
            best, count = place, near + below
    return float(best) if best is not None else None


def _part(line: Line, edge: float) -> Part:
    """The line as what stands left of the edge and what stands right of it."""
    if line_start(line) > edge - line_em(line):
        return Part(line, "", line.text.strip(" 　"), 0)
    closed = [found.end() for found in _CLOSED.finditer(line.text)]
    offsets = [*find_gaps(line.text), *closed, len(line.text)]
    near = [at for at in offsets if abs(line_place(line, at) - edge) <= 0.8 * line_em(line)]
    at = near[0] if near else None
    if at is None and line_end(line) <= edge + 0.3 * line_em(line):
        at = len(line.text)
    if at is None:
        return Part(line, "", line.text.strip(" 　"), 0, across=True)
    return Part(line, line.text[:at].strip(" 　"), line.text[at:].strip(" 　"), at)


def _is_column(parts: Sequence[Part], tags: Sequence[Tag]) -> bool:
    """True where hardly a line between the tags reaches across both columns."""
    first, last = min(tag.line for tag in tags), max(tag.line for tag in tags)
    inner = [part for part in parts if first <= part.line.number <= last]
    return sum(part.across for part in inner) <= 0.2 * len(inner)
