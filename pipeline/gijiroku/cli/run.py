"""`gijiroku run`: ingest an archive into a store."""

from __future__ import annotations

import json
import time
from pathlib import Path

import click

from gijiroku.cli.progress import follow
from gijiroku.cli.refusal import Refusal

_EXAMPLES = """
\b
Examples:
  gijiroku run                                  data/raw into data/processed
  gijiroku run archive/ more.zip --store out/   a folder and a zip archive
  gijiroku run --from-file list.txt             the files that a list names, a line each
  gijiroku run s3://bucket/minutes/             a URL (needs the extra `remote`)
  gijiroku run archive/ --refresh               read again what an older version read
"""


@click.command(epilog=_EXAMPLES)
@click.argument("paths", nargs=-1)
@click.option("--from-file", "lists", multiple=True, metavar="LIST", help="Paths, a line each.")
@click.option(
    "--store",
    "place",
    default="data/processed",
    show_default=True,
    type=click.Path(path_type=Path),
    help="Folder of the store.",
)
@click.option("--workers", type=click.IntRange(1), help="Worker processes [default: one a core].")
@click.option("--refresh", is_flag=True, help="Read again what failed or an older version read.")
@click.option("--timeout", type=click.FloatRange(0.1), help="Seconds for a document [default: 60].")
@click.option("--memory", type=click.IntRange(256), help="MiB for a document [default: 3072].")
@click.option("--json", "as_json", is_flag=True, help="A line of JSON a document, and a summary.")
def command(
    paths: tuple[str, ...],
    lists: tuple[str, ...],
    place: Path,
    workers: int | None,
    refresh: bool,
    timeout: float | None,
    memory: int | None,
    as_json: bool,
) -> None:
    """Ingest PATHS (folders, files, zip archives, URLs; default data/raw) into a store.

    What is new or changed is read, what is unchanged is left alone, what is gone is noted. A run
    that was ended is taken up by the next one. Exit code 1: some documents failed.
    """
    from gijiroku.index import sync
    from gijiroku.intake import count_files, find_roots
    from gijiroku.model import Failure
    from gijiroku.run import Limits, Summary, count_outdated, run
    from gijiroku.store import StoreError, open_store

    named = [*lists, *(path[1:] for path in paths if path.startswith("@"))]
    asked = [path for path in paths if not path.startswith("@")] or ["data/raw"][bool(named) :]
    default = Limits()
    limits = Limits(
        workers=workers or default.workers,
        seconds=timeout or default.seconds,
        memory=(memory or default.memory >> 20) << 20,
    )
    summary = Summary()
    began = time.monotonic()
    try:
        roots = find_roots(asked, named)
        with open_store(place) as store, store.lock():
            events = run(store, roots, limits, refresh=refresh)
            for event in follow(events, lambda: count_files(asked, named), as_json=as_json):
                summary.add(event)
            summary.outdated = count_outdated(store)
            sync(store)
    except (Failure, StoreError) as error:
        raise Refusal(str(error)) from error
    seconds = time.monotonic() - began
    if as_json:
        click.echo(json.dumps({"summary": summary.to_json(seconds)}, ensure_ascii=False))
    else:
        from gijiroku.cli.overview import print_overview

        print_overview(place, summary, seconds)
    raise SystemExit(2 if summary.bugs else 1 if summary.outcomes["failed"] else 0)
