"""Page objects by pdfium: characters and rules, several times faster. The only module naming it.

pdfium gives the same characters at the same places as the engine of record; what is printed in
one go comes as one glyph of several characters, so that layout has less to do.
"""

from __future__ import annotations

import ctypes
import re
from collections import deque
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import repeat
from math import hypot
from typing import Any

import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
import pypdfium2.raw as raw

from gijiroku.model import Box, SourceFile
from gijiroku.read.layout.objects import Glyph, Rule
from gijiroku.read.pdf.paths import Point, find_rules

# height of a glyph's box over and under its base line, in ems
_ASCENT, _DESCENT = 0.88, 0.12
# heights of boxes: how far the next character of a run may be, and how much higher or lower
_BACK, _AHEAD, _LEVEL = -0.3, 0.15, 0.2
_NARROW = 0.75  # ems; wider gaps are told by their width
_BLANKS = np.array([0x09, 0x20, 0xA0, 0x2002, 0x2003, 0x2009, 0x3000], dtype=np.uint16)
_ENDS = np.array([0x00, 0x0A, 0x0D], dtype=np.uint16)
_HYPHENS = str.maketrans("\x02\xad\ufffe", "---")
_SURROGATE = re.compile("[\ud800-\udfff]")
_BOLD = re.compile(r"bold|black|heavy|[-_,]b$|-w[6-9]", re.IGNORECASE)
# a page with more is a drawing or an attack, and left to the engine of record and its limits
_MOST_CHARACTERS, _MOST_OBJECTS, _DEEPEST = 100_000, 20_000, 3


class Untrusted(Exception):
    """A file or page that is left to the engine of record, and why."""


def _bind(function: Any, result: Any, *arguments: Any) -> Any:
    """A C function that takes plain numbers: half the time of a call with typed pointers."""
    address = ctypes.cast(function, ctypes.c_void_p).value
    assert address
    return ctypes.CFUNCTYPE(result, *arguments)(address)


_P, _I = ctypes.c_void_p, ctypes.c_int
_get_box = _bind(raw.FPDFText_GetLooseCharBox, _I, _P, _I, _P)
_get_origin = _bind(raw.FPDFText_GetCharOrigin, _I, _P, _I, _P, _P)
_get_matrix = _bind(raw.FPDFText_GetMatrix, _I, _P, _I, _P)
_get_size = _bind(raw.FPDFText_GetFontSize, ctypes.c_double, _P, _I)
_get_object = _bind(raw.FPDFText_GetTextObject, _P, _P, _I)
_get_font = _bind(raw.FPDFTextObj_GetFont, _P, _P)
_get_name = _bind(raw.FPDFFont_GetBaseFontName, ctypes.c_size_t, _P, _P, ctypes.c_size_t)
_get_bounds = _bind(raw.FPDFPageObj_GetBounds, _I, _P, _P, _P, _P, _P)
_is_generated = _bind(raw.FPDFText_IsGenerated, _I, _P, _I)


