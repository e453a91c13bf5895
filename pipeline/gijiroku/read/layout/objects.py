"""What a page is made of, whatever library reads it: glyphs and rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from gijiroku.model import Box


class Glyph(NamedTuple):
    """A character where it is printed; points from the page's top left corner."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool


class Rule(NamedTuple):
    """A drawn line, upright (x0 = x1) or level (top = bottom)."""

    x0: float
    top: float
    x1: float
    bottom: float


def has_place(glyph: Glyph) -> bool:
    """Whether a glyph's coordinates are numbers one can reckon with."""
    return all(abs(n) < 1e6 for n in glyph[1:6])  # false for NaN, too


@dataclass(frozen=True, slots=True)
class RuledCell:
    """A rectangle that rules enclose; open where its rule is missing, as at a page break."""

    box: Box
    open_top: bool = False
    open_bottom: bool = False


@dataclass(frozen=True, slots=True)
class PageObjects:
    """A page as a source gives it, with the cells its rules enclose and its level rules.

    `damage` says why it gives nothing.
    """

    number: int
    width: float
    height: float
    glyphs: Sequence[Glyph]
    cells: Sequence[RuledCell] = ()
    damage: str | None = None
    levels: Sequence[Rule] = ()
