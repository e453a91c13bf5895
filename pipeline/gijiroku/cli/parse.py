"""`gijiroku parse`: one meeting JSON a file."""

from __future__ import annotations

import json
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gijiroku.cli.refusal import Refusal

if TYPE_CHECKING:
    from gijiroku.intake import Found

_EXAMPLES = """
\b
Examples:
  gijiroku parse minutes.pdf --out out/
  gijiroku parse archive/ more.zip --out out/
"""


@click.command(epilog=_EXAMPLES)
@click.argument("paths", nargs=-1, required=True)
@click.option("--out", required=True, type=click.Path(file_okay=False, path_type=Path))
def command(paths: tuple[str, ...], out: Path) -> None:
    """Write OUT/<file name>.json for every minutes file among PATHS.

    Folders and zip archives are walked; files of other formats in them are passed over. A second
    file of the same name is written under its path, with _ for /.
    """
    from gijiroku.intake import find_roots
    from gijiroku.model import Failure

    try:
        roots = find_roots(paths)
    except Failure as failure:
        raise Refusal(str(failure)) from failure
    out.mkdir(parents=True, exist_ok=True)
    written: set[str] = set()
    code = 0
    for root in roots:
        for found in root.files:
            name = Path(found.path).name
            name = found.path.replace("/", "_") if name in written else name
            written.add(name)
            code = max(code, _parse(found, out / f"{name}.json", walked=root.prefix is not None))
    raise SystemExit(code)


def _parse(found: Found, out: Path, walked: bool) -> int:
    """The exit code for one file: 0 read (or come across, and none of our formats), 1 failed."""
    from gijiroku.intake import load_source
    from gijiroku.model import Failure
    from gijiroku.steps import take

    try:
        if found.problem:
            raise found.problem
        meeting = take(load_source(found.path, found.location)).meeting
    except Failure as failure:
        passed = walked and failure.reason == "unsupported"
        click.echo(f"{'passed over' if passed else failure.reason}: {failure}", err=True)
        return 0 if passed else 1
    except Exception:  # a bug of ours: the other files are parsed all the same
        click.echo(f"crashed: {found.path}\n{traceback.format_exc()}", err=True)
        return 2
    text = json.dumps(meeting.to_json(), ensure_ascii=False, indent=1)
    out.write_text(text + "\n", encoding="utf-8")
    return 0
