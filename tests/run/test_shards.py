"""A batch as Parquet: what comes back, and that it counts once."""

from pathlib import Path

import pytest

from gijiroku.run.work import Task, read_document
from tests.run.archive import write_minutes

pytest.importorskip("pyarrow", reason="the extra `ray` is not installed")

from gijiroku.run.shards import (
    find_done,
    make_batch_name,
    read_shards,
    remove_shards,
    write_shards,
)


def read_some(folder: Path) -> list[tuple[Task, object]]:
    write_minutes(folder / "a.txt", 1)
    write_minutes(folder / "b.txt", 2, year=4)
    (folder / "c.txt").write_bytes(b"")
    tasks = [Task(f"{n}.txt", str(folder / f"{n}.txt"), n) for n in "abc"]
    return [(task, read_document(task)) for task in tasks]


def test_results_come_back_as_they_were(tmp_path: Path) -> None:
    results = read_some(tmp_path / "archive")
    note = write_shards(tmp_path / "out", "0123", results)  # type: ignore[arg-type]
    assert list(read_shards(tmp_path / "out", note)) == [(t.path, r) for t, r in results]
    assert find_done(tmp_path / "out", "0123") == note
    parts = sorted(p.parent.name for p in (tmp_path / "out/speeches").rglob("*.parquet"))
    assert parts == ["year=2022", "year=2023"]


def test_a_batch_written_twice_counts_once(tmp_path: Path) -> None:
    results = read_some(tmp_path / "archive")
    for _ in range(2):
        write_shards(tmp_path / "out", "0123", results)  # type: ignore[arg-type]
    from pyarrow import dataset

    speeches = dataset.dataset(tmp_path / "out/speeches", partitioning="hive").to_table()
    assert speeches.num_rows == 8
    assert set(speeches.column("year").to_pylist()) == {2022, 2023}
    assert not [p for p in (tmp_path / "out").rglob("*") if p.name.startswith(".")]


def test_a_batch_that_is_no_longer_needed_leaves_no_file(tmp_path: Path) -> None:
    note = write_shards(tmp_path / "out", "0123", read_some(tmp_path / "archive"))  # type: ignore[arg-type]
    remove_shards(tmp_path / "out", note)
    assert [p for p in (tmp_path / "out").rglob("*") if p.is_file()] == []


def test_a_batch_is_named_for_what_is_read() -> None:
    tasks = [Task("a.txt", "/x/a.txt", "1"), Task("b.txt", "/x/b.txt", "2")]
    name = make_batch_name(tasks, "0.1.0")
    assert make_batch_name(tasks, "0.1.0") == name
    assert make_batch_name(tasks, "0.1.1") != name
    assert make_batch_name(tasks[:1], "0.1.0") != name
    assert make_batch_name([Task("a.txt", "/x/a.txt", "3"), tasks[1]], "0.1.0") != name
