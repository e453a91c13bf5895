"""`gijiroku search`: hits in a terminal, as JSON or as CSV."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

import click

from gijiroku.cli.archive import store_option
from gijiroku.cli.found import print_csv, print_result

if TYPE_CHECKING:
    from gijiroku.index import QueryError

EXAMPLES = """\b
Examples:
  gijiroku search 特記仕様書
  gijiroku search '取扱い 役割:委員 date:令和2年度'
  gijiroku search '(税 OR 保険料) -使用料 会議体:国民健康保険' --sort date
  gijiroku search '「なぜ契約後に」' --json
  gijiroku search '結論:継続審議 種別:質問' --csv > questions.csv
  gijiroku search --like r2-1.pdf#12
\b
Query:
  委託 契約            both               委託 OR 契約     either
  委託 -契約           without            「個人情報」      as written
  speaker: role: board: item: division: year: kind: decision: date:
  municipality: meeting: source: item_kind: answered:
  (発言者: 役割: 会議体: 議題: 担当課: 年度: 種別: 結論: 日付: …)
  date:2019-04..2020-03   date:令和2年度   date:平成30年5月..
"""


@click.command(epilog=EXAMPLES)
@click.argument("query", nargs=-1)
@store_option
@click.option("--limit", default=20, show_default=True, type=click.IntRange(0), help="Hits shown.")
@click.option("--offset", default=0, type=click.IntRange(0), help="Hits passed over first.")
@click.option(
    "--sort",
    default="rank",
    show_default=True,
    type=click.Choice(["rank", "date"]),
    help="Best or newest first.",
)
@click.option("--like", metavar="SOURCE#INDEX", help="Speeches like this one.")
@click.option("--json", "form", flag_value="json", help="One JSON object.")
@click.option("--csv", "form", flag_value="csv", help="A row a hit.")
def command(
    query: tuple[str, ...],
    store: Path,
    limit: int,
    offset: int,
    sort: str,
    like: str | None,
    form: str | None,
) -> None:
    """Find speeches in the archive: who said what, when, and what was answered."""
    from gijiroku.index import QueryError, search
    from gijiroku.store import StoreError

    if not query and like is None:
        raise click.UsageError("QUERY or --like is missing")
    text = " ".join(query)
    order = cast(Literal["rank", "date"], sort)
    try:
        result = search(text, store, like=like, limit=limit, offset=offset, sort=order)
    except QueryError as error:
        click.echo(point_out(error), err=True)
        raise SystemExit(2) from None
    except StoreError as error:
        click.echo(str(error), err=True)
        raise SystemExit(2) from None
    if form == "json":
        json.dump(result.to_json(), sys.stdout, ensure_ascii=False)
        click.echo()
    elif form == "csv":
        print_csv(result, sys.stdout)
    else:
        print_result(result, offset)


def point_out(error: QueryError) -> str:
    """The error with the place in the query marked below it."""
    from rich.cells import cell_len

    before = cell_len(error.query[: error.start])
    length = max(1, cell_len(error.query[error.start : error.stop]))
    return f"検索式が読めません。{error}\n  {error.query}\n  {' ' * before}{'^' * length}"
