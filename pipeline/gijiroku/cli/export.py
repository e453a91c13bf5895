"""`gijiroku export`: the archive, or a selection of it, in another format."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from gijiroku.store import Store

EXAMPLES = """\b
Examples:
  gijiroku export csv --out out/tables
  gijiroku export xlsx --out 質疑.xlsx --where '会議体:情報公開 date:令和2年度..'
  gijiroku export jsonl --out all.jsonl --mask
  gijiroku export tei --out out/tei --where 個人情報
\b
Formats:
  csv, parquet   a file a table, with a Frictionless data package
  jsonl          a meeting a line, as `gijiroku parse` gives it
  xlsx           a workbook for people
  kokkai         shaped like 国会会議録検索システム's API
  tei            TEI (Parla-CLARIN), a file a meeting
  popolo         persons, organizations, events, speeches
  akn            Akoma Ntoso debates, a file a meeting
docs/exports.md says what each can't carry.
"""
_NAMES = ("csv", "parquet", "jsonl", "xlsx", "kokkai", "tei", "popolo", "akn")
_BATCH = 10_000  # hits asked for at a time


@click.command(epilog=EXAMPLES)
@click.argument("name", metavar="FORMAT", type=click.Choice(_NAMES))
@click.option("--out", required=True, type=click.Path(path_type=Path), help="File or folder.")
@click.option(
    "--store",
    default="data/processed",
    show_default=True,
    type=click.Path(path_type=Path),
    help="Folder of the store.",
)
@click.option(
    "--where", metavar="QUERY", help="Only meetings in which a speech fits (see gijiroku search)."
)
@click.option("--mask", is_flag=True, help="Hide phone numbers, addresses and the like.")
@click.option("--overwrite", is_flag=True, help="Replace what stands at OUT.")
def command(
    name: str, out: Path, store: Path, where: str | None, mask: bool, overwrite: bool
) -> None:
    """Write the meetings of the store in FORMAT, whole or not at all."""
    from gijiroku.export import ExportError, Feed, export
    from gijiroku.store import StoreError, open_store

    try:
        with open_store(store, read_only=True) as opened:
            chosen = None if where is None else find_meetings(where, store, opened)
            feed = Feed(opened, chosen, mask)
            export(name, feed, out, overwrite=overwrite)
            count = sum(1 for _ in feed.iter_ids())
    except (ExportError, StoreError) as error:
        click.echo(str(error), err=True)
        raise SystemExit(2) from None
    click.echo(f"{count} meetings in {out}", err=True)


def find_meetings(query: str, place: Path, store: Store) -> frozenset[str]:
    """The ids of the meetings in which the query finds a speech."""
    from gijiroku.cli.search import point_out
    from gijiroku.index import QueryError, search

    sources: set[str] = set()
    total, offset = 1, 0
    try:
        while offset < total:
            found = search(query, place, limit=_BATCH, offset=offset)
            sources |= {hit.source for hit in found.hits}
            total, offset = found.total, offset + _BATCH
    except QueryError as error:
        click.echo(point_out(error), err=True)
        raise SystemExit(2) from None
    states = (store.find_source(source) for source in sources)
    return frozenset(state.meeting_id for state in states if state is not None)
