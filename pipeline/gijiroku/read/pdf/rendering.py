"""Pages of a PDF as pictures, by pdfium; their size is capped whatever the page says."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from gijiroku.model import SourceFile

# pixels an inch, and the longest side of a picture: A3 at full sharpness
_SHARPNESS, _LONGEST = 200, 3400
# points; no sheet of minutes is smaller or larger, an attack may be
_SMALLEST, _LARGEST = 36.0, 14_400.0


@dataclass(frozen=True, slots=True)
class Picture:
    """A page in grey, a number of rows and columns; `scale` is pixels a point."""

    number: int
    pixels: Any  # a numpy array of bytes, 0 is black
    scale: float


def render_pages(source: SourceFile, numbers: Iterable[int]) -> Iterator[Picture]:
    """The pages with these numbers as pictures; those that can't be drawn are left out."""
    try:
        file = pdfium.PdfDocument(source.content)
    except pdfium.PdfiumError:
        return
    with closing(file):
        for number in numbers:
            picture = _render(file, number) if number <= len(file) else None
            if picture:
                yield picture


def find_pictured(source: SourceFile, numbers: Iterable[int]) -> set[int]:
    """Those pages of which pictures cover the better part."""
    try:
        file = pdfium.PdfDocument(source.content)
    except pdfium.PdfiumError:
        return set()
    with closing(file):
        return {n for n in numbers if n <= len(file) and _is_pictured(file, n)}


def _render(file: Any, number: int) -> Picture | None:
    try:
        with closing(file[number - 1]) as page:
            width, height = page.get_size()
            if not _SMALLEST <= min(width, height) <= max(width, height) <= _LARGEST:
                return None
            scale = min(_SHARPNESS / 72, _LONGEST / max(width, height))
            with closing(page.render(scale=scale, grayscale=True)) as bitmap:
                return Picture(number, bitmap.to_numpy().reshape(bitmap.height, -1).copy(), scale)
    except pdfium.PdfiumError:
        return None


def _is_pictured(file: Any, number: int) -> bool:
    try:
        with closing(file[number - 1]) as page:
            width, height = page.get_size()
            covered = 0.0
            edges = [ctypes.c_float() for _ in range(4)]
            for part in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3):
                if raw.FPDFPageObj_GetBounds(part, *map(ctypes.byref, edges)):
                    left, bottom, right, top = (edge.value for edge in edges)
                    covered += max(right - left, 0) * max(top - bottom, 0)
            return bool(covered > 0.5 * width * height)
    except pdfium.PdfiumError:
        return False
