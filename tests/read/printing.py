"""Files for the reader's tests, made on the spot: PDFs with ruled tables, DOCX, source files."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

from docx import Document as NewDocx
from docx.document import Document as Docx
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from gijiroku.intake import judge_media_type
from gijiroku.model import Document, Line, SourceFile
from gijiroku.read import read
from gijiroku.read.layout.objects import Glyph

FONT = "HeiseiMin-W3"
Drawing = Callable[[Canvas], None]
Printed = tuple[float, float, str]  # x, y from the top, text


def read_bytes(content: bytes) -> Document:
    """What the readers make of a file with this content."""
    return read(SourceFile("minutes", content, "", judge_media_type(content)))


def show(lines: Sequence[Line]) -> list[str]:
    """The texts of lines that are not furniture."""
    return [line.text for line in lines if not line.furniture]


def show_cells(lines: Sequence[Line]) -> list[tuple[int, int, int, str]]:
    """(table, row, column, text) of the lines that stand in cells."""
    return [(c.table, c.row, c.column, line.text) for line in lines if (c := line.cell)]


def print_pdf(pages: Sequence[Sequence[Printed]], draw: Sequence[Drawing] = ()) -> bytes:
    """A PDF with text at the places given; `draw` may add rules, one function a page."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, invariant=1)
    for number, page in enumerate(pages):
        canvas.setFont(FONT, 10)
        for x, y, text in page:
            canvas.drawString(x, A4[1] - y, text)
        if number < len(draw):
            draw[number](canvas)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def rule(canvas: Canvas, xs: Sequence[float], ys: Sequence[float], ends: bool = True) -> None:
    """A grid of rules; without its lowest and highest level rule if not `ends`."""
    for x in xs:
        canvas.line(x, A4[1] - ys[0], x, A4[1] - ys[-1])
    for y in ys if ends else ys[1:-1]:
        canvas.line(xs[0], A4[1] - y, xs[-1], A4[1] - y)


def make_docx(fill: Callable[[Docx], None]) -> bytes:
    """A Word file that `fill` writes into."""
    document = NewDocx()
    fill(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def set_glyphs(text: str, x: float, top: float, size: float = 10, pitch: float = 1) -> list[Glyph]:
    """Glyphs of one line, each `pitch` ems from the next; spaces leave their place free."""
    return [
        Glyph(c, x + i * size * pitch, top, x + i * size * pitch + size, top + size, size, False)
        for i, c in enumerate(text)
        if c != " "
    ]
