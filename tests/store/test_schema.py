"""The schema: every column has its comment, and older stores are brought up to date."""

import sqlite3
from pathlib import Path

import pytest

from gijiroku.store import StoreError, open_store
from gijiroku.store.migrate import MIGRATIONS
from gijiroku.store.tables import SCHEMA_VERSION, TABLES

FIRST = Path(__file__).parent / "schema-1.sql"


def describe(db: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    """Columns (name, type, required, generated) and keys of all tables."""
    names = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    columns = 'SELECT name, type, "notnull", pk, hidden FROM pragma_table_xinfo(?)'
    keys = 'SELECT "table", "from", "to", on_delete FROM pragma_foreign_key_list(?)'
    return {
        name: [tuple(row) for query in (columns, keys) for row in db.execute(query, (name,))]
        for name in names
    }


def test_every_column_has_a_comment_in_the_store_and_in_its_ddl(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        told = {
            (r[0], r[1]): r[2]
            for r in store.db.execute("SELECT table_name, column_name, comment FROM columns")
        }
        for name, rows in describe(store.db).items():
            ddl = store.db.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,))
            text = ddl.fetchone()[0]
            for column in rows:
                if len(column) == 5:
                    comment = told[name, str(column[0])]
                    assert comment
                    assert f"-- {comment}" in text


def test_a_store_of_the_first_version_is_brought_up_to_date(tmp_path: Path) -> None:
    old = sqlite3.connect(tmp_path / "gijiroku.db")
    old.executescript(FIRST.read_text(encoding="utf-8"))
    old.execute(
        "INSERT INTO sources (meeting_id, path, outcome, ended, extractor_version)"
        " VALUES ('0123456789abcdef', 'a.txt', 'new', 1, '0.1.0')"
    )
    old.execute(
        "INSERT INTO meetings (meeting_id, path, sha256, media_type, board, start, stop)"
        " VALUES ('0123456789abcdef', 'a.txt', '0', 'text/plain', '緑町審議会', 0, 1)"
    )
    old.commit()
    old.close()
    with pytest.raises(StoreError, match="older schema"):
        open_store(tmp_path, read_only=True)
    with open_store(tmp_path) as migrated, open_store(tmp_path / "fresh") as fresh:
        assert describe(migrated.db) == describe(fresh.db)
        ((_, meeting),) = migrated.iter_meetings()
        assert meeting.header.board == "緑町審議会"
        comments = "SELECT * FROM columns ORDER BY 1, 2"
        assert [tuple(r) for r in migrated.db.execute(comments)] == [
            tuple(r) for r in fresh.db.execute(comments)
        ]


def test_every_version_has_a_step_to_the_next() -> None:
    assert sorted(MIGRATIONS) == list(range(1, SCHEMA_VERSION))


def test_a_step_that_fails_leaves_the_store_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = sqlite3.connect(tmp_path / "gijiroku.db")
    old.executescript(FIRST.read_text(encoding="utf-8"))
    old.close()

    def fail(db: sqlite3.Connection) -> None:
        db.execute("DROP TABLE lines")
        raise sqlite3.OperationalError("no more room")

    monkeypatch.setattr("gijiroku.store.migrate.MIGRATIONS", {1: fail})
    with pytest.raises(StoreError, match="no more room"):
        open_store(tmp_path)
    with sqlite3.connect(tmp_path / "gijiroku.db") as after:
        assert after.execute("PRAGMA user_version").fetchone() == (1,)
        assert after.execute("SELECT count(*) FROM lines").fetchone() == (0,)
    after.close()


def test_a_newer_store_is_refused(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.db.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    with pytest.raises(StoreError, match="use a newer one"):
        open_store(tmp_path)


def test_a_value_of_the_wrong_type_is_refused(tmp_path: Path) -> None:
    with open_store(tmp_path) as store, pytest.raises(sqlite3.IntegrityError, match="TEXT value"):
        store.db.execute(
            "INSERT INTO pages (meeting_id, position, width, height, origin, start, stop)"
            " VALUES ('a', 'first', 1, 1, 'text', 0, 0)"
        )


def test_tables_are_named_as_the_commands_promise() -> None:
    names = {table.name for table in TABLES}
    promised = (
        "meetings attendees agenda_items speeches exchanges conclusions findings lines sources"
    )
    assert set(promised.split()) <= names
