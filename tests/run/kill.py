"""Kill a run at a random moment, again and again; print a line for each kill.

    python -m tests.run.kill ARCHIVE STORE --kills 100 --seed 1

After each kill the store is looked at: no half document, keys whole. At the end a last run goes
through, and the tables are those of an undisturbed run.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from gijiroku.store import Store, open_store
from tests.run.archive import dump

RUN = (sys.executable, "-m", "gijiroku", "run", "--json", "--workers", "2")
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}


def ingest(archive: Path, store: Path) -> None:
    """One run to its end."""
    command = (*RUN, str(archive), "--store", str(store))
    done = subprocess.run(command, capture_output=True, env=ENVIRONMENT)
    assert done.returncode in (0, 1), done.stderr.decode()


def kill_once(archive: Path, store: Path, seconds: float) -> None:
    """Start a run, and kill -9 it and all it started after some time."""
    process = subprocess.Popen(
        (*RUN, str(archive), "--store", str(store)),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=ENVIRONMENT,
    )
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    process.wait()


def look_at(store: Store) -> int:
    """How many meetings there are; every one of them is whole."""
    assert store.db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert store.db.execute("PRAGMA foreign_key_check").fetchone() is None
    done = {s.meeting_id for s in store.iter_sources() if s.outcome in ("new", "changed")}
    have = {row["meeting_id"] for row in store.iter_rows("meetings")}
    twins = {s.meeting_id for s in store.iter_sources() if s.duplicate_of}
    assert done - twins == have
    for row in store.iter_rows("meetings"):
        lines = sum(1 for _ in store.iter_rows("lines", row["meeting_id"]))
        assert lines == row["stop"]
    return len(have)


def kill_often(archive: Path, place: Path, kills: int, seed: int) -> None:
    """Kill runs until `kills` of them have died, then compare with an undisturbed run."""
    ingest(archive, place / "undisturbed")
    with open_store(place / "undisturbed") as opened:
        whole = look_at(opened)
    moments = random.Random(seed)
    store = place / "disturbed"
    for i in range(kills):
        seconds = moments.uniform(0.5, 3)
        kill_once(archive, store, seconds)
        if not (store / "gijiroku.db").exists():
            print(f"kill {i + 1} after {seconds:.2f} s: before there was a store")
            continue
        with open_store(store) as opened:
            count = look_at(opened)
            total = opened.db.execute("SELECT count(*) FROM sources").fetchone()[0]
        print(f"kill {i + 1} after {seconds:.2f} s: {count} whole meetings, {total} files noted")
        if count == whole and i + 1 < kills:  # all is in: begin anew
            shutil.rmtree(store)
    ingest(archive, store)
    with open_store(place / "undisturbed") as one, open_store(store) as other:
        expected, found = dump(one), dump(other)
    for table, rows in expected.items():
        assert found[table] == rows, f"{table} differs"
    print(f"{kills} kills: tables equal, {len(expected['meetings'])} meetings")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("archive", type=Path)
    parser.add_argument("place", type=Path)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    kill_often(options.archive, options.place, options.kills, options.seed)


if __name__ == "__main__":
    main()
