"""The Frictionless data package (datapackage.json) beside exported tables.

https://specs.frictionlessdata.io/data-package/ : names, types, comments and keys of all columns.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from gijiroku.store.schema import Column, Table

# 24:00 is printed now and then, and no time type takes it
_TYPES = {"text": "string", "real": "number", "time": "string"}


def write_package(tables: tuple[Table, ...], out: Path, suffix: str) -> None:
    """Describe the files `out/<table>.<suffix>`."""
    package = {
        "name": "gijiroku",
        "title": "会議録 / minutes of Japanese public bodies",
        "profile": "tabular-data-package" if suffix == "csv" else "data-package",
        "resources": [describe_resource(table, suffix) for table in tables],
    }
    text = json.dumps(package, ensure_ascii=False, indent=1)
    (out / "datapackage.json").write_text(text + "\n", encoding="utf-8")


def describe_resource(table: Table, suffix: str) -> dict[str, Any]:
    """The resource of a table."""
    schema: dict[str, Any] = {
        "fields": [_describe_field(column) for column in table.columns],
        "primaryKey": list(table.key),
    }
    # frictionless looks up (meeting, nothing) too where SQL doesn't: keys with an optional column
    # are told in the columns' comments alone
    required = {column.name for column in table.columns if column.required}
    keys = [key for key in table.foreign_keys if required.issuperset(key.columns)]
    if keys:
        schema["foreignKeys"] = [
            {
                "fields": list(key.columns),
                "reference": {
                    "resource": "" if key.table == table.name else key.table,
                    "fields": list(key.target),
                },
            }
            for key in keys
        ]
    return {
        "name": table.name,
        "path": f"{table.name}.{suffix}",
        "description": table.comment,
        "format": suffix,
        "encoding": "utf-8",
        "schema": schema,
        **({"profile": "tabular-data-resource"} if suffix == "csv" else {}),
    }


def _describe_field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": _TYPES.get(column.type, column.type),
        "description": column.comment,
    }
    if column.type == "boolean":
        field |= {"trueValues": ["true"], "falseValues": ["false"]}
    if column.required and column.type != "text":  # a text may be empty, and CSV has no null
        field["constraints"] = {"required": True}
    return field
