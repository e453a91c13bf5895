"""The pages of a PDF from the fastest source that can be trusted with each."""

from __future__ import annotations

from contextlib import closing

from gijiroku.model import SourceFile
from gijiroku.read.layout.objects import PageObjects, has_place
from gijiroku.read.pdf import plumber
from gijiroku.read.pdf.judge import judge_page
from gijiroku.read.pdf.pdfium import Excessive, FastFile, Untrusted


def read_pages(source: SourceFile) -> list[PageObjects]:
    """All pages, in order; raises Failure where the file can't be opened."""
    try:
        file = FastFile(source)
    except Untrusted:
        return list(plumber.read_pages(source))
    pages: dict[int, PageObjects] = {}
    with closing(file):
        for number in range(1, len(file) + 1):
            try:
                page = _read_fast(file, number)
            except Untrusted:
                continue
            except Excessive as error:
                page = PageObjects(number, 0.0, 0.0, (), damage=str(error))
            if judge_page(page) != "garbled":
                pages[number] = page
        missing = set(range(1, len(file) + 1)) - set(pages)
    if missing or not pages:
        pages |= {page.number: page for page in plumber.read_pages(source, missing)}
    return [page for _, page in sorted(pages.items())]


def _read_fast(file: FastFile, number: int) -> PageObjects:
    box, glyphs, rules = file.read_page(number - 1)
    if not all(map(has_place, glyphs)):
        raise Untrusted("coordinates out of all bounds")
    cells, levels = plumber.find_cells(rules)
    width, height = box.x1 - box.x0, box.top - box.bottom
    return PageObjects(number, width, height, glyphs, cells, levels=levels)
