"""What a page is made of, whatever library reads it: glyphs and ruled cells."""

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


@dataclass(frozen=True, slots=True)
class PageObjects:
    """A page as a source gives it; `cells` are the rectangles its rules enclose."""

    number: int
    width: float
    height: float
    glyphs: Sequence[Glyph]
    cells: Sequence[Box] = ()