class FastFile:
    """An open PDF, page by page; raises Untrusted for what pdfium isn't trusted with."""

    def __init__(self, source: SourceFile) -> None:
        try:
            self._file = pdfium.PdfDocument(source.content)
        except pdfium.PdfiumError as error:
            raise Untrusted(str(error)) from error
        self._bold: dict[int, bool] = {}

    def __len__(self) -> int:
        return len(self._file)

    def close(self) -> None:
        """Free what pdfium holds."""
        self._file.close()

    def read_page(self, index: int) -> tuple[Box, list[Glyph], list[Rule]]:
        """(the page's box, its glyphs, its rules), measured from the box's top left corner."""
        try:
            page = self._file[index]
        except pdfium.PdfiumError as error:
            raise Untrusted(str(error)) from error
        with closing(page):
            if raw.FPDFPage_GetRotation(page):
                raise Untrusted("turned page")
            bounds = raw.FS_RECTF()
            raw.FPDF_GetPageBoundingBox(page, bounds)
            box = Box(bounds.left, bounds.top, bounds.right, bounds.bottom)
            with closing(page.get_textpage()) as textpage:
                characters = _load_characters(textpage)
                glyphs = list(self._read_glyphs(characters, box, _find_blanks(page)))
            return box, glyphs, list(find_rules(_read_paths(page), box))

    def _read_glyphs(self, page: _Characters, box: Box, blanks: list[Point]) -> Iterator[Glyph]:
        before = None
        for first, last in _find_runs(page):
            if not page.text[first].isspace():
                for glyph in self._read_run(page, first, last, box):
                    before = glyph
                    yield glyph
            elif before:
                blank = _read_blank(page, first, before, box, blanks)
                if blank:
                    yield blank

    def _read_run(self, page: _Characters, first: int, last: int, box: Box) -> Iterator[Glyph]:
        """The run as one glyph; halves of it where its font changes on the way."""
        size, bold = self._read_font(page.handle, first)
        if first < last and (size, bold) != self._read_font(page.handle, last):
            middle = (first + last) // 2
            yield from self._read_run(page, first, middle, box)
            yield from self._read_run(page, middle + 1, last, box)
            return
        text = page.text[first : last + 1]
        if _SURROGATE.search(text):
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        place = (ctypes.c_double * 2)()
        address = ctypes.addressof(place)
        _get_origin(page.handle, first, address, address + 8)
        base = box.top - place[1]
        yield Glyph(
            text,
            float(page.places[first, 0]) - box.x0,
            base - _ASCENT * size,
            float(page.places[last, 2]) - box.x0,
            base + _DESCENT * size,
            size,
            bold,
        )

    def _read_font(self, handle: int, index: int) -> tuple[float, bool]:
        """(size as printed, bold) of a character."""
        matrix = (ctypes.c_float * 6)()
        _get_matrix(handle, index, ctypes.addressof(matrix))
        _, b, c, d, _, _ = matrix
        if abs(b) > 0.1 * abs(d):
            raise Untrusted("turned text")
        font = _get_font(_get_object(handle, index)) or 0
        if font not in self._bold:
            name = ctypes.create_string_buffer(256)
            _get_name(font, ctypes.addressof(name), 256)
            self._bold[font] = bool(_BOLD.search(name.value.decode("latin-1")))
        return round(_get_size(handle, index) * hypot(c, d), 2), self._bold[font]


@dataclass(frozen=True, slots=True)
class _Characters:
    """A page's characters: text, UTF-16 numbers, boxes (left, top, right, bottom)."""

    handle: int
    text: str
    units: npt.NDArray[np.uint16]
    places: npt.NDArray[np.float32]


def _load_characters(textpage: Any) -> _Characters:
    count = max(raw.FPDFText_CountChars(textpage), 0)
    if count > _MOST_CHARACTERS:
        raise Untrusted("too many characters")
    handle = ctypes.cast(textpage.raw, ctypes.c_void_p).value or 0
    buffer = (ctypes.c_ushort * (count + 1))()
    written = raw.FPDFText_GetText(textpage, 0, count, buffer) if count else 1
    units = np.frombuffer(buffer, dtype=np.uint16)[:count]
    if written != count + 1:  # it leaves out what has no Unicode
        numbers = [raw.FPDFText_GetUnicode(textpage, i) for i in range(count)]
        units = np.array([n if 0 < n < 0x10000 else 0xFFFD for n in numbers], dtype=np.uint16)
    boxes = (ctypes.c_float * (4 * count))()
    start = ctypes.addressof(boxes)
    calls = map(_get_box, repeat(handle), range(count), range(start, start + 16 * count, 16))
    deque(calls, maxlen=0)
    places = np.frombuffer(boxes, dtype=np.float32).reshape(count, 4)
    return _Characters(handle, "".join(map(chr, units.tolist())).translate(_HYPHENS), units, places)


