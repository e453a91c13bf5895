"""`parquet`: a file a table, typed, a row group every few thousand rows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet

from gijiroku.export.feed import Feed
from gijiroku.export.package import write_package
from gijiroku.store.schema import Table
from gijiroku.store.tables import RECORDS

_BATCH = 5000  # rows
_TYPES = {
    "text": pyarrow.string(),
    "integer": pyarrow.int64(),
    "real": pyarrow.float64(),
    "boolean": pyarrow.bool_(),
    "date": pyarrow.date32(),
    "time": pyarrow.string(),  # HH:MM; 24:00 is printed now and then
}


def write(feed: Feed, out: Path) -> None:
    """Write out/<table>.parquet for every table, and datapackage.json."""
    for table in RECORDS:
        schema = make_schema(table)
        with pyarrow.parquet.ParquetWriter(out / f"{table.name}.parquet", schema) as writer:
            rows = _iter_typed(feed, table)
            while batch := list(islice(rows, _BATCH)):
                writer.write_table(pyarrow.Table.from_pylist(batch, schema=schema))
    write_package(RECORDS, out, "parquet")


def make_schema(table: Table) -> pyarrow.Schema:
    """The Arrow schema of a table; each field carries its comment."""
    return pyarrow.schema(
        [
            pyarrow.field(
                column.name, _TYPES[column.type], metadata={"description": column.comment}
            )
            for column in table.columns
        ]
    )


def _iter_typed(feed: Feed, table: Table) -> Iterator[dict[str, Any]]:
    dates = [column.name for column in table.columns if column.type == "date"]
    for row in feed.iter_rows(table):
        values = dict(row)
        for name in dates:
            if values[name] is not None:
                values[name] = date.fromisoformat(values[name])
        yield values
