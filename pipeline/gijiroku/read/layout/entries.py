"""Tags and texts beside each other to rows of a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from gijiroku.model import Box
from gijiroku.read.layout.gutters import Gutter, Run
from gijiroku.read.layout.objects import RuledCell
from gijiroku.read.layout.strips import Strip
from gijiroku.read.layout.tables import FilledCell, RuledTable, cover

# lines of one tag follow each other within this many ems
_PITCH = 1.8
# a line is wrapped where another character would not fit into its column
_WRAP, _TEXT_WRAP = 0.7, 1.5
# a gap that is this much wider than between most lines parts two texts
_WIDER = 1.25


def find_headings(tags: Sequence[Strip], texts: Sequence[Strip]) -> list[Strip]:
    """What stands in the column of tags with no text beside it."""
    return [
        strip
        for tag in _join_tags(tags, texts)
        if not any(_overlap(text.box, cover([s.box for s in tag])) for text in texts)
        for strip in tag
    ]


def build_entries(
    page: int, run: Run, gutter: Gutter, tags: Sequence[Strip], texts: Sequence[Strip]
) -> RuledTable:
    """The run as a table of two columns, a row for each tag.

    What stands above the first tag goes on from the page before: its row has an empty tag.
    """
    blocks = _part_texts(texts)
    named = []
    for tag in _join_tags(tags, texts):
        box = cover([strip.box for strip in tag])
        named.append((tag, box, [b for b in blocks if _overlap(b, box)]))
    starts = []
    for _, box, beside in named:
        shared = sum(bool(set(beside) & set(others)) for _, _, others in named) > 1
        alone = len(beside) == 1 and not shared
        starts.append((min(box.top, beside[0].top) if alone else box.top) - 0.5)
    rows = list(zip(starts, [tag for tag, _, _ in named], strict=True))
    if texts and (not rows or texts[0].box.top < rows[0][0]):
        rows.insert(0, (run.top - 0.5, []))
    return RuledTable(page, tuple(_build_cells(gutter, run, rows, texts)))


def _build_cells(
    gutter: Gutter, run: Run, rows: Sequence[tuple[float, list[Strip]]], texts: Sequence[Strip]
) -> Iterator[FilledCell]:
    edges = [*(start for start, _ in rows), run.bottom + 1]
    for (_, tag), (top, bottom) in zip(rows, pairwise(edges), strict=True):
        right = tuple(s for s in texts if top <= _middle(s) < bottom)
        left = Box(gutter.left, top, gutter.x - 1, bottom)
        yield FilledCell(RuledCell(left, open_top=not tag), tuple(tag))
        yield FilledCell(RuledCell(Box(gutter.x, top, gutter.right, bottom)), right)


def _overlap(a: Box, b: Box) -> bool:
    return a.top < b.bottom and b.top < a.bottom


def _join_tags(tags: Sequence[Strip], texts: Sequence[Strip]) -> list[list[Strip]]:
    """The lines of each tag; those that a narrow column wrapped are one tag."""
    if not tags:
        return []
    end = max(tag.box.x1 for tag in tags)
    blocks = [[tags[0]]]
    for above, below in pairwise(tags):
        near = below.box.top - above.box.top <= _PITCH * max(above.size, below.size)
        wrapped = near and above.box.x1 >= end - _WRAP * above.size
        if wrapped and not _starts_anew(below, texts):
            blocks[-1].append(below)
        else:
            blocks.append([below])
    return blocks


def _starts_anew(tag: Strip, texts: Sequence[Strip]) -> bool:
    """Whether a text starts beside this line: the text above it ends short of its column."""
    right = max((text.box.x1 for text in texts), default=0.0)
    for above, beside in pairwise(texts):
        if abs(_middle(beside) - _middle(tag)) <= 0.25 * tag.size:
            return above.box.x1 < right - _TEXT_WRAP * above.size
    return False


def _part_texts(texts: Sequence[Strip]) -> list[Box]:
    steps = sorted(b.box.top - a.box.top for a, b in pairwise(texts))
    if not steps:
        return [text.box for text in texts]
    usual = steps[len(steps) // 4]
    blocks = [[texts[0]]]
    for above, below in pairwise(texts):
        if below.box.top - above.box.top > _WIDER * usual:
            blocks.append([below])
        else:
            blocks[-1].append(below)
    return [cover([strip.box for strip in block]) for block in blocks]


def _middle(strip: Strip) -> float:
    return (strip.box.top + strip.box.bottom) / 2
