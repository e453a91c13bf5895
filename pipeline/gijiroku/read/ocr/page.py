"""One page's picture to glyphs, ruled cells and doubts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import cv2

from gijiroku.model import Box
from gijiroku.read.layout.objects import Glyph, PageObjects
from gijiroku.read.ocr import Scan
from gijiroku.read.ocr.areas import complete_areas
from gijiroku.read.ocr.engine import find_areas, recognise
from gijiroku.read.ocr.ink import find_ink
from gijiroku.read.ocr.kana import resize_kana
from gijiroku.read.ocr.marks import add_marks
from gijiroku.read.ocr.mending import drop_doubled, mend
from gijiroku.read.ocr.objects import Area, Recognised
from gijiroku.read.ocr.placing import find_edges, place_glyphs, place_lines
from gijiroku.read.ocr.straighten import straighten
from gijiroku.read.pdf.plumber import find_cells
from gijiroku.read.pdf.rendering import Picture

_DOUBLED = 0.45  # ems; no two kanji are as near
# a line read less surely than this is dirt or no text; a character, or a line, is doubtful below
_NO_TEXT, _DOUBTFUL, _DOUBTFUL_LINE = 0.5, 0.5, 0.8


def recognise_page(picture: Picture) -> Scan:
    """The page as layout wants it; measured from the corner of the picture made straight."""
    pixels, scale = straighten(picture.pixels), picture.scale
    height, width = (n / scale for n in pixels.shape)
    ink = find_ink(pixels, scale)
    if not ink.text.any():
        return Scan(PageObjects(picture.number, width, height, ()), ())
    colours = cv2.cvtColor(pixels, cv2.COLOR_GRAY2BGR)
    areas = complete_areas(find_areas(colours), ink.loose)
    read = recognise([colours[a.top : a.bottom, a.left : a.right] for a in areas])
    glyphs, doubts = _place(areas, read, ink.text, scale)
    cells, levels = find_cells(ink.rules)
    page = PageObjects(picture.number, width, height, glyphs, cells, levels=levels)
    return Scan(page, tuple(doubts))


def _place(
    areas: Sequence[Area], read: Sequence[Recognised], ink: Any, scale: float
) -> tuple[list[Glyph], list[Box]]:
    lines = [(a, r) for a, r in zip(areas, read, strict=True) if r.confidence >= _NO_TEXT]
    glyphs: list[Glyph] = []
    doubts: list[Box] = []
    for found in place_lines(lines, ink):
        line = drop_doubled(found.line, _DOUBLED * found.em / found.area.width)
        line = add_marks(found.area, line, found.em, ink)
        placed = found._replace(line=line)
        edges = find_edges(placed, ink)
        placed = placed._replace(line=mend(resize_kana(placed, edges, ink)))
        row = place_glyphs(placed, edges, scale)
        glyphs += row
        doubts += _find_doubts(row, placed.line)
    return glyphs, doubts


def _find_doubts(row: Sequence[Glyph], line: Recognised) -> Iterator[Box]:
    unsure = line.confidence < _DOUBTFUL_LINE
    for glyph, confidence in zip(row, line.confidences, strict=True):
        if unsure or confidence < _DOUBTFUL:
            yield Box(glyph.x0, glyph.top, glyph.x1, glyph.bottom)
