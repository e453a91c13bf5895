"""Write a document's rows: it is in the store as a whole, or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Literal

from gijiroku.store.rows import Rows, make_meeting_id
from gijiroku.store.tables import RECORDS

Outcome = Literal["new", "changed", "removed", "failed"]

_INSERTS = {
    table.name: f"INSERT INTO {table.name} ({', '.join(table.stored)}) "
    f"VALUES ({', '.join('?' * len(table.stored))})"
    for table in RECORDS
}


@dataclass(frozen=True, slots=True)
class SourceState:
    """What the store knows of a file; fields are the columns of `sources` (see tables.py)."""

    path: str
    outcome: Outcome
    extractor_version: str
    ended: bool = True
    location: str | None = None
    sha256: str | None = None
    media_type: str | None = None
    page_count: int | None = None
    reason: str | None = None
    message: str | None = None
    trace: str | None = None
    duplicate_of: str | None = None
    seconds: float | None = None
    size: int | None = None
    modified_ns: int | None = None
    inode: int | None = None
    page: int | None = None
    start: int | None = None
    stop: int | None = None

    @property
    def meeting_id(self) -> str:
        """Id of the meeting that stands, or would stand, in this source."""
        return make_meeting_id(self.path)


_STATE = ("meeting_id", *(f.name for f in fields(SourceState)))
_PUT_SOURCE = (
    f"INSERT INTO sources ({', '.join(_STATE)}) VALUES ({', '.join('?' * len(_STATE))}) "
    "ON CONFLICT (meeting_id) DO UPDATE SET "
    + ", ".join(f"{name} = excluded.{name}" for name in _STATE[1:])
)
_PUT_CHANGE = """
INSERT INTO changes (meeting_id, revision, kind)
VALUES (?, 1 + (SELECT coalesce(max(revision), 0) FROM changes), ?)
ON CONFLICT (meeting_id) DO UPDATE SET revision = excluded.revision, kind = excluded.kind
"""


def put_sources(db: sqlite3.Connection, states: Iterable[SourceState]) -> None:
    """Write what is known of files, without touching their meetings."""
    db.executemany(_PUT_SOURCE, (_flatten_state(state) for state in states))


def put_meeting(db: sqlite3.Connection, state: SourceState, rows: Rows) -> None:
    """Write a document's rows in place of those it had, with the state of its source."""
    put_sources(db, [state])
    _delete_rows(db, state.meeting_id)
    for table in RECORDS[1:]:
        db.executemany(_INSERTS[table.name], rows[table.name])
    db.execute(_PUT_CHANGE, (state.meeting_id, "saved"))


def drop_meeting(db: sqlite3.Connection, state: SourceState) -> None:
    """Write the state of a source that failed or is gone; the meeting it had goes."""
    put_sources(db, [state])
    if _delete_rows(db, state.meeting_id):
        db.execute(_PUT_CHANGE, (state.meeting_id, "removed"))


def _delete_rows(db: sqlite3.Connection, meeting_id: str) -> bool:
    """The meeting's rows go, those of its records with them."""
    return db.execute("DELETE FROM meetings WHERE meeting_id = ?", (meeting_id,)).rowcount > 0


def _flatten_state(state: SourceState) -> tuple[object, ...]:
    values = (getattr(state, name) for name in _STATE)
    return tuple(int(v) if isinstance(v, bool) else v for v in values)
