"""Page objects by pdfplumber, the engine of record. The only module that names it."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.table import TableFinder
from pdfplumber.utils.exceptions import PdfminerException

from gijiroku.model import Box, Failure, SourceFile
from gijiroku.read.layout.glyphs import Glyph, PageObjects

logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
_BOLD = re.compile(r"bold|black|heavy|[-_,]b$|-[wW][6-9]", re.IGNORECASE)


def read_pages(source: SourceFile) -> Iterator[PageObjects]:
    """The pages of a PDF, one at a time; raises Failure where it can't be opened."""
    try:
        pdf = pdfplumber.open(io.BytesIO(source.content))
    except Exception as error:  # the library raises whatever its parser meets
        raise _judge(source, error) from error
    with pdf:
        try:
            pages = pdf.pages
        except Exception as error:
            raise _judge(source, error) from error
        if not pages:
            raise Failure("truncated", f"{source.path}: the PDF has no pages; fetch it again")
        for page in pages:
            yield _read_page(page)
            page.close()


def _judge(source: SourceFile, error: Exception) -> Failure:
    causes = [error, *error.args] if isinstance(error, PdfminerException) else [error]
    if any(isinstance(cause, PDFPasswordIncorrect) for cause in causes):
        return Failure("encrypted", f"{source.path}: the PDF opens only with a password")
    return Failure("truncated", f"{source.path}: the PDF is damaged ({error!r}); fetch it again")


def _read_page(page: Any) -> PageObjects:
    dx, dy = page.bbox[0], page.bbox[1]
    glyphs = [
        Glyph(
            c["text"],
            c["x0"] - dx,
            c["top"] - dy,
            c["x1"] - dx,
            c["bottom"] - dy,
            c["size"],
            bool(_BOLD.search(c["fontname"])),
        )
        for c in page.chars
    ]
    cells: tuple[Box, ...] = ()
    if page.rects or page.lines or page.curves:
        cells = tuple(
            Box(x0 - dx, top - dy, x1 - dx, bottom - dy)
            for x0, top, x1, bottom in TableFinder(page).cells
        )
    return PageObjects(page.page_number, page.width, page.height, glyphs, cells)
