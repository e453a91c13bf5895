"""Page objects by pdfplumber, the engine of record. The only module that names it."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Container, Iterator, Sequence
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.table import edges_to_intersections, intersections_to_cells, merge_edges
from pdfplumber.utils import obj_to_bbox
from pdfplumber.utils.exceptions import PdfminerException

from gijiroku.model import Box, Failure, SourceFile
from gijiroku.read.layout.objects import Glyph, PageObjects, Rule, RuledCell, has_place
from gijiroku.read.layout.rules import SLACK, find_missing_rules

logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
# a page with more is a drawing; the search for cells grows with the square
_MOST_RULES = 1500
_NO_UNICODE = re.compile(r"\(cid:\d+\)")
_BOLD = re.compile(r"bold|black|heavy|[-_,]b$|-[wW][6-9]", re.IGNORECASE)


def read_pages(source: SourceFile, numbers: Container[int] | None = None) -> Iterator[PageObjects]:
    """The pages of a PDF (those with `numbers`); raises Failure where it can't be opened."""
    try:
        pdf = pdfplumber.open(io.BytesIO(source.content))
        pages = pdf.pages
    except Exception as error:  # the parser raises whatever it meets
        raise _judge(source, error) from error
    with pdf:
        if not pages:
            raise Failure("truncated", f"{source.path}: the PDF has no pages; fetch it again")
        for number, page in enumerate(pages, 1):
            if numbers is not None and number not in numbers:
                continue
            try:
                yield _read_page(number, page)
            except Exception as error:
                damage = describe(error)
                yield PageObjects(number, float(page.width), float(page.height), (), (), damage)
            page.close()


def describe(error: Exception) -> str:
    """An error of a library in one short line."""
    return " ".join(f"{type(error).__name__} {error}".split())[:120]


def _judge(source: SourceFile, error: Exception) -> Failure:
    causes = [error, *error.args] if isinstance(error, PdfminerException) else [error]
    if any(isinstance(cause, PDFPasswordIncorrect) for cause in causes):
        return Failure("encrypted", f"{source.path}: the PDF opens only with a password")
    return Failure(
        "truncated", f"{source.path}: the PDF is damaged ({describe(error)}); fetch it again"
    )


def _read_page(number: int, page: Any) -> PageObjects:
    dx, dy = page.bbox[0], page.bbox[1]
    glyphs = [
        Glyph(
            _show(c["text"]),
            c["x0"] - dx,
            c["top"] - dy,
            c["x1"] - dx,
            c["bottom"] - dy,
            c["size"],
            bool(_BOLD.search(c["fontname"])),
        )
        for c in page.chars
    ]
    if not all(map(has_place, glyphs)):
        raise ValueError("coordinates out of all bounds")
    edges = page.edges if page.rects or page.lines or page.curves else []
    rules = [
        Rule(e["x0"] - dx, e["top"] - dy, e["x1"] - dx, e["bottom"] - dy)
        for e in edges
        if e["orientation"]
    ]
    cells, levels = find_cells(rules)
    return PageObjects(number, page.width, page.height, glyphs, cells, levels=levels)


def _show(text: str) -> str:
    """The glyph's text; U+FFFD where the font doesn't say what it is: (cid:123)."""
    return "\ufffd" if _NO_UNICODE.fullmatch(text) else text


def find_cells(rules: Sequence[Rule]) -> tuple[list[RuledCell], list[Rule]]:
    """(the smallest rectangles that rules enclose, all level rules joined).

    The rectangles of a table whose outer rule is missing are among them.
    """
    edges = [
        _edge(rule) for rule in rules if 1 <= max(rule.x1 - rule.x0, rule.bottom - rule.top) < 1e6
    ]
    if len(edges) < 2:
        return [], []
    merged = merge_edges(edges, SLACK, SLACK, SLACK, SLACK)
    merged = [e for e in merged if max(e["x1"] - e["x0"], e["bottom"] - e["top"]) >= SLACK]
    if len(merged) > _MOST_RULES:
        return [], []
    joined = [Rule(*obj_to_bbox(e)) for e in merged]
    level, upright = find_missing_rules(joined)
    closed = merged + [_edge(rule) for rule in level + upright]
    boxes = intersections_to_cells(edges_to_intersections(closed, SLACK, SLACK))
    return [_flag(Box(*box), level) for box in boxes], [r for r in joined if r.top == r.bottom]


def _edge(rule: Rule) -> dict[str, Any]:
    width, height = rule.x1 - rule.x0, rule.bottom - rule.top
    orientation = "v" if height > width else "h"
    return {**rule._asdict(), "width": width, "height": height, "orientation": orientation}


def _flag(box: Box, missing: Sequence[Rule]) -> RuledCell:
    over = [r.top for r in missing if r.x0 <= box.x0 + SLACK and r.x1 >= box.x1 - SLACK]
    return RuledCell(
        box,
        open_top=any(abs(y - box.top) <= SLACK for y in over),
        open_bottom=any(abs(y - box.bottom) <= SLACK for y in over),
    )
