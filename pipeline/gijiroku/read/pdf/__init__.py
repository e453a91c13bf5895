"""PDF to lines: pages of glyphs and rules from a source of objects, arranged by layout."""

from __future__ import annotations

from gijiroku.model import Document, Failure, Page, SourceFile
from gijiroku.read.layout import arrange
from gijiroku.read.pdf.judge import find_doubts, judge_page
from gijiroku.read.pdf.pages import read_pages


def read_pdf(source: SourceFile) -> Document:
    """The lines of a PDF's text layer with page, box, cell and size.

    Pages without text, or with text that isn't what is printed, are findings.
    """
    objects = read_pages(source)
    if all(page.damage for page in objects):
        raise Failure("truncated", f"{source.path}: no page can be read ({objects[0].damage})")
    verdicts = {page.number: judge_page(page) for page in objects}
    if all(verdict == "none" for verdict in verdicts.values()):
        raise Failure("no-text", f"{source.path}: no text layer (a scan or pictures); it needs OCR")
    pages = tuple(
        Page(p.number, p.width, p.height, "none" if verdicts[p.number] == "none" else "text")
        for p in objects
    )
    return Document(source, arrange(objects), pages, tuple(find_doubts(objects, verdicts)))
