"""CPU a page of the whole pipeline, by stage, against pdfplumber and pypdfium2 on the same PDFs.

    python -m bench.reading PDF-OR-FOLDER...

Each file is read by all three in turn, so that noise of the machine falls on all alike.
"""

from __future__ import annotations

import io
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pdfplumber
import pypdfium2

from gijiroku.check import check
from gijiroku.extract import extract
from gijiroku.intake import load_source
from gijiroku.model import SourceFile
from gijiroku.read import read
from gijiroku.segment import segment
from gijiroku.store import Store, make_rows, open_store
from gijiroku.store.save import SourceState
from gijiroku.style import infer_style

STAGES = ("read", "style", "segment", "extract", "check", "rows", "store")


def run_pipeline(source: SourceFile, store: Store, spent: defaultdict[str, float]) -> int:
    """One document from its bytes into the store, CPU noted by stage; its pages."""

    def timed(stage: str, step: Callable[..., Any], *arguments: Any) -> Any:
        began = time.process_time()
        done = step(*arguments)
        spent[stage] += time.process_time() - began
        return done

    document = timed("read", read, source)
    style = timed("style", infer_style, document)
    blocks = timed("segment", segment, document, style)
    meeting = timed("extract", extract, document, style, blocks)
    timed("check", check, meeting, document, blocks)
    rows = timed("rows", make_rows, meeting, document, blocks)
    state = SourceState(source.path, "new", "bench", sha256=source.sha256)
    timed("store", store.save_rows, state, rows)
    return len(document.pages)


def run_pdfplumber(content: bytes) -> None:
    """Words and tables of every page, as pdfplumber finds them alone."""
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        for page in pdf.pages:
            page.extract_words()
            page.find_tables()
            page.close()


def run_pdfium(content: bytes) -> None:
    """The plain text of every page: the floor."""
    pdf = pypdfium2.PdfDocument(content)
    for page in pdf:
        text = page.get_textpage()
        text.get_text_bounded()
        text.close()
        page.close()
    pdf.close()


def main() -> None:
    asked = [Path(argument) for argument in sys.argv[1:]]
    files = [f for a in asked for f in (a.rglob("*.pdf") if a.is_dir() else [a])]
    spent: defaultdict[str, float] = defaultdict(float)
    pages = 0
    with tempfile.TemporaryDirectory() as folder, open_store(folder) as store:
        chosen = [file for file in sorted(files) if "scan" not in file.name]
        first = load_source("first", chosen[0])
        run_pipeline(first, store, defaultdict(float))  # what is loaded once
        run_pdfplumber(first.content)
        for file in chosen:
            source = load_source(str(file), file)
            pages += run_pipeline(source, store, spent)
            for name, engine in (("pdfplumber", run_pdfplumber), ("pypdfium2", run_pdfium)):
                began = time.process_time()
                engine(source.content)
                spent[name] += time.process_time() - began
    whole = sum(spent[stage] for stage in STAGES)
    print(f"{pages} pages\n\n| what | CPU ms a page | share of pdfplumber's |\n|---|--:|--:|")
    named = [("whole pipeline", whole), *((name, spent[name]) for name in STAGES)]
    named += [("pdfplumber words + tables", spent["pdfplumber"])]
    named += [("pypdfium2 text", spent["pypdfium2"])]
    for name, seconds in named:
        print(f"| {name} | {1000 * seconds / pages:.2f} | {seconds / spent['pdfplumber']:.3f} |")


if __name__ == "__main__":
    main()
