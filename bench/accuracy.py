"""Accuracy on a folder of gold: by document, body and field, and against another revision.

    python -m bench.accuracy [INPUTS] [--gold DIR] [--errors N] [--markdown]
    python -m bench.accuracy [INPUTS] --against REVISION [--errors N]

Nothing in the extraction is fitted to documents, so there is nothing to leave out body by body;
the figures by body show where a rule serves one body only.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

from bench.compare import AREAS
from bench.revisions import Change, compare_revisions, read_folder
from bench.scoring import ROOT, SCORER, Scored, load_scorer, score_folder, sum_areas

CORPUS = ROOT.parent / "shared" / "corpus" / "dev"
VERDICTS = ("right", "blank", "wrong", "invented")


def main() -> int:
    """Prints the figures; 1 where there is nothing to score or with."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("inputs", type=Path, nargs="?", default=CORPUS)
    parser.add_argument("--gold", type=Path, help="default: INPUTS/gold")
    parser.add_argument("--read", type=Path, help="meeting JSON already read, instead of parsing")
    parser.add_argument("--errors", type=int, default=3, help="worst errors shown a document")
    parser.add_argument("--against", metavar="REVISION", help="compare with another git revision")
    parser.add_argument("--markdown", action="store_true", help="the tables of docs/accuracy.md")
    options = parser.parse_args()
    if not options.inputs.is_dir():
        print(f"no folder of inputs at {options.inputs}", file=sys.stderr)
        return 1
    if options.against:
        show_changes(compare_revisions(options.inputs, options.against), options.errors)
        return 0
    scorer = load_scorer()
    if scorer is None:
        print(f"no scorer at {SCORER}: nothing can be scored", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        read = options.read or Path(folder)
        if not options.read:
            read_folder(ROOT, options.inputs, read)
        rows = score_folder(scorer, options.gold or options.inputs / "gold", read)
    write = write_markdown if options.markdown else write_plain
    show_documents(rows, options.errors, write)
    show_groups(rows, write)
    if not options.markdown:
        show_bodies(rows, write)
    show_fields(rows, write)
    return 0


Write = Callable[[list[list[str]]], None]


def write_plain(rows: list[list[str]]) -> None:
    """Columns for a terminal."""
    for row in rows:
        print(f"{row[0]:44.44} " + " ".join(f"{cell:>9}" for cell in row[1:]))
    print()


def write_markdown(rows: list[list[str]]) -> None:
    """A table for docs/accuracy.md."""
    for i, row in enumerate(rows):
        print(f"| {' | '.join(row)} |")
        if i == 0:
            print("|---|" + "--:|" * (len(row) - 1))
    print()


def show_documents(rows: list[Scored], errors: int, write: Write) -> None:
    """F1 of every document, the worst first with their first errors."""
    if write is write_markdown:
        return
    for row in sorted(rows, key=lambda row: row.mean):
        cells = [_write_share(row.areas[area]) for area in AREAS]
        print(f"{row.name:44.44} {' '.join(cells)}  {row.mean:.3f}")
        for error in row.errors[:errors]:
            print(f"    {error}")
    print()


def show_groups(rows: list[Scored], write: Write) -> None:
    """F1 over all records of a group, and the mean of its documents."""
    groups: dict[str, list[Scored]] = defaultdict(list)
    for row in rows:
        groups[row.group].append(row)
    groups["all but scans"] = [row for row in rows if row.group != "scan"]
    table = [["group (documents)", *AREAS, "mean"]]
    for group, mine in groups.items():
        sums = sum_areas(mine)
        means = sum(row.mean for row in mine) / len(mine)
        table.append([f"{group} ({len(mine)})", *(f"{sums[a]:.3f}" for a in AREAS), f"{means:.3f}"])
    write(table)
    details: dict[str, list[bool]] = defaultdict(list)
    for row in groups["all but scans"]:
        for key, values in row.details.items():
            details[key] += values
    lines = [[k, f"{sum(v) / len(v):.3f}", str(len(v))] for k, v in sorted(details.items()) if v]
    write([["of the records found", "right", "of"], *lines])


def show_bodies(rows: list[Scored], write: Write) -> None:
    """The mean of each body's documents, the weakest first."""
    bodies: dict[str, list[float]] = defaultdict(list)
    for row in rows:
        if row.group != "scan":
            bodies[row.body].append(row.mean)
    means = sorted((sum(v) / len(v), body, len(v)) for body, v in bodies.items())
    write([["body", "mean", "documents"], *([b, f"{m:.3f}", str(n)] for m, b, n in means)])


def show_fields(rows: list[Scored], write: Write) -> None:
    """Header fields: right, blank, wrong, invented, over all but the scans."""
    judged: Counter[tuple[str, str]] = Counter()
    for row in rows:
        if row.group != "scan":
            judged += row.fields
    fields = sorted({field for field, _ in judged})
    lines = [[field, *(str(judged[field, verdict]) for verdict in VERDICTS)] for field in fields]
    write([["header field", *VERDICTS], *lines])


def show_changes(changes: list[Change], most: int) -> None:
    """Counts by area, then the first changes of every document."""
    counts = Counter((change.area, change.how) for change in changes)
    for area in ("document", "header", *AREAS[1:]):
        shares = [f"{counts[area, how]} {how}" for how in ("gained", "lost", "changed")]
        print(f"{area:12} {', '.join(shares)}")
    by_name: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        by_name[change.name].append(change)
    for name, mine in by_name.items():
        print(f"{name}: {len(mine)}")
        for change in mine[:most]:
            print(f"    {change.area} {change.how}: {change.what}"[:150])


def _write_share(value: float | None) -> str:
    return "     -" if value is None else f"{value:6.3f}"


if __name__ == "__main__":
    sys.exit(main())
