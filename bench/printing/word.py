"""Sheets as DOCX, written as plain WordprocessingML: fast, and the same bytes every time."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

from bench.printing.sheet import Break, Cell, Paragraph, Sheet, Table, column_count

EM = 210  # twentieths of a point in an em of 10.5 pt
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPES = (
    f'{XML}<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{WORD}.styles+xml"/></Types>'
)
ROOT = (
    f'{XML}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1"'
    f' Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
PARTS = (
    f'{XML}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1"'
    f' Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>'
)
FONT = '<w:rFonts w:ascii="Noto Serif CJK JP" w:eastAsia="Noto Serif CJK JP"/>'
STYLES = (
    f"{XML}<w:styles {NAMESPACE}><w:docDefaults><w:rPrDefault><w:rPr>{FONT}"
    '<w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "</w:style>"
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{n}"><w:name w:val="heading {n}"/>'
        f'<w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
        for n in (1, 2, 3)
    )
    + "</w:styles>"
)


def print_docx(sheet: Sheet) -> bytes:
    """The bytes of a DOCX file."""
    body = "".join(_set_element(element) for element in sheet)
    page = (
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418"'
        ' w:bottom="1418" w:left="1418" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>'
    )
    document = f"{XML}<w:document {NAMESPACE}><w:body>{body}{page}</w:body></w:document>"
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": ROOT,
        "word/_rels/document.xml.rels": PARTS,
        "word/styles.xml": STYLES,
        "word/document.xml": document,
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), text)
    return out.getvalue()


def _set_element(element: Paragraph | Table | Break) -> str:
    if isinstance(element, Paragraph):
        return _set_paragraph(element)
    if isinstance(element, Table):
        return _set_table(element)
    return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


def _set_paragraph(paragraph: Paragraph) -> str:
    properties = f'<w:pStyle w:val="Heading{paragraph.level}"/>' if paragraph.level else ""
    if paragraph.indent or paragraph.first < 0:
        hanging = f' w:hanging="{-paragraph.first * EM}"' if paragraph.first < 0 else ""
        properties += f'<w:ind w:left="{paragraph.indent * EM}"{hanging}/>'
    if paragraph.align != "left":
        properties += f'<w:jc w:val="{paragraph.align}"/>'
    run = "<w:rPr><w:b/></w:rPr>" if paragraph.bold else ""
    text = "　" * max(0, paragraph.first) + paragraph.text
    pieces = escape(text).split("\t")
    runs = "<w:tab/>".join(f'<w:t xml:space="preserve">{piece}</w:t>' for piece in pieces)
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r>{run}{runs}</w:r></w:p>"


def _set_table(table: Table) -> str:
    count = column_count(table)
    widths = table.widths or tuple(43 // count for _ in range(count))
    edge = 'w:val="single" w:sz="4" w:space="0" w:color="auto"'
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f"<w:{side} {edge}/>" for side in sides) if table.ruled else ""
    grid = "".join(f'<w:gridCol w:w="{w * EM}"/>' for w in widths)
    rows, covered = "", dict[int, tuple[int, int]]()
    for row in table.rows:
        cells, queue, column = "", list(row), 0
        while column < count:
            left, span = covered.get(column, (0, 1))
            if left:
                covered[column] = (left - 1, span)
                cells += _set_cell(Cell((Paragraph(""),), 1, span), widths, column, "<w:vMerge/>")
                column += span
            elif queue:
                cell = queue.pop(0)
                merge = '<w:vMerge w:val="restart"/>' if cell.rows > 1 else ""
                covered[column] = (cell.rows - 1, cell.columns)
                cells += _set_cell(cell, widths, column, merge)
                column += cell.columns
            else:
                break
        rows += f"<w:tr>{cells}</w:tr>"
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths) * EM}" w:type="dxa"/>'
        f"<w:tblBorders>{borders}</w:tblBorders></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}"
        "</w:tbl><w:p/>"
    )


def _set_cell(cell: Cell, widths: tuple[int, ...], column: int, merge: str) -> str:
    wide = sum(widths[column : column + cell.columns]) * EM
    span = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
    parts = "".join(_set_paragraph(part) for part in cell.parts)
    return f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/>{span}{merge}</w:tcPr>{parts}</w:tc>'