def _find_runs(page: _Characters) -> Iterator[tuple[int, int]]:
    """(first, last) of characters printed in one go; each blank alone, line ends in none."""
    kept = np.flatnonzero(~np.isin(page.units, _ENDS))
    if not kept.size:
        return
    left, top, right, bottom = page.places[kept].T
    height = np.maximum(top - bottom, 1e-3)
    inked = ~np.isin(page.units[kept], _BLANKS)
    gap = (left[1:] - right[:-1]) / height[1:]
    drop = np.abs((top + bottom)[1:] - (top + bottom)[:-1]) / 2
    joined = (
        inked[1:]
        & inked[:-1]
        & (np.diff(kept) == 1)
        & (gap > _BACK)
        & (gap < _AHEAD)
        & (drop < _LEVEL * height[1:])
    )
    starts = np.concatenate(([0], np.flatnonzero(~joined) + 1))
    stops = np.concatenate((starts[1:], [kept.size])) - 1
    yield from zip(kept[starts].tolist(), kept[stops].tolist(), strict=True)


def _read_blank(
    page: _Characters, index: int, before: Glyph, box: Box, blanks: list[Point]
) -> Glyph | None:
    """A blank that is printed behind `before`; None for what pdfium only guesses from a gap."""
    left, top, right, bottom = page.places[index].tolist()
    base = box.top - before.bottom + _DESCENT * before.size
    if _is_generated(page.handle, index):
        if index + 1 == len(page.text):
            return None
        left, right = before.x1 + box.x0, float(page.places[index + 1, 0])
        close = _NARROW * before.size
        if not 0 < right - left < close or not any(
            abs(p.y - base) < close and left - close < p.x < right for p in blanks
        ):
            return None
    elif abs((top + bottom) / 2 - base) > before.size or left < before.x0 + box.x0:
        return None  # at the start of the next line
    return before._replace(text=page.text[index], x0=left - box.x0, x1=right - box.x0)


def _find_blanks(page: Any) -> list[Point]:
    """Where text without ink is printed; pdfium keeps none of it among its characters."""
    points = []
    edges = (ctypes.c_float * 4)()
    address = ctypes.addressof(edges)
    for i in range(min(raw.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        part = raw.FPDFPage_GetObject(page, i)
        if raw.FPDFPageObj_GetType(part) == raw.FPDF_PAGEOBJ_TEXT:
            _get_bounds(part, *range(address, address + 16, 4))
            if edges[0] == edges[2]:
                matrix = _read_matrix(part)
                points.append(Point(matrix.e, matrix.f, True))
    return points


def _read_paths(holder: Any, depth: int = 0) -> Iterator[list[Point]]:
    """The painted paths of a page, or of a form on it, as points in page coordinates."""
    count, get = (
        (raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject)
        if depth == 0
        else (raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject)
    )
    total = count(holder)
    if total > _MOST_OBJECTS or depth > _DEEPEST:
        raise Untrusted("too many objects")
    for i in range(total):
        part = get(holder, i)
        kind = raw.FPDFPageObj_GetType(part)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            points = _read_points(part)
            if len(points) > 1:
                yield points
        elif kind == raw.FPDF_PAGEOBJ_FORM:
            matrix = _read_matrix(part)
            for path in _read_paths(part, depth + 1):
                yield [_transform(point, matrix) for point in path]


def _read_points(path: Any) -> list[Point]:
    matrix = _read_matrix(path)
    points: list[Point] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    start = 0
    for i in range(min(raw.FPDFPath_CountSegments(path), _MOST_OBJECTS)):
        segment = raw.FPDFPath_GetPathSegment(path, i)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        starts = raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO
        if starts:
            start = len(points)
        points.append(_transform(Point(x.value, y.value, starts), matrix))
        if raw.FPDFPathSegment_GetClose(segment):
            points.append(points[start]._replace(starts=False))
    return points


def _read_matrix(part: Any) -> raw.FS_MATRIX:
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(part, matrix)
    return matrix


def _transform(point: Point, m: Any) -> Point:
    return Point(
        m.a * point.x + m.c * point.y + m.e, m.b * point.x + m.d * point.y + m.f, point.starts
    )
