"""Search on trial: what is found in an archive of known content, and how fast at any size.

    python bench/search.py found                  the query set: recall, precision, first hits
    python bench/search.py time 10000 100000      milliseconds a query, and to add one document
    python bench/search.py time 1000000 --keep DIR    with the index kept for the next run

Timing is bound to one core and takes in all that a search does: reading the query, ranking,
counting facets, the page of hits with their snippets, questions and answers.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import sys
import tempfile
import time
from pathlib import Path

from known import KnownQuery, flatten, load_meetings, load_queries
from speeches import make_meetings

import gijiroku
from gijiroku.index.folder import State, hold_lock, load_state, write_changes, write_generation
from gijiroku.index.reader import ask, open_searcher
from gijiroku.model import Meeting
from gijiroku.store import open_store

ROUNDS = 5


def try_queries() -> int:
    """Print what the query set finds; 1 where anything is missing, too much or not first."""
    meetings, queries = load_meetings(), load_queries()
    with tempfile.TemporaryDirectory() as folder:
        with open_store(folder) as store:
            for meeting in meetings:
                store.save_meeting(meeting)
        found = [find(query, folder) for query in queries]
    wanted = [query.list_wanted(meetings) for query in queries]
    wrong = 0
    for query, want, (got, first) in zip(queries, wanted, found, strict=True):
        if want != set(got) or not first:
            wrong += 1
            missed, extra = sorted(want - set(got)), sorted(set(got) - want)
            print(f"{query.query} ({query.why}): missed {missed} extra {extra} first {got[:1]}")
    right = sum(len(want & set(got)) for want, (got, _) in zip(wanted, found, strict=True))
    asked_for, given = sum(map(len, wanted)), sum(len(got) for got, _ in found)
    empty = sum(not want for want in wanted)
    ordered = sum(query.first != "-" for query in queries)
    print(
        f"{len(queries)} queries ({empty} that must find nothing, {ordered} with a first hit) over"
        f" {sum(len(m.speeches) for m in meetings)} speeches: recall {right / asked_for:.3f},"
        f" precision {right / given:.3f}, {len(queries) - wrong} all right"
    )
    return 1 if wrong else 0


def find(query: KnownQuery, store: str) -> tuple[list[str], bool]:
    """The ids of the hits in order, and whether the first is as it must be."""
    hits = gijiroku.search(query.query, store, limit=1000).hits
    good = query.first == "-" or bool(hits and re.search(query.first, flatten(hits[0].text)))
    return [f"{hit.source}#{hit.speech}" for hit in hits], good


def time_searches(sizes: list[int], keep: Path | None) -> int:
    """Print a line a size: latency over timing.tsv, time to build, to add a document, bytes."""
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    print("speeches\tMB\tbuild s\tmedian ms\tp95\tp99\tworst\tadd one ms\tcold start ms")
    for size in sizes:
        with tempfile.TemporaryDirectory() as aside:
            folder = (keep or Path(aside)) / str(size)
            state, built = build(folder, size)
            cold, times = measure(folder, state)
            added = add_one(folder, state)
            megabytes = sum(p.stat().st_size for p in folder.rglob("*")) / 1e6
            p50, p95, p99 = (quantile(times, q) for q in (0.5, 0.95, 0.99))
            print(
                f"{size}\t{megabytes:.0f}\t{built:.0f}\t{p50:.1f}\t{p95:.1f}\t{p99:.1f}"
                f"\t{max(times):.1f}\t{added:.0f}\t{cold:.1f}"
            )
    return 0


def build(folder: Path, size: int) -> tuple[State, float]:
    begun = time.perf_counter()
    with hold_lock(folder):
        state = load_state(folder)
        if state is None:
            state = write_generation(folder, "bench", 1, make_meetings(size))
    return state, time.perf_counter() - begun


def measure(folder: Path, state: State) -> tuple[float, list[float]]:
    """Milliseconds of the first search of all, and of each query in each round."""
    lines = Path(__file__).with_name("timing.tsv").read_text(encoding="utf-8").splitlines()
    queries = [line for line in lines if not line.startswith("#")]
    begun = time.perf_counter()
    searcher = open_searcher(folder, state)
    ask(searcher, queries[0], None, 20, 0, "rank")
    cold = (time.perf_counter() - begun) * 1000
    times = []
    for _ in range(ROUNDS):
        for query in queries:
            begun = time.perf_counter()
            ask(searcher, query, None, 20, 0, "rank")
            times.append((time.perf_counter() - begun) * 1000)
    for query in queries if os.environ.get("EACH") else ():
        mine = times[queries.index(query) :: len(queries)]
        print(f"  {statistics.median(mine):.1f}\t{query}", file=sys.stderr)
    return cold, times


def add_one(folder: Path, state: State) -> float:
    """Milliseconds to put one document in place of another, until it can be found."""
    changed: list[tuple[str, Meeting | None]] = list(make_meetings(44))
    begun = time.perf_counter()
    with hold_lock(folder):
        newer = write_changes(folder, state, state.revision + 1, changed)
    ask(open_searcher(folder, newer), "税", None, 20, 0, "rank")
    return (time.perf_counter() - begun) * 1000


def quantile(times: list[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(share * len(times)))]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("found")
    timing = commands.add_parser("time")
    timing.add_argument("sizes", type=int, nargs="+")
    timing.add_argument("--keep", type=Path)
    asked = parser.parse_args()
    return try_queries() if asked.command == "found" else time_searches(asked.sizes, asked.keep)


if __name__ == "__main__":
    raise SystemExit(main())
