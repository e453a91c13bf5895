"""PDF to lines: pages of glyphs and rules from a source of objects, arranged by layout."""

from __future__ import annotations

from gijiroku.model import Document, Failure, Page, SourceFile
from gijiroku.read import ocr
from gijiroku.read.layout import arrange
from gijiroku.read.pdf.judge import ORIGINS, find_doubts, judge_page
from gijiroku.read.pdf.pages import read_pages
from gijiroku.read.pdf.scans import find_uncertain, recognise_scans


def read_pdf(source: SourceFile) -> Document:
    """The lines of a PDF's text layer with page, box, cell and size.

    Pages without text, or with text that isn't what is printed, are recognised from their
    pictures where the extra `ocr` is installed. They are findings either way.
    """
    objects = read_pages(source)
    if all(page.damage for page in objects):
        raise Failure("truncated", f"{source.path}: no page can be read ({objects[0].damage})")
    verdicts = {page.number: judge_page(page) for page in objects}
    objects, verdicts, unsure = recognise_scans(source, objects, verdicts)
    if all(verdict == "none" for verdict in verdicts.values()):
        cause = (
            "nor anything to recognise"
            if ocr.is_installed()
            else f"(a scan or pictures); {ocr.HINT}"
        )
        raise Failure("no-text", f"{source.path}: no text layer {cause}")
    pages = tuple(Page(p.number, p.width, p.height, ORIGINS[verdicts[p.number]]) for p in objects)
    lines = arrange(objects)
    notes = (*find_doubts(objects, verdicts), *find_uncertain(lines, unsure))
    return Document(source, lines, pages, notes)
