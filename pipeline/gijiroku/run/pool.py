"""Documents to worker processes and results back; one that dies loses its document only."""

from __future__ import annotations

import multiprocessing
import signal
import traceback
from collections.abc import Callable
from concurrent.futures import Future, TimeoutError
from multiprocessing.context import BaseContext
from queue import SimpleQueue
from types import TracebackType
from typing import Any, Self

from pebble import ProcessExpired, ProcessPool

from gijiroku.intake import Root
from gijiroku.read import READERS
from gijiroku.run.limits import Limits
from gijiroku.run.work import Result, Task, prepare_worker, read_document

_AHEAD = 4  # tasks a worker that wait, so that no worker does


class Pool:
    """Worker processes, started when the first task comes."""

    def __init__(self, limits: Limits, work: Callable[[Task], Result] = read_document) -> None:
        self.limits = limits
        self.work = work
        self.under_way = 0
        self.hashes_ahead = True  # files are looked into before they are handed out
        self._ended: SimpleQueue[tuple[Task, Future[Result]]] = SimpleQueue()
        self._pool: Any = None  # a ProcessPool; pebble has no types

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if self._pool:
            self._pool.close() if kind is None else self._pool.stop()
            self._pool.join()

    @property
    def is_full(self) -> bool:
        """Whether results are to be collected before the next task comes."""
        return self.under_way >= self.limits.workers * _AHEAD

    @property
    def has_ended(self) -> bool:
        """Whether a result waits."""
        return not self._ended.empty()

    def spread(self, root: Root) -> Root:
        """The root, its files listed by whoever lists them best."""
        return root

    def submit(self, task: Task, seconds: float) -> None:
        """Have a document read within `seconds`."""
        self._pool = self._pool or self._start()
        future: Future[Result] = self._pool.schedule(self.work, args=[task], timeout=seconds)
        future.add_done_callback(lambda ended: self._ended.put((task, ended)))
        self.under_way += 1

    def collect(self) -> tuple[Task, Result]:
        """The next task that has ended, with what came of it; waits for it."""
        task, future = self._ended.get()
        self.under_way -= 1
        return task, _judge(task, future)

    def _start(self) -> Any:
        return ProcessPool(
            max_workers=self.limits.workers,
            max_tasks=self.limits.tasks,
            initializer=prepare_worker,
            initargs=[self.limits.memory],
            context=_find_context(),
        )


def _judge(task: Task, future: Future[Result]) -> Result:
    """The result of a task whose worker may have died over it."""
    try:
        return future.result()
    except TimeoutError as error:
        seconds = float(error.args[1])
        message = f"{task.path}: not read within {seconds:.0f} seconds"
        return Result(reason="timed-out", message=message, seconds=seconds)
    except ProcessExpired as error:
        if error.exitcode == -signal.SIGKILL:
            message = f"{task.path}: the system ended the worker, most likely for want of memory"
            return Result(reason="out-of-memory", message=message)
        message = f"{task.path}: the worker died over it ({_name_exit(error.exitcode)})"
        return Result(reason="crashed", message=message)
    except MemoryError:  # while the result was handed over
        message = f"{task.path}: needs more memory than a document may take"
        return Result(reason="out-of-memory", message=message)
    except Exception as error:
        message = f"{task.path}: {type(error).__name__}: {error}"
        return Result(reason="crashed", message=message, trace=traceback.format_exc())


def _name_exit(code: int | None) -> str:
    if code is not None and code < 0:
        return signal.Signals(-code).name
    return f"exit code {code}"


def _find_context() -> BaseContext:
    """Workers forked from a clean process that has loaded what they need, where systems can."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context: Any = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["gijiroku.run.work", *(m for m, _ in READERS.values())])
    found: BaseContext = context
    return found
