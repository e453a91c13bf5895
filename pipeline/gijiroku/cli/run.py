"""`gijiroku run`: ingest an archive into a store."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gijiroku.cli.progress import follow
from gijiroku.cli.refusal import Refusal

if TYPE_CHECKING:
    from gijiroku.run import Summary

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
@click.option(
    "--engine",
    default="local",
    show_default=True,
    type=click.Choice(["local", "ray"]),
    help="Who reads: processes here, or a Ray cluster (extra `ray`).",
)
@click.option("--address", help="Of the Ray cluster [default: one is started here].")
@click.option("--keep-parquet", is_flag=True, help="Leave the cluster's Parquet in the store.")
@click.option("--json", "as_json", is_flag=True, help="A line of JSON a document, and a summary.")
def command(
    paths: tuple[str, ...],
    lists: tuple[str, ...],
    place: Path,
    workers: int | None,
    refresh: bool,
    timeout: float | None,
    memory: int | None,
    engine: str,
    address: str | None,
    keep_parquet: bool,
    as_json: bool,
) -> None:
    """Ingest PATHS (folders, files, zip archives, URLs; default data/raw) into a store.

    What is new or changed is read, what is unchanged is left alone, what is gone is noted. A run
    that was ended is taken up by the next one. Exit code 1: some documents failed.
    """
    from gijiroku.intake import count_files, find_roots
    from gijiroku.model import Failure
    from gijiroku.run import Limits, Summary, count_outdated, run
    from gijiroku.run.pool import Pool
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
            pool = Pool(limits)
            if engine == "ray":
                from gijiroku.run.cluster import Cluster

                pool = Cluster(limits, place / "parquet", address=address, keep=keep_parquet)
            events = run(store, roots, pool=pool, refresh=refresh)
            for event in follow(events, lambda: count_files(asked, named), as_json=as_json):
                summary.add(event)
            summary.outdated = count_outdated(store)
            seconds = time.monotonic() - began
            _update_index(place, summary)
    except (Failure, StoreError) as error:
        raise Refusal(str(error)) from error
    if as_json:
        click.echo(json.dumps({"summary": summary.to_json(seconds)}, ensure_ascii=False))
    else:
        from gijiroku.cli.overview import print_overview

        print_overview(place, summary, seconds)
    raise SystemExit(2 if summary.bugs else 1 if summary.outcomes["failed"] else 0)


def _update_index(place: Path, summary: Summary) -> None:
    """Bring the index in step, in a process of its own: its memory grows with what is new."""
    if not summary.count - summary.outcomes["unchanged"]:
        sync_index(place)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        process.submit(sync_index, place).result()


def sync_index(place: Path) -> None:
    """Bring the index of the store in `place` in step with it."""
    from gijiroku.index import sync
    from gijiroku.store import open_store

    with open_store(place, read_only=True) as store:
        sync(store)
