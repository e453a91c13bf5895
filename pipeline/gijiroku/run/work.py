"""What a worker does: one document from its bytes to the rows of the tables."""

from __future__ import annotations

import signal
import time
import traceback
from dataclasses import dataclass, field, replace

from gijiroku.intake import load_source
from gijiroku.model import Failure
from gijiroku.steps import take
from gijiroku.store import Row, make_rows


@dataclass(frozen=True, slots=True)
class Task:
    """A document to read: its path in the archive, and where it lies now.

    `stamp` changes with the file; it is empty where nothing tells whether the file has changed.
    """

    path: str
    location: str
    stamp: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a task: rows, or a reason why there are none."""

    sha256: str | None = None
    media_type: str | None = None
    page_count: int | None = None
    rows: dict[str, list[Row]] | None = field(default=None, repr=False)
    reason: str | None = None
    message: str | None = None
    trace: str | None = None  # of a bug of ours
    seconds: float = 0.0


def prepare_worker(memory: int) -> None:
    """Limit a worker's address space to `memory` bytes; leave ^C to the process above."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    except (ImportError, ValueError, OSError):
        pass  # a system without such limits


def read_document(task: Task) -> Result:
    """Read one document; what goes wrong is said in the result."""
    began = time.perf_counter()
    known = Result()
    try:
        source = load_source(task.path, task.location)
        known = replace(known, sha256=source.sha256, media_type=source.media_type)
        reading = take(source)
        rows = make_rows(reading.meeting, reading.document, reading.blocks)
        result = replace(known, rows=rows, page_count=reading.document.page_count)
    except Failure as failure:
        result = replace(known, reason=failure.reason, message=failure.message)
    except MemoryError:
        message = f"{task.path}: needs more memory than a document may take"
        result = replace(known, reason="out-of-memory", message=message)
    except Exception as error:
        message = f"{task.path}: {type(error).__name__}: {str(error).partition(chr(10))[0]}"
        trace = traceback.format_exc()
        result = replace(known, reason="crashed", message=message, trace=trace)
    return replace(result, seconds=round(time.perf_counter() - began, 4))
