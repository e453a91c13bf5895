"""PDF to lines: pages of glyphs and rules from a source of objects, arranged by layout."""

from __future__ import annotations

from gijiroku.model import Document, Failure, Finding, Page, SourceFile, Span
from gijiroku.read.layout import arrange
from gijiroku.read.pdf.plumber import read_pages


def read_pdf(source: SourceFile) -> Document:
    """The lines of a PDF's text layer with page, box, cell and size."""
    objects = list(read_pages(source))
    pages = tuple(
        Page(p.number, p.width, p.height, "text" if p.glyphs else "none") for p in objects
    )
    if all(page.origin == "none" for page in pages):
        raise Failure("no-text", f"{source.path}: scanned pages without text; OCR is not installed")
    notes = tuple(
        Finding(
            "page-without-text",
            "warning",
            f"page {page.number} has no text (a scan or a picture)",
            Span(0, 0, page.number),
        )
        for page in pages
        if page.origin == "none"
    )
    return Document(source, arrange(objects), pages, notes)
