"""Page objects by pdfium: characters and rules, several times faster. The only module naming it.

pdfium gives the same characters at the same places as the engine of record; what is printed in
one go comes as one glyph of several characters, so that layout has less to do.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from contextlib import closing
from itertools import repeat
from math import hypot
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from gijiroku.model import Box, SourceFile
from gijiroku.read.layout.objects import Glyph, Rule
from gijiroku.read.pdf.paths import Point, find_rules

# height of a glyph's box over and under its base line, in ems
_ASCENT, _DESCENT = 0.88, 0.12
# ems; wider gaps are told by their width
_NARROW = 0.75
# one run's first and last base line may differ by this, its characters are this wide (in ems)
_LEVEL, _WIDEST, _SLIMMEST = 0.35, 1.4, 0.15
# characters between which pdfium sees no gap; each blank alone; line ends are left out
_RUN = re.compile(r"[^\s\x00]+|[^\S\r\n]")
_HYPHENS = str.maketrans("\x02\xad\ufffe", "---")
_SURROGATE = re.compile("[\ud800-\udfff]")
_BOLD = re.compile(r"bold|black|heavy|[-_,]b$|-w[6-9]", re.IGNORECASE)
# a page with more is a drawing or an attack
_MOST_CHARACTERS, _MOST_OBJECTS, _DEEPEST = 100_000, 20_000, 3


class Untrusted(Exception):
    """A file or page that is left to the engine of record, and why."""


class Excessive(Exception):
    """A page that holds more than any page of minutes; no engine is to read it."""


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
_count_parts = _bind(raw.FPDFPage_CountObjects, _I, _P)
_get_part = _bind(raw.FPDFPage_GetObject, _P, _P, _I)
_count_forms = _bind(raw.FPDFFormObj_CountObjects, _I, _P)
_get_form = _bind(raw.FPDFFormObj_GetObject, _P, _P, ctypes.c_ulong)
_get_kind = _bind(raw.FPDFPageObj_GetType, _I, _P)
_get_part_matrix = _bind(raw.FPDFPageObj_GetMatrix, _I, _P, _P)
_count_segments = _bind(raw.FPDFPath_CountSegments, _I, _P)
_get_segment = _bind(raw.FPDFPath_GetPathSegment, _P, _P, _I)
_get_segment_kind = _bind(raw.FPDFPathSegment_GetType, _I, _P)
_get_point = _bind(raw.FPDFPathSegment_GetPoint, _I, _P, _P, _P)
_is_closed = _bind(raw.FPDFPathSegment_GetClose, _I, _P)
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
            paths, blanks = _read_parts(ctypes.cast(page.raw, ctypes.c_void_p).value)
            with closing(page.get_textpage()) as textpage:
                text = _PageText(textpage, box, blanks, self._bold)
                glyphs = list(text.read())
            return box, glyphs, list(find_rules(paths, box))


class _PageText:
    """A page's characters as pdfium has them, in the order of the page's content."""

    def __init__(self, page: Any, box: Box, blanks: list[Point], bold: dict[int, bool]) -> None:
        self._handle = ctypes.cast(page.raw, ctypes.c_void_p).value
        self._text = _read_text(page).translate(_HYPHENS)
        self._box = box
        self._blanks = blanks
        self._bold = bold
        self._part, self._font = 0, (0.0, False)
        self._floats = (ctypes.c_float * 6)()
        self._doubles = (ctypes.c_double * 2)()

    def read(self) -> Iterator[Glyph]:
        """The glyphs: runs of characters without a gap, and the blanks printed between them."""
        before = None
        for found in _RUN.finditer(self._text):
            if not found[0].isspace():
                for glyph in self._read_run(found.start(), found.end() - 1):
                    before = glyph
                    yield glyph
            elif before and (blank := self._read_blank(found.start(), before)):
                yield blank

    def _read_run(self, first: int, last: int) -> Iterator[Glyph]:
        """One glyph where the run is in one font and level; else its halves, down to characters."""
        glyph, font = self._read_glyph(first)
        if first == last:
            yield glyph
            return
        end, other = self._read_glyph(last)
        count = last - first
        whole = (
            font == other
            and abs(glyph.top - end.top) <= _LEVEL * glyph.size
            and _SLIMMEST * count <= (end.x0 - glyph.x0) / glyph.size <= _WIDEST * count
        )
        if whole:
            text = self._text[first : last + 1]
            if _SURROGATE.search(text):
                text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
            yield glyph._replace(text=text, x1=end.x1)
            return
        middle = (first + last) // 2
        yield from self._read_run(first, middle)
        yield from self._read_run(middle + 1, last)

    def _read_glyph(self, index: int) -> tuple[Glyph, tuple[float, bool]]:
        """A character, its (size, bold)."""
        font = size, bold = self._read_font(index)
        left, _, right, _ = self._read_place(index)
        address = ctypes.addressof(self._doubles)
        _get_origin(self._handle, index, address, address + 8)
        base = self._box.top - self._doubles[1]
        top, bottom = base - _ASCENT * size, base + _DESCENT * size
        x = self._box.x0
        return Glyph(self._text[index], left - x, top, right - x, bottom, size, bold), font

    def _read_font(self, index: int) -> tuple[float, bool]:
        """(size as printed, bold) of a character; the same for all of one text object."""
        part = _get_object(self._handle, index)
        if part and part == self._part:
            return self._font
        _get_matrix(self._handle, index, ctypes.addressof(self._floats))
        _, b, c, d, _, _ = self._floats
        if abs(b) > 0.1 * abs(d):
            raise Untrusted("turned text")
        font = _get_font(part) or 0
        if font not in self._bold:
            name = ctypes.create_string_buffer(256)
            _get_name(font, ctypes.addressof(name), 256)
            self._bold[font] = bool(_BOLD.search(name.value.decode("latin-1")))
        size = round(_get_size(self._handle, index) * hypot(c, d), 2)
        self._part, self._font = part, (max(size, 0.01), self._bold[font])
        return self._font

    def _read_place(self, index: int) -> list[float]:
        """A character's left, top, right and bottom, y upwards."""
        _get_box(self._handle, index, ctypes.addressof(self._floats))
        return self._floats[:4]

    def _read_blank(self, index: int, before: Glyph) -> Glyph | None:
        """A blank that is printed behind `before`; None for what pdfium guesses from a gap."""
        left, top, right, bottom = self._read_place(index)
        base = self._box.top - before.bottom + _DESCENT * before.size
        if _is_generated(self._handle, index):
            if index + 1 == len(self._text):
                return None
            left, right = before.x1 + self._box.x0, self._read_place(index + 1)[0]
            close = _NARROW * before.size
            if not 0 < right - left < close or not any(
                abs(p.y - base) < close and left - close < p.x < right for p in self._blanks
            ):
                return None
        elif abs((top + bottom) / 2 - base) > before.size or left < before.x0 + self._box.x0:
            return None  # at the start of the next line
        x = self._box.x0
        return before._replace(text=self._text[index], x0=left - x, x1=right - x)


