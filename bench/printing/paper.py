"""Sheets as PDF: typeset with the Japanese base fonts, headings bold, tables ruled."""

from __future__ import annotations

import io
from functools import cache
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, SimpleDocTemplate
from reportlab.platypus import Paragraph as Setting
from reportlab.platypus import Table as Ruling

from bench.printing.sheet import Cell, Paragraph, Sheet, Table, column_count

SIZE = 10.5  # points
ALIGN = {"left": TA_LEFT, "center": TA_CENTER, "right": TA_RIGHT}
RULES = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 3)]


def print_pdf(sheet: Sheet, *, numbers: bool = False) -> bytes:
    """The bytes of a PDF; `numbers` puts - 1 - at the foot of every page."""
    out = io.BytesIO()
    document = SimpleDocTemplate(
        out, pagesize=A4, leftMargin=64, rightMargin=64, topMargin=64, bottomMargin=64, invariant=1
    )
    flow = [_set_element(element) for element in sheet]
    foot = _number_page if numbers else _leave_page
    document.build(flow, onFirstPage=foot, onLaterPages=foot)
    return out.getvalue()


@cache
def _font(name: str) -> str:
    pdfmetrics.registerFont(UnicodeCIDFont(name))
    return name


@cache
def _style(align: str, indent: int, first: int, bold: bool) -> ParagraphStyle:
    return ParagraphStyle(
        "set",
        fontName=_font("HeiseiKakuGo-W5" if bold else "HeiseiMin-W3"),
        fontSize=SIZE,
        leading=SIZE * 1.6,
        wordWrap="CJK",
        alignment=ALIGN[align],
        leftIndent=indent * SIZE,
        firstLineIndent=min(0, first) * SIZE,
    )


def _set_element(element: object) -> Flowable:
    if isinstance(element, Paragraph):
        return _set_paragraph(element)
    if isinstance(element, Table):
        return _set_table(element)
    return PageBreak()


def _set_paragraph(paragraph: Paragraph) -> Setting:
    bold = paragraph.bold or paragraph.level > 0
    style = _style(paragraph.align, paragraph.indent, paragraph.first, bold)
    text = "　" * max(0, paragraph.first) + paragraph.text
    return Setting(escape(text).replace(" ", "&nbsp;"), style)


def _set_table(table: Table) -> Ruling:
    count = column_count(table)
    widths = table.widths or tuple(43 // count for _ in range(count))
    commands = list(RULES)
    rows: list[list[list[Setting]]] = [[[] for _ in range(count)] for _ in table.rows]
    taken: set[tuple[int, int]] = set()
    for y, row in enumerate(table.rows):
        x = 0
        for cell in row:
            while (y, x) in taken:
                x += 1
            rows[y][x] = [_set_paragraph(part) for part in cell.parts]
            commands.append(("SPAN", (x, y), (x + cell.columns - 1, y + cell.rows - 1)))
            taken |= _cover(cell, y, x)
            x += cell.columns
    if table.ruled:
        commands.append(("GRID", (0, 0), (-1, -1), 0.5, "black"))
    scale = (A4[0] - 128) / sum(widths)
    return Ruling(rows, colWidths=[w * scale for w in widths], style=commands, splitInRow=1)


def _cover(cell: Cell, y: int, x: int) -> set[tuple[int, int]]:
    return {(y + i, x + j) for i in range(cell.rows) for j in range(cell.columns)}


def _number_page(canvas: Canvas, document: SimpleDocTemplate) -> None:
    canvas.setFont(_font("HeiseiMin-W3"), 9)
    canvas.drawCentredString(A4[0] / 2, 36, f"- {document.page} -")


def _leave_page(canvas: Canvas, document: SimpleDocTemplate) -> None:
    """No furniture."""
