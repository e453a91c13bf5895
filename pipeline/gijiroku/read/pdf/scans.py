"""Pages whose text layer is missing or garbled, recognised from their pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from gijiroku.model import Box, Finding, Line, SourceFile, Span
from gijiroku.read import ocr
from gijiroku.read.layout.objects import PageObjects
from gijiroku.read.pdf.judge import Verdict, is_scarce
from gijiroku.read.pdf.rendering import find_pictured

Doubts = Mapping[int, Sequence[Box]]  # places on a page, by its number


def recognise_scans(
    source: SourceFile, pages: list[PageObjects], verdicts: Mapping[int, Verdict]
) -> tuple[list[PageObjects], dict[int, Verdict], Doubts]:
    """(the pages, the verdicts, where characters are unsure) with what can be recognised.

    A picture with a page number or a stamp in text over it is a scan, too.
    """
    scarce = {p.number for p in pages if verdicts[p.number] == "text" and is_scarce(p)}
    pictured = find_pictured(source, sorted(scarce)) if scarce else set()
    judged: dict[int, Verdict] = {
        n: "pictured" if n in pictured else v for n, v in verdicts.items()
    }
    wanted = [p.number for p in pages if judged[p.number] != "text" and not p.damage]
    if not wanted or not ocr.is_installed():
        return pages, judged, {}
    found = {p.number: p for p in pages}
    doubts: dict[int, Sequence[Box]] = {}
    for scan in ocr.read_scans(source, wanted):
        number = scan.page.number
        if scan.page.damage:
            found[number] = replace(found[number], damage=scan.page.damage)
        if scan.page.glyphs:
            # drawn rules are surer than those seen
            drawn = found[number] if found[number].cells else scan.page
            found[number] = replace(scan.page, cells=drawn.cells, levels=drawn.levels)
            judged[number] = "ocr"
            doubts[number] = scan.doubts
    return [found[p.number] for p in pages], judged, doubts


def find_uncertain(lines: Sequence[Line], doubts: Doubts) -> Iterator[Finding]:
    """A finding for every line with characters that recognition is unsure of."""
    for number, line in enumerate(lines):
        if line.page and line.box:
            count = sum(_is_on(box, line.box) for box in doubts.get(line.page, ()))
            if count:
                message = f"認識の不確かな文字があります（{count}字）：{line.text[:40]}"
                yield Finding(
                    "text-uncertain", "warning", message, Span(number, number + 1, line.page)
                )


def _is_on(small: Box, large: Box) -> bool:
    x, y = (small.x0 + small.x1) / 2, (small.top + small.bottom) / 2
    return large.x0 <= x <= large.x1 and large.top <= y <= large.bottom
