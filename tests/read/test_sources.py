"""The fast source of PDF objects against the engine of record: the same lines from both."""

from pathlib import Path

import pytest

from gijiroku.intake import load_source
from gijiroku.model import Document, SourceFile
from gijiroku.read.layout import arrange
from gijiroku.read.pdf import plumber
from gijiroku.read.pdf.pages import read_pages
from gijiroku.read.pdf.pdfium import FastFile, Untrusted
from gijiroku.text.substitutes import unify_characters
from tests.read.printing import print_pdf, rule

CORPUS = Path(__file__).resolve().parents[2].parent / "shared" / "corpus" / "dev"
NAMES = (
    sorted(p.name for p in CORPUS.glob("*.pdf") if "scan" not in p.name)[::4]
    if CORPUS.exists()
    else []
)
# some fonts' wave, minus and dot are one character to one engine and its double to the other
TWINS = str.maketrans("〜−‧", "～－・")


def show(source: SourceFile, fast: bool) -> list[tuple[object, ...]]:
    pages = read_pages(source) if fast else list(plumber.read_pages(source))
    lines = Document(source, arrange(pages)).lines
    return [
        (line.page, line.cell, line.furniture, unify_characters(line.text).translate(TWINS))
        for line in lines
    ]


@pytest.mark.skipif(not NAMES, reason="no corpus beside the repository")
@pytest.mark.parametrize("name", NAMES or ["none"])
def test_same_lines(name: str) -> None:
    source = load_source(name, CORPUS / name)
    assert show(source, fast=True) == show(source, fast=False)


def test_same_lines_of_a_table() -> None:
    content = print_pdf(
        [[(65, 105, "日時"), (155, 105, "令和五年五月十日　午後二時"), (65, 140, "出 席 者")]],
        [lambda canvas: rule(canvas, [60, 150, 500], [90, 120, 150])],
    )
    source = SourceFile("table.pdf", content, "", "application/pdf")
    assert show(source, fast=True) == show(source, fast=False)


def test_turned_pages_are_left_to_the_engine_of_record() -> None:
    content = print_pdf([[(65, 105, "日時")]], [lambda canvas: canvas.setPageRotation(90)])
    source = SourceFile("turned.pdf", content, "", "application/pdf")
    with pytest.raises(Untrusted):
        FastFile(source).read_page(0)
    assert [page.number for page in read_pages(source)] == [1]
