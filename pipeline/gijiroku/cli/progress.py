"""Follow a run: a bar with rate and remaining time in a terminal, JSON lines for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from threading import Thread
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.progress import Progress

    from gijiroku.run import Event


def follow(events: Iterable[Event], count: Callable[[], int], *, as_json: bool) -> Iterator[Event]:
    """The events as they come, shown on the way; `count` tells how many there will be."""
    if as_json:
        for event in events:
            print(json.dumps(event.to_json(), ensure_ascii=False), flush=True)
            yield event
    elif sys.stderr.isatty():
        yield from _show_bar(events, count)
    else:
        for event in events:
            if is_told(event):
                click.echo(describe(event), err=True)
            yield event


def is_told(event: Event) -> bool:
    """Whether people want to hear of it: failures, and what another reading has changed."""
    return event.outcome == "failed" or (event.outcome == "changed" and event.message is not None)


def describe(event: Event) -> str:
    """The line that names the file and says what is wrong, or what has changed."""
    said = event.message or event.path
    named = said if event.path in said else f"{event.path}: {said}"
    return f"{event.reason or event.outcome}: {named}"


def _show_bar(events: Iterable[Event], count: Callable[[], int]) -> Iterator[Event]:
    with _make_progress() as progress:
        bar = progress.add_task("reading", total=None, rate="")
        # files are counted while the first ones are being read
        Thread(target=lambda: progress.update(bar, total=count()), daemon=True).start()
        for event in events:
            if is_told(event):
                style = "red" if event.outcome == "failed" else "none"
                progress.console.print(describe(event), style=style, markup=False)
            progress.advance(bar)
            speed = progress.tasks[0].finished_speed or progress.tasks[0].speed
            if speed:
                progress.update(bar, rate=f"{speed:.1f}/s")
            yield event


def _make_progress() -> Progress:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("documents, {task.fields[rate]}"),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
        console=Console(stderr=True, highlight=False),
    )
