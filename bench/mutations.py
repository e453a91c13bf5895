"""The share of mutated forms from which all records come out, by kind of mutation.

    python -m bench.mutations [--seeds N] [--kind KIND] [--show] [--write DIR] [--markdown]

Every kind of mutation is tried alone on the plainest form and inside forms drawn at random.
`--show` prints what was lost; `--write` keeps the files that lost it.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

from bench.compare import AREAS, compare
from bench.printing.form import PLAIN, Form, draw_form, kinds, mutate
from bench.printing.press import Printed, print_script
from bench.printing.script import Script, load_script
from bench.printing.truth import tell_truth
from gijiroku import parse

SCRIPTS = Path(__file__).parent / "printing" / "scripts"


@dataclass(frozen=True, slots=True)
class Trial:
    """One form that was printed and read again; `lost` by area, empty lists where all was kept."""

    form: Form
    lost: dict[str, list[str]]
    printed: Printed

    @property
    def kept(self) -> bool:
        """Whether every record of every area came out the same."""
        return not any(self.lost.values())


@cache
def load_scripts() -> tuple[Script, ...]:
    """The structured meetings that are printed."""
    return tuple(load_script(path) for path in sorted(SCRIPTS.glob("*.json")))


def try_form(script: Script, form: Form) -> Trial:
    """The script printed in the form, read back and compared with the truth."""
    printed = print_script(script, form)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"minutes{printed.suffix}"
        path.write_bytes(printed.content)
        read: dict[str, Any] = parse(path).to_json()
    return Trial(form, compare(tell_truth(script, form), read), printed)


def try_alone() -> Iterator[tuple[str, str, Trial]]:
    """Every kind of mutation alone, on every script; the plainest form first."""
    for script in load_scripts():
        yield "none", "plain", try_form(script, PLAIN)
    for kind, option in kinds():
        for script in load_scripts():
            yield kind, option, try_form(script, mutate(kind, option))


def try_random(seeds: int) -> Iterator[Trial]:
    """Forms with every choice drawn at random, one a seed."""
    scripts = load_scripts()
    for seed in range(seeds):
        yield try_form(scripts[seed % len(scripts)], draw_form(random.Random(seed)))


def main() -> int:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--seeds", type=int, default=120, help="forms drawn at random")
    parser.add_argument("--kind", help="only this kind of mutation, alone")
    parser.add_argument("--show", action="store_true", help="print what was lost, and from what")
    parser.add_argument("--write", type=Path, metavar="DIR", help="keep the files that lost")
    parser.add_argument("--markdown", action="store_true", help="the table of docs/accuracy.md")
    options = parser.parse_args()
    alone = [t for t in try_alone() if options.kind in (None, t[0])]
    drawn = [] if options.kind else list(try_random(options.seeds))
    for at, trial in enumerate([*(t for _, _, t in alone), *drawn]):
        if options.show and not trial.kept:
            print("=" * 10, at, name_changes(trial.form))
            _show_losses(trial)
        if options.write and not trial.kept:
            options.write.mkdir(parents=True, exist_ok=True)
            path = options.write / f"{at:03}{trial.printed.suffix}"
            path.write_bytes(trial.printed.content)
    _print_table(alone, drawn, "| " if options.markdown else "")
    return 0


def name_changes(form: Form) -> str:
    """What differs from the plainest form: header=box tags=sumi."""
    names = (f.name for f in fields(PLAIN))
    changed = [n for n in names if getattr(form, n) != getattr(PLAIN, n)]
    return " ".join(f"{n}={getattr(form, n)}" for n in changed) or "plain"


def _show_losses(trial: Trial) -> None:
    for area, lost in trial.lost.items():
        for line in lost[:3]:
            print(f"  {area}: {line}"[:160])


def _print_table(alone: list[tuple[str, str, Trial]], drawn: list[Trial], edge: str) -> None:
    out = sys.stdout
    heads = ["mutation", "alone", "in drawn forms", *AREAS]
    rows = [heads]
    for kind, option in dict.fromkeys((k, o) for k, o, _ in alone):
        mine = [trial for k, o, trial in alone if (k, o) == (kind, option)]
        mixed = [t for t in drawn if getattr(t.form, kind, None) == option]
        areas = [_share([not t.lost[area] for t in mine + mixed]) for area in AREAS]
        kept = _share([t.kept for t in mine])
        rows.append([f"{kind} {option}", kept, _share([t.kept for t in mixed]), *areas])
    everything = [trial for _, _, trial in alone] + drawn
    areas = [_share([not t.lost[area] for t in everything]) for area in AREAS]
    every = _share([t.kept for _, _, t in alone]), _share([t.kept for t in drawn])
    rows.append(["all", *every, *areas])
    for i, row in enumerate(rows):
        cells = [
            f"{row[0]:20}" if edge == "" else row[0],
            *(f"{cell:>14}" if edge == "" else cell for cell in row[1:]),
        ]
        joint = " | " if edge else ""
        out.write(f"{edge}{joint.join(cells)}{' |' if edge else ''}\n")
        if edge and i == 0:
            out.write("|---|" + "--:|" * (len(row) - 1) + "\n")


def _share(kept: list[bool]) -> str:
    return f"{sum(kept) / len(kept):.2f}" if kept else "–"


if __name__ == "__main__":
    sys.exit(main())
