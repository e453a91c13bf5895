"""`gijiroku concerns`: what members keep raising, as a chart, JSON or CSV."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gijiroku.cli.archive import find_places, store_option
from gijiroku.cli.chart import print_concerns, print_concerns_csv, print_matches, print_matches_csv

if TYPE_CHECKING:
    from gijiroku.analyse import Match, Selection

EXAMPLES = """\b
Examples:
  gijiroku concerns
  gijiroku concerns --board 情報公開 --from 2018 --until 2022-03
  gijiroku concerns --where '役割:委員 委託' --limit 10
  gijiroku concerns --json > concerns.json
  gijiroku concerns --afresh                     look at all groups again
  gijiroku concerns --csv > concerns.csv
  gijiroku concerns --named my-concerns.txt
\b
A file for --named:
  [繰越金の扱い]
  例 = 余ったお金はどうするのか。
      繰り越した額は何に使うのか。
  必須 = 繰越/余剰
  除外 = 貯金
"""


@click.command(epilog=EXAMPLES)
@store_option
@click.option("--board", help="Boards with this in their name.")
@click.option("--from", "since", metavar="DAY", help="Held from this day, month or year.")
@click.option("--until", metavar="DAY", help="Held until this day, month or year.")
@click.option("--where", metavar="QUERY", help="Speeches that `gijiroku search QUERY` finds.")
@click.option(
    "--named",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Look for the concerns described in this file instead.",
)
@click.option("--afresh", is_flag=True, help="Group anew instead of adding to known groups.")
@click.option(
    "--limit", default=20, show_default=True, type=click.IntRange(0), help="Groups shown."
)
@click.option("--json", "form", flag_value="json", help="One JSON object, with single questions.")
@click.option("--csv", "form", flag_value="csv", help="A row a question.")
def command(
    store: Path,
    board: str | None,
    since: str | None,
    until: str | None,
    where: str | None,
    named: Path | None,
    afresh: bool,
    limit: int,
    form: str | None,
) -> None:
    """Group what members asked, requested or held by what they want to know."""
    from gijiroku.analyse import Selection
    from gijiroku.store import StoreError

    selection = Selection(board, since, until)
    try:
        if named:
            show_named(store, selection, named, form)
        else:
            show_concerns(store, selection, where, afresh, limit, form)
    except (StoreError, ValueError) as error:
        click.echo(str(error), err=True)
        raise SystemExit(2) from None


def show_concerns(
    store: Path,
    selection: Selection,
    where: str | None,
    afresh: bool,
    limit: int,
    form: str | None,
) -> None:
    """Group and print."""
    from gijiroku.analyse import concerns, find_concerns, load_meetings

    if where:
        found = find_concerns(load_meetings(store, selection), only=find_places(store, where))
    else:
        found = concerns(
            store,
            board=selection.board,
            since=selection.since,
            until=selection.until,
            afresh=afresh,
        )
    if form == "json":
        json.dump(found.to_json(), sys.stdout, ensure_ascii=False)
        click.echo()
    elif form == "csv":
        print_concerns_csv(found, sys.stdout)
    else:
        print_concerns(found, limit)


def show_named(store: Path, selection: Selection, named: Path, form: str | None) -> None:
    """Match and print."""
    from gijiroku.analyse import find_named, load_meetings, read_named

    wanted = read_named(named.read_text(encoding="utf-8"))
    found: tuple[Match, ...] = find_named(load_meetings(store, selection), wanted)
    if form == "json":
        json.dump({"matches": [match.to_json() for match in found]}, sys.stdout, ensure_ascii=False)
        click.echo()
    elif form == "csv":
        print_matches_csv(found, sys.stdout)
    else:
        print_matches([each.name for each in wanted], found)
