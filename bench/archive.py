"""A synthetic archive: any number of minutes in many forms, with the truth beside each.

    python -m bench.archive N --out DIR [--seed S] [--pdf SHARE]

Boards meet three times a year; every board keeps one form for some years, as clerks do. The same
seed gives the same bytes. The truth of DIR/2012/b0007-02.txt lies in DIR/truth/2012/….txt.json.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from dataclasses import replace
from pathlib import Path

from bench.chronicle import found_series, write_meeting
from bench.printing.form import CHOICES, Form, draw_form, settle
from bench.printing.press import print_script
from bench.printing.truth import tell_truth

MEETINGS = 24  # of one board
KEPT = 6  # meetings before a board's clerk changes the form
PDF = 0.1  # typesetting a PDF takes as long as fifty text files


def main() -> int:
    """Writes the archive and says how fast."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("count", type=int)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--pdf", type=float, default=PDF, metavar="SHARE", help="0 to 1")
    options = parser.parse_args()
    start = time.perf_counter()
    write_archive(options.out, options.count, options.seed, options.pdf)
    seconds = time.perf_counter() - start
    print(f"{options.count} documents in {options.out}, {options.count / seconds:.0f} a second")
    return 0


def write_archive(out: Path, count: int, seed: int = 0, pdf: float = PDF) -> None:
    """`count` documents under `out`, by year, and their truths under out/truth."""
    for at in range(count):
        series, session = divmod(at, MEETINGS)
        script = write_meeting(found_series(seed, series), seed, series, session)
        form = choose_form(seed, series, session, pdf)
        printed = print_script(script, form)
        name = f"{script.held.year}/b{series:04}-{session:02}{printed.suffix}"
        path, truth = out / name, out / "truth" / f"{name}.json"
        for file in (path, truth):
            file.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(printed.content)
        text = json.dumps(tell_truth(script, form), ensure_ascii=False)
        truth.write_text(text, encoding="utf-8")


def choose_form(seed: int, series: int, session: int, pdf: float) -> Form:
    """The form of a board's clerk at that time; the producer is drawn anew for each meeting."""
    form = draw_form(random.Random(f"{seed}/form/{series}/{session // KEPT}"))
    draw = random.Random(f"{seed}/producer/{series}/{session}")
    others = [producer for producer in CHOICES["producer"] if producer != "pdf"]
    return settle(replace(form, producer="pdf" if draw.random() < pdf else draw.choice(others)))


if __name__ == "__main__":
    sys.exit(main())
