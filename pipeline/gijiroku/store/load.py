"""The tables read back: meetings as objects, rows one by one, whole tables as DataFrames."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from gijiroku.model import (
    AgendaItem,
    Attendee,
    Conclusion,
    Exchange,
    Finding,
    Header,
    Meeting,
    Source,
    Span,
    Speech,
)
from gijiroku.store.schema import Table
from gijiroku.store.tables import RECORDS

if TYPE_CHECKING:
    import pandas

_COUNTED = ("present", "absent", "explainers", "secretariat")
_TABLES = {table.name: table for table in RECORDS}
# text beside the numbers, for people who work with the table alone
_EXCHANGES = """
SELECT exchanges.*, asked.text AS question_text, answered.text AS answer_text
FROM exchanges
JOIN speeches AS asked
  ON asked.meeting_id = exchanges.meeting_id AND asked.position = exchanges.question
LEFT JOIN speeches AS answered
  ON answered.meeting_id = exchanges.meeting_id AND answered.position = exchanges.answer
"""


def load_meeting(db: sqlite3.Connection, meeting_id: str) -> Meeting:
    """The meeting as it was saved; KeyError where there is none."""
    row = db.execute("SELECT * FROM meetings WHERE meeting_id = ?", (meeting_id,)).fetchone()
    if row is None:
        raise KeyError(meeting_id)
    return Meeting(
        source=Source(**{f.name: row[f.name] for f in fields(Source)}),
        header=_load_header(row),
        attendees=_load_records(db, "attendees", Attendee, meeting_id),
        agenda=_load_records(db, "agenda_items", AgendaItem, meeting_id),
        speeches=_load_records(db, "speeches", Speech, meeting_id),
        exchanges=_load_exchanges(db, meeting_id),
        conclusions=_load_records(db, "conclusions", Conclusion, meeting_id),
        findings=_load_records(db, "findings", Finding, meeting_id),
    )


def iter_rows(db: sqlite3.Connection, table: str, meeting_id: str | None = None) -> Iterator[Any]:
    """The rows of a table (of one meeting), in order, one by one: `row["text"]`."""
    known = _TABLES[table]
    where, parameters = ("WHERE meeting_id = ?", (meeting_id,)) if meeting_id else ("", ())
    order = ", ".join(known.key)
    yield from db.execute(f"SELECT * FROM {table} {where} ORDER BY {order}", parameters)


def load_tables(db: sqlite3.Connection) -> dict[str, pandas.DataFrame]:
    """Every table as a DataFrame: dates as datetime64, whole numbers nullable."""
    return {table.name: _load_table(db, table) for table in RECORDS}


def _load_table(db: sqlite3.Connection, table: Table) -> pandas.DataFrame:
    import pandas

    query = _EXCHANGES if table.name == "exchanges" else f"SELECT * FROM {table.name}"
    cursor = db.execute(f"{query} ORDER BY {', '.join(f'{table.name}.{c}' for c in table.key)}")
    names = [column[0] for column in cursor.description]
    frame = pandas.DataFrame((tuple(row) for row in cursor), columns=names)
    types = {"integer": "Int64", "real": "Float64", "boolean": "boolean", "date": "datetime64[s]"}
    return frame.astype({c.name: types.get(c.type, "str") for c in table.columns})


def _load_header(row: sqlite3.Row) -> Header:
    values = {f.name: row[f.name] for f in fields(Header) if f.name != "stated_counts"}
    counts = {k: row[f"stated_{k}"] for k in _COUNTED if row[f"stated_{k}"] is not None}
    return Header(**values, stated_counts=counts)


def _load_records(db: sqlite3.Connection, table: str, kind: Any, meeting_id: str) -> Any:
    """The records of a meeting in order; fields and columns have the same names."""
    booleans = {c.name for c in _TABLES[table].columns if c.type == "boolean"}
    names = [f.name for f in fields(kind) if f.name != "span"]
    return tuple(
        kind(
            **{name: bool(row[name]) if name in booleans else row[name] for name in names},
            span=None if row["start"] is None else Span(row["start"], row["stop"], row["page"]),
        )
        for row in iter_rows(db, table, meeting_id)
    )


def _load_exchanges(db: sqlite3.Connection, meeting_id: str) -> tuple[Exchange, ...]:
    """Pairs of question and answer put together again, in their order."""
    pairs: dict[int, list[sqlite3.Row]] = {}
    for row in iter_rows(db, "exchanges", meeting_id):
        pairs.setdefault(row["position"], []).append(row)
    return tuple(
        Exchange(
            rows[0]["agenda_item"],
            tuple(dict.fromkeys(row["question"] for row in rows)),
            tuple(dict.fromkeys(row["answer"] for row in rows if row["answer"] is not None)),
        )
        for rows in pairs.values()
    )
