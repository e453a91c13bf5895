"""What a table is, as data; DDL and documentation are made from it.

Ids are text and derived: a meeting's from its source's path, a record's from its meeting and its
position, so a re-run gives the same ids and no text is hashed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# dates are YYYY-MM-DD, times HH:MM, booleans 0 and 1; SQLite has no types of its own for them
ColumnType = Literal["text", "integer", "real", "boolean", "date", "time"]
_SQL_TYPES: dict[str, str] = {
    "text": "TEXT",
    "integer": "INTEGER",
    "real": "REAL",
    "boolean": "INTEGER",
    "date": "TEXT",
    "time": "TEXT",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its comment. `made` is the SQL expression of a generated column."""

    name: str
    type: ColumnType
    comment: str
    required: bool = False
    made: str | None = None

    @property
    def sql_type(self) -> str:
        """The column's type in SQLite."""
        return _SQL_TYPES[self.type]


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """`columns` of the table refer to `target` (of the table `table`)."""

    columns: tuple[str, ...]
    table: str
    target: tuple[str, ...]
    cascade: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: what a row is, its columns, its keys. `clustered` tables have no rowid."""

    name: str
    comment: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...] = ()
    unique: tuple[tuple[str, ...], ...] = ()
    indexes: tuple[tuple[str, ...], ...] = ()
    clustered: bool = True

    @property
    def stored(self) -> tuple[str, ...]:
        """Names of the columns that are written, in order: all but the generated ones."""
        return tuple(c.name for c in self.columns if c.made is None)


def make_ddl(table: Table) -> str:
    """CREATE TABLE with a comment on every column, and CREATE INDEX for each index."""
    parts = [(_make_column(c), c.comment) for c in table.columns]
    parts.append((f"PRIMARY KEY ({', '.join(table.key)})", ""))
    parts += [(f"UNIQUE ({', '.join(columns)})", "") for columns in table.unique]
    parts += [(_make_foreign_key(key), "") for key in table.foreign_keys]
    lines = [
        f"  {part}{',' if i < len(parts) - 1 else ''}{f' -- {comment}' if comment else ''}"
        for i, (part, comment) in enumerate(parts)
    ]
    options = "STRICT, WITHOUT ROWID" if table.clustered else "STRICT"
    body = "\n".join(lines)
    ddl = f"CREATE TABLE {table.name} ( -- {table.comment}\n{body}\n) {options};\n"
    for columns in table.indexes:
        name = "_".join((table.name, *columns))
        ddl += f"CREATE INDEX {name} ON {table.name} ({', '.join(columns)});\n"
    return ddl


def describe_table(table: Table) -> str:
    """The table as a section of docs/store.md."""
    rows = "\n".join(
        f"| `{c.name}` | {c.type}{'' if c.required or c.made else '?'} | {c.comment} |"
        for c in table.columns
    )
    key = ", ".join(f"`{c}`" for c in table.key)
    return (
        f"### {table.name}\n{table.comment[0].upper()}{table.comment[1:]}. Key: {key}.\n\n"
        f"| column | type | what it holds |\n|---|---|---|\n{rows}\n"
    )


def _make_column(column: Column) -> str:
    text = f"{column.name} {column.sql_type}"
    if column.required:
        text += " NOT NULL"
    if column.type == "boolean":
        text += f" CHECK ({column.name} IN (0, 1))"
    if column.made:
        text += f" GENERATED ALWAYS AS ({column.made}) VIRTUAL"
    return text


def _make_foreign_key(key: ForeignKey) -> str:
    # deferred: a document's rows come and go together, in any order
    cascade = " ON DELETE CASCADE" if key.cascade else ""
    return (
        f"FOREIGN KEY ({', '.join(key.columns)}) REFERENCES {key.table} "
        f"({', '.join(key.target)}){cascade} DEFERRABLE INITIALLY DEFERRED"
    )
