"""Archives of short invented minutes, and workers that go wrong: for tests alone."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from unittest.mock import patch

from gijiroku.intake import find_roots
from gijiroku.run import Event, Limits, run, work
from gijiroku.run.pool import Pool
from gijiroku.run.work import Result, Task, read_document
from gijiroku.store import Store, open_store

MINUTES = """会議録
会議の名称　令和{year}年度第{number}回緑町審議会
開催日時　令和{year}年5月{number}日　午後2時から午後3時まで
開催場所　緑町役場
出席者　森一（会長）、林二、谷三
議題　(1) 収納事務の委託について
(1) 収納事務の委託について
林委員）第{number}回でも伺ったが、再委託はあるか。
税務課）再委託は禁じている。
谷委員）期間は何年か。
税務課）{number}年である。
"""
"""A set of minutes; `year` and `number` tell one from another."""


def write_minutes(file: Path, number: int, year: int = 5, text: str = "") -> None:
    """Write minutes as if a while ago, so that size and time tell that they are unchanged."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(MINUTES.format(number=number, year=year) + text, encoding="utf-8")


class InProcess(Pool):
    """A pool that reads in this process: what a run decides doesn't need workers of its own."""

    def submit(self, task: Task, seconds: float) -> None:
        future: Future[Result] = Future()
        future.set_result(self.work(task))
        self._ended.put((task, future))
        self.under_way += 1


def ingest(
    store: Path,
    *asked: Path | str,
    refresh: bool = False,
    work: Callable[[Task], Result] = read_document,
) -> list[Event]:
    """The events of a run over what was asked for, read in this process."""
    with open_store(store) as opened:
        roots = find_roots([str(a) for a in asked])
        pool = InProcess(Limits(workers=1), work)
        return list(run(opened, roots, refresh=refresh, pool=pool))


def dump(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """All tables, but for what differs from one undisturbed run to the next."""
    varying = {"seconds", "modified_ns", "inode"}
    return {
        table: [
            tuple(value for name, value in dict(row).items() if name not in varying)
            for row in store.iter_rows(table)
        ]
        for table in (
            *("sources", "meetings", "attendees", "agenda_items", "speeches", "exchanges"),
            *("conclusions", "findings", "pages", "lines"),
        )
    }


def go_wrong(task: Task) -> Result:
    """Read a document, but go wrong in the way its name says."""
    name = Path(task.path).stem
    if name == "hang":
        time.sleep(60)
    elif name == "abort":
        os.abort()
    elif name == "segfault":
        os.kill(os.getpid(), signal.SIGSEGV)
    elif name == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    elif name == "exit":
        os._exit(3)
    elif name == "memory":
        with patch.object(work, "take", lambda source: bytearray(1 << 40)):
            return read_document(task)
    elif name == "bug":
        with patch.object(work, "take", lambda source: source.nothing):
            return read_document(task)
    return read_document(task)
