"""Killed at any moment, a run leaves a store that the next run brings to the same end."""

from pathlib import Path

import pytest

from gijiroku.run.work import Result, Task, read_document
from gijiroku.store import open_store
from tests.run.archive import dump, ingest, write_minutes
from tests.run.kill import kill_often


class Killed(BaseException):
    """What a test raises where a run would be killed."""


def make_archive(folder: Path, count: int) -> None:
    for number in range(1, count + 1):
        write_minutes(folder / f"{number:03}.txt", number)
    write_minutes(folder / "twin.txt", 1)
    (folder / "empty.txt").write_bytes(b"")


@pytest.mark.parametrize("stop", [0, 1, 4, 7])
def test_an_interrupted_run_is_taken_up(tmp_path: Path, stop: int) -> None:
    archive = tmp_path / "archive"
    make_archive(archive, 8)
    ingest(tmp_path / "undisturbed", archive)
    left = iter(range(stop))

    def read_some(task: Task) -> Result:
        if next(left, None) is None:
            raise Killed
        return read_document(task)

    with pytest.raises(Killed):
        ingest(tmp_path / "store", archive, work=read_some)
    with open_store(tmp_path / "store") as store:
        assert any(not state.ended for state in store.iter_sources())
    ingest(tmp_path / "store", archive)
    with open_store(tmp_path / "undisturbed") as one, open_store(tmp_path / "store") as other:
        assert dump(one) == dump(other)


@pytest.mark.slow
def test_runs_that_are_killed_lose_and_double_nothing(tmp_path: Path) -> None:
    make_archive(tmp_path / "archive", 60)
    kill_often(tmp_path / "archive", tmp_path, kills=5, seed=3)
