"""What came out of a run, for people: counts, meetings, one item with its questions, findings."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from gijiroku.cli.console import make_console
from gijiroku.run import OUTCOMES, Summary
from gijiroku.store import Store, open_store

_SHOWN = 12

# the item with the most questions that were answered, and that still fits on a screen
_ITEM = """
SELECT exchanges.meeting_id, exchanges.agenda_item
FROM exchanges WHERE agenda_item IS NOT NULL AND answer IS NOT NULL
GROUP BY exchanges.meeting_id, agenda_item
ORDER BY abs(count(*) - 3), exchanges.meeting_id LIMIT 1
"""
_PAIRS = """
SELECT exchanges.*, asked.text AS asked, asked.attribution AS asker,
  answered.text AS answered, answered.attribution AS answerer
FROM exchanges
JOIN speeches AS asked
  ON asked.meeting_id = exchanges.meeting_id AND asked.position = question
LEFT JOIN speeches AS answered
  ON answered.meeting_id = exchanges.meeting_id AND answered.position = answer
WHERE exchanges.meeting_id = ? AND exchanges.agenda_item = ?
ORDER BY exchanges.position, pair LIMIT 6
"""


def print_overview(place: Path, summary: Summary, seconds: float) -> None:
    """Print to stdout what a run did and what the store holds now."""
    console = make_console()
    console.print(_describe_run(summary, seconds))
    with open_store(place, read_only=True) as store:
        _print_meetings(console, store)
        _print_item(console, store)
        _print_findings(console, store)
        _print_next(console, place, store)


def _describe_run(summary: Summary, seconds: float) -> Text:
    counts = ", ".join(f"{summary.outcomes[o]} {o}" for o in OUTCOMES if summary.outcomes[o])
    text = Text(f"{summary.count} documents in {seconds:.1f} s: {counts or 'nothing to do'}\n")
    if summary.reasons:
        reasons = ", ".join(f"{n} {reason}" for reason, n in summary.reasons.most_common())
        text.append(f"failed: {reasons}\n")
    if summary.speeches and seconds:
        rates = (
            f"{summary.pages / seconds:.1f} pages/s, {summary.speeches / seconds:.1f} speeches/s"
        )
        text.append(f"{summary.pages} pages, {summary.speeches} speeches: {rates}\n")
    if summary.outdated:
        text.append(
            f"{summary.outdated} were read by an older version: --refresh reads them again\n"
        )
    return text


def _print_meetings(console: Console, store: Store) -> None:
    count = store.db.execute("SELECT count(*) FROM meetings").fetchone()[0]
    if not count:
        return
    table = Table(title=f"{count} meetings", title_justify="left", box=None, pad_edge=False)
    for name in ("held", "board", "items", "speeches", "questions", "source"):
        table.add_column(
            name, justify="right" if name in ("items", "speeches", "questions") else "left"
        )
    for row in store.db.execute(f"SELECT * FROM meetings ORDER BY held_from, path LIMIT {_SHOWN}"):
        counts = (_count(store, name, row) for name in ("agenda_items", "speeches"))
        asked = _count(store, "exchanges", row, "DISTINCT position")
        cells = (row["held_from"], row["board"], *counts, asked, row["path"])
        table.add_row(*(Text("" if cell is None else str(cell)) for cell in cells))
    console.print(table)
    if count > _SHOWN:
        console.print(f"… and {count - _SHOWN} more")
    console.print()


def _count(store: Store, table: str, meeting: sqlite3.Row, what: str = "*") -> int:
    query = f"SELECT count({what}) FROM {table} WHERE meeting_id = ?"
    return int(store.db.execute(query, (meeting["meeting_id"],)).fetchone()[0])


def _print_item(console: Console, store: Store) -> None:
    found = store.db.execute(_ITEM).fetchone()
    if found is None:
        return
    item = store.db.execute(
        "SELECT agenda_items.*, meetings.meeting_name, path FROM agenda_items JOIN meetings"
        " USING (meeting_id) WHERE meeting_id = ? AND position = ?",
        tuple(found),
    ).fetchone()
    title = f"{item['number'] or ''} {item['title']}".strip()
    console.print(Text(f"One item: {title}", style="bold"))
    console.print(Text(f"{item['meeting_name'] or item['path']}"))
    for row in store.db.execute(_PAIRS, tuple(found)):
        if row["pair"] == 0:
            console.print(_make_turn("Q", row["asker"], row["asked"]), soft_wrap=True)
        answer = _make_turn("A", row["answerer"], row["answered"] or "(no answer)")
        console.print(answer, soft_wrap=True)
    console.print()


def _make_turn(letter: str, tag: str | None, text: str) -> Text:
    said = " ".join(text.split())
    turn = Text().append(f"  {letter}  ", style="bold cyan" if letter == "Q" else "bold green")
    turn.append(f"{tag or ''}: ", style="bold")
    return turn.append(f"{said[:157]}…" if len(said) > 158 else said)


def _print_findings(console: Console, store: Store) -> None:
    query = "SELECT code, count(*) FROM findings GROUP BY code ORDER BY 2 DESC, 1"
    said = ", ".join(f"{n} {code}" for code, n in store.db.execute(query))
    console.print(Text(f"Findings: {said or 'none'} (docs/findings.md says what they mean)"))


def _print_next(console: Console, place: Path, store: Store) -> None:
    option = "" if place == Path("data/processed") else f" --store {place}"
    command = _find_command()
    python = f"{command.parent}/python" if len(command.parts) > 1 else "python"
    console.print(Text(f"Tables: {store.file} (docs/store.md describes them)"))
    console.print(Text("Next:"))
    for line in (
        *(
            f"{command} {asked}{option}"
            for asked in ("search 委託", "concerns", "export csv --out out/tables")
        ),
        f'{python} -c \'import gijiroku; print(gijiroku.tables("{place}")["exchanges"])\'',
    ):
        console.print(Text(f"  {line}"))


def _find_command() -> Path:
    """How this command was called: .venv/bin/gijiroku where it isn't on the PATH."""
    called = Path(sys.argv[0])
    return called if called.name == "gijiroku" else Path("gijiroku")
