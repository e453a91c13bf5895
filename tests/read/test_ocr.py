"""Scanned pages: what is recognised, and what is said where nothing can be."""

from __future__ import annotations

import io
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import pypdfium2 as pdfium
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from gijiroku.model import Failure
from gijiroku.read.ocr import is_installed
from tests.read.printing import Drawing, Printed, print_pdf, read_bytes, rule, show_cells

recognised = pytest.mark.skipif(
    not is_installed(), reason="the extra `ocr` is not installed: pip install 'gijiroku[ocr]'"
)


def scan_pdf(
    pages: Sequence[Sequence[Printed]], draw: Sequence[Drawing] = (), angle: float = 0.0
) -> bytes:
    """The pages as pictures of 200 dots an inch in a PDF without text, turned by `angle`."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, invariant=1)
    for page in pdfium.PdfDocument(print_pdf(pages, draw)):
        picture: Any = page.render(scale=200 / 72, grayscale=True).to_pil()
        canvas.drawImage(ImageReader(picture.rotate(angle, fillcolor=255)), 0, 0, *A4)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


PAGE: list[Printed] = [
    (230, 80, "みどり審議会会議録"),
    (80, 130, "開催日時"),
    (180, 130, "令和6年5月15日（水）　午後2時から"),
    (80, 160, "開催場所"),
    (180, 160, "市役所3階　第1会議室"),
    (70, 200, "【会長】　ただいまから審議会を開会します。"),
    (70, 220, "【委員】　資料の数字について説明をお願いします。"),
]


def draw_table(canvas: Canvas) -> None:
    rule(canvas, (70, 170, 500), (110, 142, 172))


@recognised
@pytest.mark.parametrize("angle", [0.0, 1.3])
def test_scan_is_read_with_its_table(angle: float) -> None:
    document = read_bytes(scan_pdf([PAGE], [draw_table], angle))
    assert [page.origin for page in document.pages] == ["ocr"]
    assert show_cells(document.lines) == [
        (0, 0, 0, "開催日時"),
        (0, 0, 1, "令和6年5月15日（水）　午後2時から"),
        (0, 1, 0, "開催場所"),
        (0, 1, 1, "市役所3階　第1会議室"),
    ]
    assert [line.text.replace("　", "") for line in document.lines if not line.cell] == [
        "みどり審議会会議録",
        "【会長】ただいまから審議会を開会します。",
        "【委員】資料の数字について説明をお願いします。",
    ]
    assert "page-read-by-ocr" in {note.code for note in document.notes}


@recognised
def test_only_pages_without_text_are_recognised() -> None:
    printed, scanned = print_pdf([PAGE]), scan_pdf([PAGE[5:]])
    file, other = pdfium.PdfDocument(printed), pdfium.PdfDocument(scanned)
    file.import_pages(other)
    stream = io.BytesIO()
    file.save(stream)
    document = read_bytes(stream.getvalue())
    assert [page.origin for page in document.pages] == ["text", "ocr"]
    assert [n.span.page for n in document.notes if n.span and n.code == "page-read-by-ocr"] == [2]


@recognised
def test_letters_far_apart_are_all_read() -> None:
    """The detector overlooks single characters; they are found by their ink."""
    names = [(80.0, 100 + 25 * i, "委　　員　　　山　　川　　太　　郎") for i in range(4)]
    lines = read_bytes(scan_pdf([[(80, 70, "出席者は次のとおりである。"), *names]])).lines
    assert [line.text.replace("　", "") for line in lines[1:]] == ["委員山川太郎"] * 4


@recognised
def test_empty_page_is_not_recognised() -> None:
    document = read_bytes(print_pdf([PAGE, []]))
    assert [page.origin for page in document.pages] == ["text", "none"]


@recognised
def test_page_that_recognition_fails_on_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(picture: object) -> None:
        raise RuntimeError("no such luck")

    monkeypatch.setattr("gijiroku.read.ocr.page.recognise_page", fail)
    document = read_bytes(print_pdf([PAGE, []]))
    assert [line.page for line in document.lines] == [1] * len(document.lines)
    (note,) = document.notes
    assert note.code == "page-unreadable"
    assert "no such luck" in note.message


@recognised
def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    """The models are inside the wheel."""

    def refuse(*_: object) -> None:
        raise AssertionError("a connection was tried")

    monkeypatch.setattr("socket.socket.connect", refuse)
    monkeypatch.setattr("socket.getaddrinfo", refuse)
    import_module("gijiroku.read.ocr.engine")._load.cache_clear()
    assert read_bytes(scan_pdf([PAGE])).lines


def test_scan_without_the_extra_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gijiroku.read.ocr.is_installed", lambda: False)
    with pytest.raises(Failure, match=r"pip install 'gijiroku\[ocr\]'") as failure:
        read_bytes(scan_pdf([PAGE]))
    assert failure.value.reason == "no-text"


def test_single_scan_without_the_extra_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gijiroku.read.ocr.is_installed", lambda: False)
    (note,) = read_bytes(print_pdf([PAGE, []])).notes
    assert note.code == "page-without-text"
    assert "pip install 'gijiroku[ocr]'" in note.message
