"""A real local Ray cluster of two workers gives what one machine gives, also when one is killed."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from gijiroku.intake import find_roots
from gijiroku.run import Limits, run
from gijiroku.store import open_store
from tests.run.archive import dump, ingest, write_minutes

ray = pytest.importorskip("ray", reason="the extra `ray` is not installed")
pytest.importorskip("pyarrow", reason="the extra `ray` is not installed")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore"),  # ray's own
]
COUNT = 500


@pytest.fixture
def cluster() -> Iterator[Any]:
    """A head that reads nothing and two workers of one processor each."""
    from ray.cluster_utils import Cluster

    found = Cluster(initialize_head=True, head_node_args={"num_cpus": 0})
    workers = [found.add_node(num_cpus=1) for _ in range(2)]
    found.wait_for_nodes()
    yield found, workers
    ray.shutdown()
    found.shutdown()


def make_archive(folder: Path) -> Path:
    for number in range(1, COUNT + 1):
        write_minutes(folder / f"{number % 7}" / f"{number:03}.txt", number)
    write_minutes(folder / "twin.txt", 1)
    (folder / "3/empty.txt").write_bytes(b"")
    return folder


@pytest.mark.parametrize("killed", [False, True])
def test_a_cluster_gives_what_one_machine_gives(tmp_path: Path, cluster: Any, killed: bool) -> None:
    from gijiroku.run.cluster import Cluster

    archive = make_archive(tmp_path / "archive")
    ingest(tmp_path / "local", archive)
    found, (worker, _) = cluster
    with open_store(tmp_path / "spread") as store:
        pool = Cluster(
            Limits(workers=2), tmp_path / "shards", address=found.address, batch=20, keep=True
        )
        done = tmp_path / "shards/_done"

        def kill_one() -> None:
            while len(list(done.glob("*.json"))) < 4:
                time.sleep(0.05)
            found.remove_node(worker, allow_graceful=False)

        if killed:
            threading.Thread(target=kill_one, daemon=True).start()
        roots = find_roots([str(archive)])
        events = list(run(store, roots, pool=pool))
        if killed:
            assert len(found.list_all_nodes()) == 2  # the head and the one left
        assert sum(e.outcome == "new" for e in events) == COUNT + 1
        with open_store(tmp_path / "local") as local:
            expected, got = dump(local), dump(store)
    for table, rows in expected.items():
        assert got[table] == rows, table
    check_parquet(tmp_path / "shards", expected)


def check_parquet(folder: Path, expected: dict[str, list[tuple[object, ...]]]) -> None:
    """What stays as Parquet has every row once (the twin was read as well)."""
    from pyarrow import dataset

    keys = {"meetings": ["meeting_id"], "speeches": ["meeting_id", "position"]}
    for table in ("meetings", "speeches", "lines"):
        found = dataset.dataset(folder / table, partitioning="hive").to_table()
        ids = found.select(keys.get(table, keys["speeches"])).to_pylist()
        assert len({tuple(row.items()) for row in ids}) == len(ids)
        twin = len(expected[table]) // COUNT
        assert len(ids) == len(expected[table]) + twin
