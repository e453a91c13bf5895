"""`gijiroku parse`: one meeting JSON a file."""

from __future__ import annotations

import json
from pathlib import Path

import click

from gijiroku.intake import find_files, load_source
from gijiroku.model import Failure
from gijiroku.steps import take


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--out", required=True, type=click.Path(file_okay=False, path_type=Path))
def command(paths: tuple[Path, ...], out: Path) -> None:
    """Write OUT/<file name>.json for every minutes file among PATHS (folders are walked)."""
    out.mkdir(parents=True, exist_ok=True)
    failed = False
    for path, place in find_files(paths):
        try:
            meeting = take(load_source(path, place)).meeting
        except Failure as failure:
            click.echo(f"{path}: {failure.reason}: {failure}", err=True)
            failed = True
            continue
        text = json.dumps(meeting.to_json(), ensure_ascii=False, indent=1)
        (out / f"{place.name}.json").write_text(text + "\n", encoding="utf-8")
    if failed:
        raise SystemExit(1)
