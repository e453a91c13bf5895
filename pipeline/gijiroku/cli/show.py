"""`gijiroku show`: one document at one step of the way."""

from __future__ import annotations

import json

import click

from gijiroku.cli.refusal import Refusal

_EXAMPLES = """
\b
Examples:
  gijiroku show minutes.pdf                     what was understood
  gijiroku show minutes.pdf --stage blocks      what each run of lines was taken for
  gijiroku show minutes.pdf --stage lines       what the reader saw
  gijiroku show minutes.pdf --stage style --json
"""


@click.command(epilog=_EXAMPLES)
@click.argument("file")
@click.option(
    "--stage",
    default="meeting",
    show_default=True,
    type=click.Choice(["lines", "style", "blocks", "meeting", "findings"]),
    help="The step to look at.",
)
@click.option("--json", "as_json", is_flag=True, help="As JSON, for programs.")
def command(file: str, stage: str, as_json: bool) -> None:
    """Show the document FILE as it stands after one step."""
    from gijiroku.intake import find_root, load_source
    from gijiroku.model import Failure
    from gijiroku.steps import take

    try:
        found = next(find_root(file).files, None)
    except Failure as failure:
        raise Refusal(str(failure)) from failure
    if found is None:
        raise Refusal(f"{file}: nothing to show in there")
    try:
        if found.problem:
            raise found.problem
        reading = take(load_source(found.path, found.location))
    except Failure as failure:
        click.echo(f"{failure.reason}: {failure}", err=True)
        raise SystemExit(1) from failure
    from gijiroku.cli.stages import print_stage, select_stage

    if as_json:
        data = select_stage(reading, stage)
        click.echo(json.dumps(data, ensure_ascii=False, indent=1, default=list))
    else:
        print_stage(reading, stage)
