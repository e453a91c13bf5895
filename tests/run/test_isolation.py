"""A document that goes wrong is lost alone; its worker may die over it."""

from pathlib import Path

import pytest

from gijiroku.intake import find_roots
from gijiroku.run import Limits, run
from gijiroku.run.pool import Pool
from gijiroku.store import open_store
from tests.run.archive import go_wrong, write_minutes

REASONS = {
    "hang": "timed-out",
    "abort": "crashed",
    "segfault": "crashed",
    "killed": "out-of-memory",
    "exit": "crashed",
    "memory": "out-of-memory",
    "bug": "crashed",
}


def test_a_document_that_goes_wrong_is_lost_alone(tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    for number in range(1, 13):
        write_minutes(archive / f"{number:02}.txt", number)
    for number, name in enumerate(REASONS, start=20):
        write_minutes(archive / f"{name}.txt", number)
    limits = Limits(workers=2, seconds=3, memory=3 << 30, tasks=5)
    with open_store(tmp_path / "store") as store:
        events = list(run(store, find_roots([str(archive)]), pool=Pool(limits, go_wrong)))
        failed = {Path(e.path).stem: e for e in events if e.outcome == "failed"}
        assert {name: event.reason for name, event in failed.items()} == REASONS
        assert sum(e.outcome == "new" for e in events) == 12
        assert len(list(store.iter_meetings())) == 12
        states = {Path(s.path).stem: s for s in store.iter_sources()}
        assert all(state.ended for state in states.values())
        assert "AttributeError" in (states["bug"].trace or "")
        assert [name for name, event in failed.items() if event.bug] == ["bug"]
        assert "SIGABRT" in (states["abort"].message or "")
        assert all(f"{name}.txt" in (states[name].message or "") for name in REASONS)


def test_big_files_get_more_time() -> None:
    limits = Limits(seconds=60)
    assert limits.find_seconds(None) == 60
    assert limits.find_seconds(10_000_000) == 660
    assert limits.find_seconds(1 << 40) == pytest.approx(1800)
