"""Bring a store to the present schema: one step a version, each in the opening transaction."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Callable, Mapping

from gijiroku.store.schema import make_ddl
from gijiroku.store.tables import SCHEMA_VERSION, TABLES

# version -> what brings a store of that version to the next
MIGRATIONS: Mapping[int, Callable[[sqlite3.Connection], object]] = {
    1: lambda db: db.execute("ALTER TABLE sources ADD COLUMN trace TEXT"),
}


class StoreError(Exception):
    """A store that can't be opened, in one line for a person."""


def migrate(db: sqlite3.Connection) -> None:
    """Make the tables of a new store, or bring an older one up to date; all or nothing."""
    db.execute("BEGIN IMMEDIATE")
    try:
        version = find_version(db)
        if version == 0:
            _create(db)
        for step in range(version, SCHEMA_VERSION) if version else ():
            MIGRATIONS[step](db)
        if version != SCHEMA_VERSION:
            _write_comments(db)
            db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        db.execute("COMMIT")
    except BaseException:
        db.execute("ROLLBACK")
        raise


def find_version(db: sqlite3.Connection) -> int:
    """The schema version of a store; 0 for a new one."""
    version = int(db.execute("PRAGMA user_version").fetchone()[0])
    if version > SCHEMA_VERSION:
        raise StoreError(
            f"the store has schema version {version}, this gijiroku knows {SCHEMA_VERSION}:"
            " use a newer one"
        )
    return version


def _create(db: sqlite3.Connection) -> None:
    for table in TABLES:
        for statement in make_ddl(table).split(";\n"):
            db.execute(statement)
    # a number of its own, so that what follows the store sees when another stands in its place
    db.execute(f"PRAGMA application_id = {secrets.randbits(31)}")


def _write_comments(db: sqlite3.Connection) -> None:
    db.execute("DELETE FROM columns")
    db.executemany(
        "INSERT INTO columns VALUES (?, ?, ?, ?, ?)",
        [
            (table.name, column.name, i, column.type, column.comment)
            for table in TABLES
            for i, column in enumerate(table.columns)
        ],
    )
