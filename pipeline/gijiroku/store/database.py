"""The store as a whole: opening it, writing documents, reading meetings, following changes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self

from gijiroku import __version__
from gijiroku.model import Block, Document, Failure, Meeting
from gijiroku.store import load, sources
from gijiroku.store.migrate import StoreError, find_version, migrate
from gijiroku.store.rows import Rows, make_meeting_id, make_rows
from gijiroku.store.save import SourceState, drop_meeting, put_meeting, put_sources
from gijiroku.store.tables import SCHEMA_VERSION

if TYPE_CHECKING:
    import pandas

FILE_NAME = "gijiroku.db"


@dataclass(frozen=True, slots=True)
class Change:
    """A meeting was saved or removed; `revision` grows with every change of the store."""

    revision: int
    meeting_id: str
    kind: Literal["saved", "removed"]


def open_store(path: str | Path, *, read_only: bool = False) -> Store:
    """The store in the folder `path` (or the database file), made where there is none.

    A store of an older schema is brought up to date. Raises StoreError where it can't be opened.
    """
    place = Path(path)
    file = place if place.suffix == ".db" else place / FILE_NAME
    if read_only and not file.is_file():
        raise StoreError(f"{path}: no store there; `gijiroku run --store {path}` makes one")
    try:
        return Store(file, _connect(file, read_only))
    except sqlite3.DatabaseError as error:
        raise StoreError(f"{file}: can't be opened as a store: {error}") from error


class Store:
    """An open store. One process writes at a time, any number read."""

    def __init__(self, file: Path, db: sqlite3.Connection) -> None:
        self.file = file
        self.db = db

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the database."""
        self.db.close()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All that is written inside, or nothing."""
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield self.db
            self.db.execute("COMMIT")  # here the foreign keys are looked at
        except BaseException:
            self.db.execute("ROLLBACK")
            raise

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Be the one run that writes here; raises StoreError where another one is under way."""
        with (self.file.parent / "run.lock").open("w") as file:
            try:
                import fcntl

                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except ImportError:
                pass  # a system without such locks
            except OSError as error:
                raise StoreError(f"{self.file.parent}: another run is under way") from error
            yield

    # --- writing

    def save_meeting(
        self,
        meeting: Meeting,
        document: Document | None = None,
        blocks: Iterable[Block] = (),
    ) -> str:
        """Put a meeting (and its document's lines) in place of what its path had; its id."""
        source = meeting.source
        state = SourceState(
            path=source.path,
            outcome="changed" if self.has_meeting(source.path) else "new",
            extractor_version=__version__,
            sha256=source.sha256,
            media_type=source.media_type,
            page_count=source.page_count,
        )
        self.save_rows(state, make_rows(meeting, document, blocks))
        return state.meeting_id

    def save_rows(self, state: SourceState, rows: Rows) -> None:
        """The same with rows already made, and the state of the source."""
        page, start, stop = rows["meetings"][0][-3:]
        with self.transaction() as db:
            put_meeting(db, replace(state, page=page, start=start, stop=stop), rows)

    def save_failure(self, path: str, failure: Failure, **known: Any) -> None:
        """Note that the file at `path` can't be read; the meeting it had goes."""
        state = SourceState(
            path=path,
            outcome="failed",
            extractor_version=__version__,
            reason=failure.reason,
            message=failure.message,
            **known,
        )
        self.drop(state)

    def remove(self, path: str) -> None:
        """Note that the file at `path` is gone; a tombstone stays. KeyError if never seen."""
        state = self.find_source(path)
        if state is None:
            raise KeyError(path)
        self.drop(replace(state, outcome="removed", reason=None, message=None, duplicate_of=None))

    def drop(self, state: SourceState) -> None:
        """Write the state of a source that has no meeting; the one it had goes."""
        with self.transaction() as db:
            drop_meeting(db, state)

    def note_sources(self, states: Iterable[SourceState]) -> None:
        """Write states of sources in one transaction, without touching meetings."""
        with self.transaction() as db:
            put_sources(db, states)

    # --- reading

    def load_meeting(self, meeting_id: str) -> Meeting:
        """The meeting as it was saved; KeyError where there is none."""
        return load.load_meeting(self.db, meeting_id)

    def iter_meetings(self) -> Iterator[tuple[str, Meeting]]:
        """(id, meeting) of all meetings, in the order of their paths, one by one."""
        for row in self.db.execute("SELECT meeting_id FROM meetings ORDER BY path"):
            yield row["meeting_id"], self.load_meeting(row["meeting_id"])

    def iter_rows(self, table: str, meeting_id: str | None = None) -> Iterator[sqlite3.Row]:
        """The rows of a table (of one meeting), one by one: `row["text"]`."""
        return load.iter_rows(self.db, table, meeting_id)

    def load_tables(self) -> dict[str, pandas.DataFrame]:
        """Every table as a DataFrame."""
        return load.load_tables(self.db)

    def iter_sources(self) -> Iterator[SourceState]:
        """The state of every file ever seen, in the order of paths."""
        return sources.iter_sources(self.db)

    def find_source(self, path: str) -> SourceState | None:
        """What is known of the file at `path`."""
        return sources.find_source(self.db, path)

    def find_located(self, location: str) -> SourceState | None:
        """What is known of the file read at `location`, unless it is gone."""
        return sources.find_located(self.db, location)

    def find_by_id(self, meeting_id: str) -> SourceState | None:
        """What is known of the source of a meeting."""
        return sources.find_by_id(self.db, meeting_id)

    def find_same(self, sha256: str, path: str, *, ended: bool = False) -> SourceState | None:
        """The source, other than `path`, that holds the meeting of this content (or will)."""
        return sources.find_same(self.db, sha256, path, ended)

    def iter_located(self, prefix: str) -> Iterator[SourceState]:
        """Files that aren't gone and whose locations start with `prefix`, in their order."""
        return sources.iter_located(self.db, prefix)

    def iter_orphans(self) -> Iterator[SourceState]:
        """Duplicates of what isn't there any more, in the order of paths."""
        return sources.iter_orphans(self.db)

    def has_meeting(self, path: str) -> bool:
        """Whether the file at `path` has a meeting in the store."""
        query = "SELECT 1 FROM meetings WHERE meeting_id = ?"
        return self.db.execute(query, (make_meeting_id(path),)).fetchone() is not None

    # --- following

    @property
    def identity(self) -> str:
        """What tells this store from another one at the same place."""
        number = self.db.execute("PRAGMA application_id").fetchone()[0]
        return f"{number:08x}"

    @property
    def revision(self) -> int:
        """The number of the latest change; 0 for an empty store."""
        return int(self.db.execute("SELECT coalesce(max(revision), 0) FROM changes").fetchone()[0])

    def iter_changes(self, after: int = 0) -> Iterator[Change]:
        """The latest change of each meeting that changed after revision `after`, in order."""
        query = "SELECT * FROM changes WHERE revision > ? ORDER BY revision"
        for row in self.db.execute(query, (after,)):
            yield Change(row["revision"], row["meeting_id"], row["kind"])


def _connect(file: Path, read_only: bool) -> sqlite3.Connection:
    if not read_only:
        file.parent.mkdir(parents=True, exist_ok=True)
    # autocommit: transactions are begun by hand, and a cursor may go on reading over a commit
    mode = "ro" if read_only else "rwc"
    db = sqlite3.connect(f"{file.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None)
    try:
        _prepare(db, file, read_only)
    except BaseException:
        db.close()
        raise
    return db


def _prepare(db: sqlite3.Connection, file: Path, read_only: bool) -> None:
    db.row_factory = sqlite3.Row
    db.execute("PRAGMA busy_timeout = 30000")
    if read_only:
        if find_version(db) != SCHEMA_VERSION:
            raise StoreError(f"{file}: an older schema; `gijiroku run` brings it up to date")
        return
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")  # a power cut may lose the last documents, no more
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA cache_size = -16384")  # KiB: meetings come in at random places of the tree
    db.execute("PRAGMA wal_autocheckpoint = 4000")  # pages: a checkpoint syncs to disk
    migrate(db)
