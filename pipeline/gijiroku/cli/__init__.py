"""The command line. A module a command, imported only when that command is asked for."""

from __future__ import annotations

from importlib import import_module

import click

# command -> its line in the overview; `gijiroku/cli/<command>.py` holds `command`
COMMANDS = {
    "parse": "Turn minutes into one JSON file each",
    "show": "Show one document at one step",
    "run": "Ingest an archive into tables",
    "search": "Find who said what, and what was answered",
    "concerns": "Group what members keep raising",
    "export": "Write the archive in another format",
}


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        found = import_module(f"gijiroku.cli.{name}").command
        assert isinstance(found, click.Command)
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="gijiroku")
def main() -> None:
    """Minutes of Japanese public bodies (会議録・議事録) in, structured tables out."""
