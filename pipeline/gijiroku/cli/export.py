"""`gijiroku export`: the archive, or a selection of it, in another format."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from gijiroku.cli.archive import find_places, store_option
from gijiroku.export import FORMATS, ExportError, Feed, export

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
{formats}
docs/exports.md says what each can't carry.
""".format(formats="\n".join(f"  {name:9}{each.description}" for name, each in FORMATS.items()))


@click.command(epilog=EXAMPLES)
@click.argument("name", metavar="FORMAT", type=click.Choice(list(FORMATS)))
@click.option("--out", required=True, type=click.Path(path_type=Path), help="File or folder.")
@store_option
@click.option(
    "--where", metavar="QUERY", help="Only meetings in which a speech fits (see gijiroku search)."
)
@click.option("--mask", is_flag=True, help="Hide phone numbers, addresses and the like.")
@click.option("--overwrite", is_flag=True, help="Replace what stands at OUT.")
def command(
    name: str, out: Path, store: Path, where: str | None, mask: bool, overwrite: bool
) -> None:
    """Write the meetings of the store in FORMAT, whole or not at all."""
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
    from gijiroku.index import QueryError

    try:
        sources = {source for source, _ in find_places(place, query)}
    except QueryError as error:
        click.echo(point_out(error), err=True)
        raise SystemExit(2) from None
    states = (store.find_source(source) for source in sources)
    return frozenset(state.meeting_id for state in states if state is not None)
