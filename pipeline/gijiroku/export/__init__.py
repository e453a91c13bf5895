"""Meetings and tables as files of other formats. Writing is streamed: memory stays flat.

    with open_store("data/processed", read_only=True) as store:
        export("tei", Feed(store), Path("out/tei"))

docs/exports.md says what each format carries and what it can't.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from gijiroku.export.feed import Feed

__all__ = ["FORMATS", "ExportError", "Feed", "Format", "export"]


class ExportError(Exception):
    """An export that can't be written; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the module that writes it, whether as a folder, and what it needs installed."""

    module: str
    folder: bool
    description: str
    needs: str | None = None


FORMATS = {
    "csv": Format("csv", True, "a CSV a table, with a Frictionless data package"),
    "parquet": Format("parquet", True, "a Parquet file a table, with a data package", "pyarrow"),
    "jsonl": Format("jsonl", False, "a meeting a line, as `gijiroku parse` gives it"),
    "xlsx": Format("xlsx", False, "a workbook for people, with Japanese headings", "xlsxwriter"),
    "kokkai": Format("kokkai", False, "JSON shaped like 国会会議録検索システム's API"),
    "tei": Format("tei", True, "TEI (Parla-CLARIN), a file a meeting"),
    "popolo": Format("popolo", False, "Popolo JSON: persons, organizations, events, speeches"),
    "akn": Format("akn", True, "Akoma Ntoso debates, a file a meeting"),
}


def export(name: str, feed: Feed, out: Path, *, overwrite: bool = False) -> None:
    """Write the feed in the format `name` to the file or folder `out`, whole or not at all.

    Raises ExportError where something stands there already or a package is missing.
    """
    known = FORMATS[name]
    if known.needs:
        _demand(name, known.needs)
    if out.exists() and not overwrite and (out.is_file() or any(out.iterdir())):
        raise ExportError(f"{out}: is there already; name another place or use --overwrite")
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=f".{out.name}.") as aside:
        written = Path(aside) / out.name
        if known.folder:
            written.mkdir()
        import_module(f"gijiroku.export.{known.module}").write(feed, written)
        if out.is_dir() and not out.is_symlink():
            shutil.rmtree(out)
        written.replace(out)


def _demand(name: str, package: str) -> None:
    try:
        import_module(package)
    except ImportError:
        raise ExportError(
            f"{name} needs {package}: pip install 'gijiroku[export]' brings it"
        ) from None
