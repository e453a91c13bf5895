"""Ask the store about files: what is known at a location, of a content, under a prefix."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import fields

from gijiroku.store.rows import make_meeting_id
from gijiroku.store.save import SourceState

_FIELDS = tuple(f.name for f in fields(SourceState))
_SELECT = f"SELECT {', '.join(_FIELDS)} FROM sources"
_ENDED = _FIELDS.index("ended")
_LAST = "\U0010ffff"
_CHUNK = 1000


def find_source(db: sqlite3.Connection, path: str) -> SourceState | None:
    """What is known of the file at `path`."""
    return find_by_id(db, make_meeting_id(path))


def find_by_id(db: sqlite3.Connection, meeting_id: str) -> SourceState | None:
    """What is known of the source of a meeting."""
    return _first(db, f"{_SELECT} WHERE meeting_id = ?", meeting_id)


def find_located(db: sqlite3.Connection, location: str) -> SourceState | None:
    """What is known of the file read at `location`, unless it is gone."""
    return _first(db, f"{_SELECT} WHERE location = ? AND outcome <> 'removed'", location)


def find_same(
    db: sqlite3.Connection, sha256: str, path: str, ended: bool = False
) -> SourceState | None:
    """The source with the same content that holds its meeting, if it is another than `path`.

    Also one that is only being read, unless it must have `ended`.
    """
    query = (
        f"{_SELECT} WHERE sha256 = ? AND path <> ? AND duplicate_of IS NULL"
        f" AND (outcome IN ('new', 'changed') {'' if ended else 'OR NOT ended'}) ORDER BY path"
    )
    return _first(db, query, sha256, path)


def iter_sources(db: sqlite3.Connection) -> Iterator[SourceState]:
    """Every file ever seen, in the order of paths."""
    return map(_make_state, db.execute(f"{_SELECT} ORDER BY path"))


def iter_located(db: sqlite3.Connection, prefix: str) -> Iterator[SourceState]:
    """Files whose locations start with `prefix` and that aren't gone, in the order of these.

    Rows that are written behind the present one while this goes on don't come up.
    """
    query = (
        f"{_SELECT} WHERE location > ? AND location < ? AND outcome <> 'removed'"
        f" ORDER BY location LIMIT {_CHUNK}"
    )
    last = prefix
    while chunk := db.execute(query, (last, prefix + _LAST)).fetchall():
        yield from map(_make_state, chunk)
        last = chunk[-1][_FIELDS.index("location")]


def iter_orphans(db: sqlite3.Connection) -> Iterator[SourceState]:
    """Duplicates of what isn't there any more, in the order of paths."""
    query = f"""
    {_SELECT} AS twin WHERE duplicate_of IS NOT NULL AND outcome <> 'removed' AND NOT EXISTS (
      SELECT 1 FROM sources AS first WHERE first.meeting_id = twin.duplicate_of
      AND first.sha256 = twin.sha256 AND first.outcome IN ('new', 'changed')
      AND first.duplicate_of IS NULL
    ) ORDER BY path
    """
    return map(_make_state, db.execute(query).fetchall())


def _first(db: sqlite3.Connection, query: str, *parameters: str) -> SourceState | None:
    row = db.execute(query, parameters).fetchone()
    return _make_state(row) if row else None


def _make_state(row: sqlite3.Row) -> SourceState:
    values = list(row)
    values[_ENDED] = bool(values[_ENDED])
    return SourceState(*values)
