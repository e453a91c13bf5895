"""`csv`: a file a table, UTF-8 with a header row, null as nothing, booleans true and false."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from gijiroku.export.feed import Feed
from gijiroku.export.package import write_package
from gijiroku.store.tables import RECORDS


def write(feed: Feed, out: Path) -> None:
    """Write out/<table>.csv for every table, and datapackage.json."""
    for table in RECORDS:
        names = [column.name for column in table.columns]
        with (out / f"{table.name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(names)
            for row in feed.iter_rows(table):
                writer.writerow([_print(row[name]) for name in names])
    write_package(RECORDS, out, "csv")


def _print(value: Any) -> Any:
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else value
