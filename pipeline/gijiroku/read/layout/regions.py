"""A region's glyphs to strips, whichever way they are written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from gijiroku.model import Box
from gijiroku.read.layout.objects import Glyph
from gijiroku.read.layout.strips import Strip, build_strips

# share of steps from glyph to glyph that go downwards in vertical text
_DOWNWARD = 0.6
# a step from one glyph to the next is at most this many ems
_STEP = 1.8


def read_region(glyphs: Sequence[Glyph]) -> list[Strip]:
    """The lines of a region in reading order; vertical ones from right to left."""
    if not is_vertical(glyphs):
        return build_strips(glyphs)
    turned = build_strips([_turn(g) for g in glyphs])
    return [replace(strip, box=_turn_back(strip.box)) for strip in turned]


def is_vertical(glyphs: Sequence[Glyph]) -> bool:
    """Whether most glyphs stand under the one printed before them (縦書き)."""
    inked = [g for g in glyphs if not g.text.isspace()]
    down = 0
    across = sum(len(g.text) - 1 for g in inked)
    for before, after in pairwise(inked):
        if len(before.text) > 1 or len(after.text) > 1:
            continue
        em = max(before.size, after.size)
        right = (after.x0 + after.x1 - before.x0 - before.x1) / 2
        below = (after.top + after.bottom - before.top - before.bottom) / 2
        if abs(right) < 0.3 * em and 0.5 * em < below < _STEP * em:
            down += 1
        elif abs(below) < 0.3 * em and 0.3 * em < right < _STEP * em:
            across += 1
    return down > _DOWNWARD * (down + across)


def _turn(glyph: Glyph) -> Glyph:
    """The glyph as if the page lay on its left side: downwards becomes rightwards."""
    return glyph._replace(x0=glyph.top, top=-glyph.x1, x1=glyph.bottom, bottom=-glyph.x0)


def _turn_back(box: Box) -> Box:
    return Box(-box.bottom, box.x0, -box.top, box.x1)
