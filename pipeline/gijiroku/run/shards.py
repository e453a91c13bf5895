"""A batch of documents as partitioned Parquet, written once whatever happens.

    FOLDER/speeches/municipality=緑町/year=2023/part-1f2e….parquet      one row group a batch
    FOLDER/_done/1f2e….json                                             the batch is complete

The contract: names come from what is read, not from who reads it; a batch that is done is not read
again; files are written aside, synced and renamed, the note that it is done last of all. So a
batch may be begun any number of times, on any machines, and counts once.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any
from urllib.parse import quote
from uuid import uuid4

from gijiroku.run.work import Result, Task
from gijiroku.store import Row
from gijiroku.store.schema import Table
from gijiroku.store.tables import MEETINGS, RECORDS

_PARQUET_TYPES = {"integer": "int64", "real": "float64", "boolean": "bool_"}
_NONE = "__HIVE_DEFAULT_PARTITION__"
_PLACE = (MEETINGS.stored.index("municipality"), MEETINGS.stored.index("fiscal_year"))


def make_batch_name(tasks: Iterable[Task], version: str) -> str:
    """The name of a batch: a digest of its files as they are now, and of what reads them."""
    said = "\n".join([version, *(f"{t.path}\t{t.location}\t{t.stamp}" for t in tasks)])
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def find_done(folder: Path, name: str) -> Path | None:
    """The note that a batch is complete, if it is."""
    note = folder / "_done" / f"{name}.json"
    return note if note.exists() else None


def write_shards(folder: Path, name: str, results: Sequence[tuple[Task, Result]]) -> Path:
    """Write what was read of a batch; the note that it is done."""
    shards = []
    for place, rows in _partition(results).items():
        for table in RECORDS[1:]:
            if rows[table.name]:
                shard = f"{table.name}/{place}/part-{name}.parquet"
                _write_table(folder / shard, table, rows[table.name])
                shards.append(shard)
    documents = [
        {"path": task.path, **{k: v for k, v in asdict(result).items() if k != "rows"}}
        | {"meeting_id": result.rows["meetings"][0][0] if result.rows else None}
        for task, result in results
    ]
    note = folder / "_done" / f"{name}.json"
    said = json.dumps({"documents": documents, "shards": shards}, ensure_ascii=False)
    _put(note, lambda aside: aside.write_text(said, encoding="utf-8"))
    return note


def read_shards(folder: Path, note: Path) -> Iterator[tuple[str, Result]]:
    """(path, result) of each document of a batch that is done."""
    said = json.loads(note.read_text(encoding="utf-8"))
    rows: dict[str, dict[str, list[Row]]] = defaultdict(lambda: {t.name: [] for t in RECORDS[1:]})
    tables = {table.name: table for table in RECORDS}
    for shard in said["shards"]:
        table = tables[shard.partition("/")[0]]
        for row in _read_table(folder / shard, table):
            rows[row[0]][table.name].append(row)
    for document in said["documents"]:
        path, meeting_id = document.pop("path"), document.pop("meeting_id")
        yield path, Result(**document, rows=rows[meeting_id] if meeting_id else None)


def remove_shards(folder: Path, note: Path) -> None:
    """Remove a batch that is no longer needed; the note first, so that no half batch is read."""
    shards = json.loads(note.read_text(encoding="utf-8"))["shards"]
    note.unlink()
    for shard in shards:
        (folder / shard).unlink(missing_ok=True)


def _partition(results: Iterable[tuple[Task, Result]]) -> Mapping[str, dict[str, list[Row]]]:
    """The rows of all tables by municipality and year."""
    parts: dict[str, dict[str, list[Row]]] = {}
    for _, result in results:
        if result.rows is None:
            continue
        town, year = (result.rows["meetings"][0][i] for i in _PLACE)
        place = f"municipality={quote(town, safe='') if town else _NONE}/year={year or _NONE}"
        part = parts.setdefault(place, {table.name: [] for table in RECORDS[1:]})
        for table, rows in result.rows.items():
            part[table] += rows
    return parts


def _write_table(file: Path, table: Table, rows: Sequence[Row]) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    columns = [c for c in table.columns if c.made is None]
    types = [getattr(pa, _PARQUET_TYPES.get(c.type, "string"))() for c in columns]
    values = zip(*rows, strict=True)
    arrays = [
        pa.array(
            [None if v is None else bool(v) for v in column] if kind == pa.bool_() else column
        ).cast(kind)
        for column, kind in zip(values, types, strict=True)
    ]
    fields = [
        pa.field(c.name, kind, metadata={"comment": c.comment})
        for c, kind in zip(columns, types, strict=True)
    ]
    made = pa.Table.from_arrays(arrays, schema=pa.schema(fields))
    _put(file, lambda aside: parquet.write_table(made, aside, row_group_size=len(rows)))


def _read_table(file: Path, table: Table) -> Iterator[Row]:
    from pyarrow import parquet

    found = parquet.ParquetFile(file).read(columns=list(table.stored))
    columns = [found.column(name).to_pylist() for name in table.stored]
    for row in zip(*columns, strict=True):
        yield tuple(int(value) if isinstance(value, bool) else value for value in row)


def _put(file: Path, write: Any) -> None:
    """Write a file so that it is there as a whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    aside = file.with_name(f".{file.name}.{uuid4().hex}")
    try:
        write(aside)
        with aside.open("rb+") as written:
            os.fsync(written.fileno())
        aside.replace(file)
    finally:
        aside.unlink(missing_ok=True)
