"""The index on disk, beside the store: data/processed/index.

    current.json    which generation is in use, what it was made from and how far it has got
    lock            held by the one process that writes
    g0001/          a generation: tantivy's files

A generation is made aside and put in use by replacing current.json, so that readers go on with the
one they have. Changes are committed by tantivy, which readers see whole or not at all.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

import tantivy

from gijiroku.index.rows import make_documents
from gijiroku.index.schema import FORMAT, build_schema, register_tokenizer
from gijiroku.index.verify import find_damage
from gijiroku.model import Meeting

STATE: Final = "current.json"
ENGINE: Final = str(getattr(tantivy, "__version__", ""))
HEAP: Final = 50_000_000  # bytes held before a segment is written
LARGE_HEAP: Final = 400_000_000  # when the whole store is read


@dataclass(frozen=True, slots=True)
class State:
    """What an index was made from. `revision` is the store's that it has got to."""

    generation: str
    store: str
    revision: int
    speeches: int
    format: int = FORMAT
    engine: str = ENGINE


def load_state(folder: Path) -> State | None:
    """The state of the index; None where there is none that this version can read."""
    try:
        state = State(**json.loads((folder / STATE).read_bytes()))
    except (OSError, ValueError, TypeError):
        return None
    good = state.format == FORMAT and state.engine == ENGINE
    return state if good else None


def save_state(folder: Path, state: State) -> None:
    """Put the state in place in one step."""
    aside = folder / f"{STATE}.new"
    with aside.open("w", encoding="utf-8") as file:
        json.dump(asdict(state), file)
        file.flush()
        os.fsync(file.fileno())
    aside.replace(folder / STATE)


@contextmanager
def hold_lock(folder: Path, *, wait: bool = True) -> Iterator[bool]:
    """Be the only writer; False where another one is. The lock goes with its process."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            yield False
        else:
            yield True


def open_tantivy(folder: Path, state: State) -> tantivy.Index:
    """tantivy's index of the state's generation; ValueError where it can't be opened."""
    index = tantivy.Index.open(str(folder / state.generation))
    register_tokenizer(index)
    index.config_reader("manual")
    return index


def explain_damage(folder: Path, state: State | None) -> str | None:
    """Why the index can't be used, in a line; None where it can."""
    if state is None:
        return "no index of this version"
    return find_damage(folder / state.generation)


def write_generation(
    folder: Path, store: str, revision: int, meetings: Iterable[tuple[str, Meeting]]
) -> State:
    """A new generation from all meetings, put in use; the one before goes. Hold the lock."""
    name = next_generation(folder)
    place = folder / name
    place.mkdir()
    index = tantivy.Index(build_schema(), str(place))
    register_tokenizer(index)
    writer = index.writer(LARGE_HEAP, 1)
    for meeting_id, meeting in meetings:
        for document in make_documents(meeting_id, meeting):
            writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()
    state = State(name, store, revision, count_speeches(index))
    save_state(folder, state)
    for other in folder.glob("g[0-9]*"):
        if other.name != name:
            shutil.rmtree(other, ignore_errors=True)
    return state


def next_generation(folder: Path) -> str:
    numbers = [int(p.name[1:]) for p in folder.glob("g[0-9]*") if p.name[1:].isdigit()]
    return f"g{max(numbers, default=0) + 1:04}"


def write_changes(
    folder: Path, state: State, revision: int, changes: Iterable[tuple[str, Meeting | None]]
) -> State:
    """Meetings put in place of what the index had, or taken out where None. Hold the lock.

    Cut off between commit and state, the same changes are made again: they replace themselves.
    ValueError where the index's files don't allow it.
    """
    index = open_tantivy(folder, state)
    writer = index.writer(HEAP, 1)
    writer.garbage_collect_files()  # what a killed writer left would stand in the way
    for meeting_id, meeting in changes:
        writer.delete_documents_by_term("meeting_id", meeting_id)
        if meeting is not None:
            for document in make_documents(meeting_id, meeting):
                writer.add_document(document)
    writer.commit()
    state = State(state.generation, state.store, revision, count_speeches(index))
    save_state(folder, state)
    writer.wait_merging_threads()
    return state


def count_speeches(index: tantivy.Index) -> int:
    index.reload()
    return index.searcher().num_docs
