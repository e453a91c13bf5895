"""What ingestion costs: speed by workers, memory by size, a re-run without changes, starting up.

    python -m bench.ingest [ARCHIVE...] [--count 300] [--sizes 100,1000] [--pdf 0.3]

Without ARCHIVE, a synthetic one is written (see bench.archive). CPU is that of all processes.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.archive import write_archive

_SUBREAPER = 36  # prctl: processes whose parent has ended become ours, so that we see their CPU
_COMMAND = (sys.executable, "-m", "gijiroku")
_ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took; `peak` is the memory of its own process in MB, not of its workers."""

    wall: float
    cpu: float
    peak: float
    summary: dict[str, Any]


def measure(*arguments: str | Path) -> Cost:
    """Run gijiroku with these arguments, and all that it starts, to the end."""
    before = _read_cpu()
    began = time.perf_counter()
    peak = 0.0
    with tempfile.TemporaryFile("w+") as output:
        process = subprocess.Popen(
            [*_COMMAND, *map(str, arguments)],
            stdout=output,
            stderr=subprocess.DEVNULL,
            env=_ENVIRONMENT,
        )
        while process.poll() is None:
            peak = max(peak, _read_peak(process.pid))
            time.sleep(0.02)
        wall = time.perf_counter() - began
        _reap()
        output.seek(0)
        last = (output.read().splitlines() or ["{}"])[-1]
    summary = json.loads(last).get("summary", {}) if last.startswith("{") else {}
    return Cost(wall, _read_cpu() - before, peak, summary)


def measure_speed(asked: Sequence[Path], place: Path) -> None:
    """Documents a second with one and with two workers."""
    print("\n| workers | documents | pages | reading s | documents/s | index s | CPU s |")
    print("|--:|--:|--:|--:|--:|--:|--:|")
    for workers in (1, 2):
        store = place / f"workers{workers}"
        cost = measure("run", *asked, "--store", store, "--workers", str(workers), "--json")
        said = cost.summary
        print(
            f"| {workers} | {said['documents']} | {said['pages']} | {said['seconds']:.1f}"
            f" | {said['documents'] / said['seconds']:.1f} | {cost.wall - said['seconds']:.1f}"
            f" | {cost.cpu:.1f} |"
        )


def measure_memory(sizes: Sequence[int], place: Path) -> None:
    """Peak memory and CPU by the number of documents, and of a run in which nothing changed."""
    print("\n| documents | peak MB | first run CPU s | again CPU s | share |")
    print("|--:|--:|--:|--:|--:|")
    for size in sizes:
        archive = place / f"plain{size}"
        write_archive(archive, size, seed=1, pdf=0)
        asked = find_asked(archive)
        store = place / f"memory{size}"
        first = measure("run", *asked, "--store", store, "--json")
        again = measure("run", *asked, "--store", store, "--json")
        share = 100 * again.cpu / first.cpu
        print(f"| {size} | {first.peak:.0f} | {first.cpu:.1f} | {again.cpu:.2f} | {share:.2f} % |")


def measure_starts() -> None:
    """CPU seconds until a command has said its help."""
    print("\n| command | CPU s |\n|---|--:|")
    for command in ("", "parse", "run", "search"):
        cost = measure(*command.split(), "--help")
        print(f"| gijiroku {command} --help | {cost.cpu:.2f} |")


def find_asked(archive: Path) -> list[Path]:
    """The folders of a synthetic archive, without that of its truths."""
    return sorted(p for p in archive.iterdir() if p.is_dir() and p.name != "truth")


def _read_cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _read_peak(pid: int) -> float:
    try:
        state = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except OSError:
        return 0.0
    return int(state.partition("VmHWM:")[2].split()[0]) / 1024 if "VmHWM:" in state else 0.0


def _reap() -> None:
    """Wait for what the command has left behind, so that its CPU counts."""
    while True:
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            return


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("archive", type=Path, nargs="*")
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--pdf", type=float, default=0.3)
    parser.add_argument("--sizes", default="100,1000")
    options = parser.parse_args()
    ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        if not options.archive:
            write_archive(place / "archive", options.count, seed=0, pdf=options.pdf)
        measure_speed(options.archive or find_asked(place / "archive"), place)
        measure_memory([int(size) for size in options.sizes.split(",") if size], place)
        measure_starts()


if __name__ == "__main__":
    main()
