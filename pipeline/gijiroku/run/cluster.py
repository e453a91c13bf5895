"""The same steps on a Ray cluster: batches of documents to its workers, Parquet back.

A worker reads a batch with the pool that a single machine uses, one process beside it, so a
document that goes wrong is lost alone here too. What dies with a machine is retried by Ray.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any
from uuid import uuid4

from gijiroku.intake import Found, Root
from gijiroku.intake.folders import split_folder, walk_folder
from gijiroku.model import Failure
from gijiroku.read import READERS
from gijiroku.run.limits import Limits
from gijiroku.run.pool import Pool
from gijiroku.run.shards import (
    find_done,
    make_batch_name,
    read_shards,
    remove_shards,
    write_shards,
)
from gijiroku.run.version import find_version
from gijiroku.run.work import Result, Task

BATCH = 200  # documents: some seconds of work, so that what a dead machine costs stays small
_RETRIES = 8
_AHEAD = 2  # batches a worker
_LISTED_AHEAD = 64  # folders


class Cluster(Pool):
    """A pool whose workers are those of a Ray cluster; `folder` is seen by all of them."""

    def __init__(
        self,
        limits: Limits,
        folder: Path,
        *,
        address: str | None = None,
        batch: int = BATCH,
        keep: bool = False,
    ) -> None:
        super().__init__(limits)
        self.hashes_ahead = False
        self.folder = folder.absolute()
        self.batch = batch
        self.keep = keep
        self._ray = _start_ray(address, limits.workers)
        self._read = self._ray.remote(max_retries=_RETRIES, num_cpus=1)(read_batch)
        self._list = self._ray.remote(max_retries=_RETRIES, num_cpus=1)(list_files)
        self._run = uuid4().hex
        self._waiting: list[tuple[Task, float]] = []
        self._flying: dict[Any, dict[str, Task]] = {}
        self._landed: deque[tuple[Task, Result]] = deque()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._ray.shutdown()

    @property
    def is_full(self) -> bool:
        """Whether results are to be collected before the next task comes."""
        return len(self._flying) >= _AHEAD * max(1, int(self._ray.cluster_resources()["CPU"]))

    @property
    def has_ended(self) -> bool:
        """Whether a result waits."""
        return bool(self._landed)

    def spread(self, root: Root) -> Root:
        """The root with its folders listed by the workers, a task a folder."""
        if root.prefix is None or not Path(root.location).is_dir():
            return root
        return replace(root, files=self._walk(Path(root.location)))

    def submit(self, task: Task, seconds: float) -> None:
        """Have a document read: when its batch is full, or nothing else is under way."""
        self._waiting.append((task, seconds))
        self.under_way += 1
        if len(self._waiting) >= self.batch:
            self._send()

    def collect(self) -> tuple[Task, Result]:
        """The next task that has ended, with what came of it; waits for it."""
        while not self._landed:
            if self._waiting and not self._flying:
                self._send()
            ended = self._ray.wait(list(self._flying), num_returns=1)[0][0]
            tasks = self._flying.pop(ended)
            note = Path(self._ray.get(ended))
            self._landed += ((tasks[path], r) for path, r in read_shards(self.folder, note))
            if not self.keep:
                remove_shards(self.folder, note)
        self.under_way -= 1
        return self._landed.popleft()

    def _send(self) -> None:
        batch, self._waiting = self._waiting, []
        tasks = [task for task, _ in batch]
        version = " ".join(find_version(kind) for kind in READERS)
        # what can't be told by its time is not to be taken for what was read before
        name = make_batch_name(tasks, version if all(t.stamp for t in tasks) else self._run)
        flying = self._read.remote(batch, str(self.folder), name, replace(self.limits, workers=1))
        self._flying[flying] = {task.path: task for task in tasks}

    def _walk(self, folder: Path) -> Iterator[Found]:
        """The files of a folder, its subfolders listed by workers, in the order of locations."""
        pending: deque[Any] = deque()
        for part in split_folder(folder):
            pending.append([part] if isinstance(part, Found) else self._list.remote(*part))
            if len(pending) > _LISTED_AHEAD:
                yield from self._take(pending.popleft())
        while pending:
            yield from self._take(pending.popleft())

    def _take(self, listed: Any) -> list[Found]:
        found: list[Found] = listed if isinstance(listed, list) else self._ray.get(listed)
        return found


def read_batch(batch: Sequence[tuple[Task, float]], folder: str, name: str, limits: Limits) -> str:
    """Read a batch on a worker, unless it is done; where the note is that it is."""
    done = find_done(Path(folder), name)
    if done:
        return str(done)
    results: dict[str, tuple[Task, Result]] = {}
    with Pool(limits) as pool:
        for task, seconds in batch:
            while pool.is_full:
                ended, result = pool.collect()
                results[ended.path] = ended, result
            pool.submit(task, seconds)
        while pool.under_way:
            ended, result = pool.collect()
            results[ended.path] = ended, result
    ordered = [results[task.path] for task, _ in batch]
    return str(write_shards(Path(folder), name, ordered))


def list_files(folder: Path, below: str) -> list[Found]:
    """The files of one part of a folder, on a worker."""
    return list(walk_folder(folder, below))


def _start_ray(address: str | None, workers: int) -> Any:
    try:
        import pyarrow  # noqa: F401
        import ray
    except ImportError as error:
        raise Failure(
            "unsupported", "--engine ray needs the extra `ray`: pip install 'gijiroku[ray]'"
        ) from error
    if not ray.is_initialized():
        own = {} if address else {"num_cpus": workers, "include_dashboard": False}
        ray.init(address=address, log_to_driver=False, logging_level="error", **own)
    return ray
