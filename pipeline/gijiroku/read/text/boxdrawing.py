"""Tables of text files drawn with box characters (┌─┬│)."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from gijiroku.model import Cell, Line

_LEVEL = frozenset("─━═-―ー－")
_BARS = frozenset("│┃║｜|")
_JOINTS = frozenset("┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛┠┯┨┷┿┝┰┥┸╂╔╦╗╠╬╣╚╩╝╭╮╰╯┍┎┑┒┕┖┙┚┞┟┡┢┦┧┩┪┭┮┱┲┵┶┹┺┽┾╀╁╃╄╅╆╇╈╉╊")
_EDGES = _BARS | _JOINTS
# a segment of a line: first and last column slot (exclusive), text
Segment = tuple[int, int, str]


def find_box_table(physical: Sequence[str], start: int) -> int | None:
    """Where the table ends whose upper rule is line `start`; None where none begins."""
    if not _is_rule(physical[start]):
        return None
    stop = start + 1
    while stop < len(physical) and _is_drawn(physical[stop]):
        stop += 1
    return stop if stop - start >= 3 else None


def read_box_table(physical: Sequence[str], table: int) -> list[Line]:
    """A drawn table's lines, cell by cell; its level rules are furniture.

    A rule through some columns only parts the cells of those; the others reach over it.
    """
    slots = _find_slots(physical)
    starts: defaultdict[int, int] = defaultdict(int)  # column slot -> band its cell began in
    cells: dict[tuple[int, int], list[str]] = {}
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    band, rules = 0, []
    for text in physical:
        segments = list(_cut(text, slots))
        ruled = [s for s in segments if _is_level(s[2])]
        if len(ruled) == len(segments):
            rules.append(Line(0, text, furniture=True))
        if ruled and cells:
            band += 1
        for left, right, _ in ruled:
            starts.update(dict.fromkeys(range(left, right), band))
        for left, right, inside in segments:
            if (left, right, inside) not in ruled:
                key = (starts[left], left)
                cells.setdefault(key, []).append(inside.strip())
                spans[key] = (band - starts[left] + 1, right - left)
    lines = [
        Line(0, inside, cell=Cell(table, row, column, *spans[row, column]))
        for (row, column), texts in sorted(cells.items())
        for inside in texts
        if inside
    ]
    return rules[:1] + lines + rules[1:]


def _find_slots(physical: Sequence[str]) -> list[int]:
    """Places of the upright rules, in the measure of box characters that lines them up best."""
    measures = []
    for wide in (2, 1):
        places: set[int] = set()
        for text in physical:
            places |= {place for place, c in _measure(text, wide) if c in _EDGES}
        measures.append(sorted(places))
    return min(measures, key=len)


def _measure(text: str, wide: int) -> list[tuple[int, str]]:
    """(columns before it in a fixed-width print, character) for each character."""
    widths = [
        wide if c in _EDGES or c in _LEVEL else 2 if unicodedata.east_asian_width(c) in "WFA" else 1
        for c in text
    ]
    return list(zip(accumulate(widths, initial=0), text, strict=False))


def _cut(text: str, slots: Sequence[int]) -> Iterator[Segment]:
    """What stands between each two upright rules of a line, with the column slots it covers."""
    body = text.rstrip()
    wide = 2 if all(p in slots for p, c in _measure(body, 2) if c in _EDGES) else 1
    edges = [
        (index, min(range(len(slots)), key=lambda i: abs(slots[i] - place)))
        for index, (place, c) in enumerate(_measure(body, wide))
        if c in _EDGES
    ]
    for (start, left), (stop, right) in pairwise(edges):
        if right > left:
            yield left, right, body[start + 1 : stop]
    if edges and body[edges[-1][0] + 1 :].strip():
        yield edges[-1][1], edges[-1][1] + 1, body[edges[-1][0] + 1 :]


def _is_rule(text: str) -> bool:
    body = text.strip()
    drawn = sum(c in _LEVEL or c in _JOINTS for c in body)
    return len(body) >= 3 and any(c in _JOINTS for c in body) and drawn >= 0.9 * len(body)


def _is_drawn(text: str) -> bool:
    body = text.strip()
    return _is_rule(text) or (body[:1] in _EDGES and sum(c in _EDGES for c in body) >= 2)


def _is_level(text: str) -> bool:
    return bool(text) and all(c in _LEVEL for c in text)