def _read_text(page: Any) -> str:
    """A page's text, one UTF-16 unit for each of pdfium's characters."""
    count = max(raw.FPDFText_CountChars(page), 0)
    if count > _MOST_CHARACTERS:
        raise Excessive(f"{count} characters on one page")
    buffer = (ctypes.c_ushort * (count + 1))()
    written = raw.FPDFText_GetText(page, 0, count, buffer) if count else 1
    text = bytes(buffer)[: 2 * count].decode("utf-16-le", "surrogatepass")
    if written == len(text) + 1 == count + 1:
        return text
    # it leaves out what has no Unicode, and pairs surrogates
    numbers = (raw.FPDFText_GetUnicode(page, i) for i in range(count))
    return "".join(chr(n) if 0 < n < 0x10000 else "\ufffd" for n in numbers)


def _read_parts(holder: Any, depth: int = 0) -> tuple[list[list[Point]], list[Point]]:
    """(painted paths of a page or a form on it, where text without ink stands).

    pdfium keeps no text that is all blank among its characters.
    """
    count, get = (_count_forms, _get_form) if depth else (_count_parts, _get_part)
    total = count(holder)
    if total > _MOST_OBJECTS or depth > _DEEPEST:
        return [], []  # a drawing: its text is read, its rules are no table's
    paths: list[list[Point]] = []
    blanks: list[Point] = []
    edges = (ctypes.c_float * 4)()
    places = range(ctypes.addressof(edges), ctypes.addressof(edges) + 16, 4)
    for part in map(get, repeat(holder), range(total)):
        kind = _get_kind(part)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            _get_bounds(part, *places)
            if edges[0] == edges[2]:
                blanks.append(_transform(Point(0, 0, True), _read_matrix(part)))
        elif kind == raw.FPDF_PAGEOBJ_PATH:
            paths.append(_read_points(part))
        elif kind == raw.FPDF_PAGEOBJ_FORM:
            matrix = _read_matrix(part)
            inner, spaces = _read_parts(part, depth + 1)
            paths += [[_transform(point, matrix) for point in path] for path in inner]
            blanks += [_transform(point, matrix) for point in spaces]
    return [path for path in paths if len(path) > 1], blanks


def _read_points(path: Any) -> list[Point]:
    matrix = _read_matrix(path)
    points: list[Point] = []
    place = (ctypes.c_float * 2)()
    address = ctypes.addressof(place)
    start = 0
    for i in range(min(_count_segments(path), _MOST_OBJECTS)):
        segment = _get_segment(path, i)
        _get_point(segment, address, address + 4)
        starts = _get_segment_kind(segment) == raw.FPDF_SEGMENT_MOVETO
        if starts:
            start = len(points)
        points.append(_transform(Point(place[0], place[1], starts), matrix))
        if _is_closed(segment):
            points.append(points[start]._replace(starts=False))
    return points


def _read_matrix(part: Any) -> raw.FS_MATRIX:
    matrix = raw.FS_MATRIX()
    _get_part_matrix(part, ctypes.addressof(matrix))
    return matrix


def _transform(point: Point, m: Any) -> Point:
    return Point(
        m.a * point.x + m.c * point.y + m.e, m.b * point.x + m.d * point.y + m.f, point.starts
    )
