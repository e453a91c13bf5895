"""What a new reading changes in a meeting that is in the store."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Sequence

from gijiroku.store import Row, Rows, Store
from gijiroku.store.tables import MEETINGS, RECORDS

_PLACE = ("meeting_id", "position", "page", "start", "stop")


def describe_change(store: Store, meeting_id: str, rows: Rows) -> str | None:
    """The difference in a line for a person: `speeches +2 -1, venue`; None where there is none."""
    said: list[str] = []
    moved = False
    for table in RECORDS[1:]:
        old = [_pick(row, table.stored) for row in store.iter_rows(table.name, meeting_id)]
        new = list(rows[table.name])
        if old == new:
            continue
        moved = True
        if table is MEETINGS:
            pairs = zip(table.stored, old[0], new[0], strict=True)
            said += [name for name, before, after in pairs if before != after]
            continue
        kept = [i for i, name in enumerate(table.stored) if name not in _PLACE]
        before, after = (Counter(_project(row, kept) for row in side) for side in (old, new))
        gained, lost = (after - before).total(), (before - after).total()
        if gained or lost:
            said.append(f"{table.name} +{gained} -{lost}")
    return (", ".join(said) or "places of records") if moved else None


def _pick(row: sqlite3.Row, names: Sequence[str]) -> Row:
    return tuple(row[name] for name in names)


def _project(row: Row, kept: Sequence[int]) -> Row:
    return tuple(row[i] for i in kept)
