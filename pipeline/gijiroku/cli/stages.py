"""One document at one step: as data for programs, as text for people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from rich.console import Console
from rich.text import Text

from gijiroku.cli.console import make_console
from gijiroku.model import Block, Finding, Header, Line, Meeting, Span
from gijiroku.steps import Reading


def select_stage(reading: Reading, stage: str) -> Any:
    """The step as plain data: lists and dicts."""
    if stage == "lines":
        return [asdict(line) for line in reading.document.lines]
    if stage == "style":
        return {f.name: _flatten(getattr(reading.style, f.name)) for f in fields(reading.style)}
    if stage == "blocks":
        return [asdict(block) for block in reading.blocks]
    meeting = reading.meeting.to_json()
    return meeting["findings"] if stage == "findings" else meeting


def print_stage(reading: Reading, stage: str) -> None:
    """The step as text on stdout."""
    console = make_console()
    if stage == "lines":
        for line in reading.document.lines:
            console.print(_describe_line(line), soft_wrap=True)
    elif stage == "style":
        for name, value in select_stage(reading, stage).items():
            _print_style(console, name, value)
    elif stage == "blocks":
        for block in reading.blocks:
            console.print(_describe_block(block), soft_wrap=True)
    elif stage == "findings":
        _print_findings(console, reading.meeting.findings)
    else:
        _print_meeting(console, reading.meeting)


def _flatten(value: Any) -> Any:
    return asdict(value) if hasattr(value, "__dataclass_fields__") else value


def _describe_line(line: Line) -> Text:
    place = f"p{line.page}" if line.page else ""
    cell = f"[{line.cell.table}:{line.cell.row},{line.cell.column}]" if line.cell else ""
    size = f"{line.size:.1f}" if line.size else ""
    marks = f"{'furniture ' if line.furniture else ''}{f'h{line.level}' if line.level else ''}"
    text = Text().append(f"{line.number:5} {place:>4} {cell:>9} {size:>5} {marks:>2} ", style="dim")
    return text.append(line.text, style="dim strike" if line.furniture else "none")


def _print_style(console: Console, name: str, value: Any) -> None:
    if not isinstance(value, Mapping):
        console.print(f"{name}: {value}", soft_wrap=True)
        return
    console.print(f"{name}:")
    for key, inner in value.items():
        if isinstance(inner, tuple) and len(inner) > 3:
            console.print(f"  {key}: {len(inner)}")
            for one in inner:
                console.print(f"    {_join(one)}", soft_wrap=True)
        else:
            console.print(f"  {key}: {_join(inner)}", soft_wrap=True)


def _join(value: Any) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{key}={_join(inner)}" for key, inner in value.items())
    return str(value)


def _describe_block(block: Block) -> Text:
    lines = f"{block.start}–{block.stop - 1}"
    text = Text().append(f"{lines:>9} ", style="dim").append(f"{block.kind:10} ", style="bold")
    if block.attribution is not None or block.mark is not None:
        text.append(f"{block.mark or ''} {block.attribution or ''}: ", style="cyan")
    for field in block.fields:
        value = " / ".join(piece.text for piece in field.value)
        text.append(f"{field.label} ", style="green").append(f"{value}  ")
    return text.append(" / ".join(block.paragraphs))


def _print_meeting(console: Console, meeting: Meeting) -> None:
    for field in fields(Header):
        value = getattr(meeting.header, field.name)
        if value not in (None, {}):
            text = Text().append(f"{field.name:16} ", style="dim")
            console.print(text.append(_join(value)), soft_wrap=True)
    console.print(Text(f"\n{len(meeting.attendees)} attendees", style="bold"))
    for person in meeting.attendees:
        told = " ".join(filter(None, (person.affiliation, person.title)))
        absent = "" if person.present else " (absent)"
        console.print(f"  {person.name}  {person.role}  {told}{absent}".rstrip(), soft_wrap=True)
    for i in (*range(len(meeting.agenda)), None):
        _print_item(console, meeting, i)
    console.print()
    _print_findings(console, meeting.findings)


def _print_item(console: Console, meeting: Meeting, i: int | None) -> None:
    """What was said and settled on an agenda item (None: on none)."""
    if i is None:
        head = Text().append("\nno agenda item", style="bold")
    else:
        item = meeting.agenda[i]
        head = Text().append(f"\n{item.number or ''} {item.title} ".lstrip(), style="bold")
        head.append(" ".join(filter(None, (item.kind, item.division))), style="dim")
    turns = [speech for speech in meeting.speeches if speech.agenda_item == i]
    settled = [conclusion for conclusion in meeting.conclusions if conclusion.agenda_item == i]
    if i is None and not turns and not settled:
        return
    console.print(head, soft_wrap=True)
    for speech in turns:
        text = Text().append(f"  {speech.kind:11} ", style="cyan")
        text.append(f"{speech.attribution or speech.role or ''}: ", style="bold")
        console.print(text.append(speech.text.replace("\n", " / ")), soft_wrap=True)
    for conclusion in settled:
        text = Text().append(f"  ⇒ {conclusion.decision}: ", style="green")
        console.print(text.append(conclusion.text.replace("\n", " / ")), soft_wrap=True)


def _print_findings(console: Console, findings: tuple[Finding, ...]) -> None:
    if not findings:
        console.print("no findings")
    for finding in findings:
        style = {"error": "red", "warning": "yellow"}.get(finding.severity, "dim")
        text = Text().append(f"{finding.severity} {finding.code}", style=style)
        text.append(f" {_describe_span(finding.span)}{finding.message}")
        console.print(text, soft_wrap=True)


def _describe_span(span: Span | None) -> str:
    if span is None:
        return ""
    page = f"page {span.page}, " if span.page else ""
    return f"({page}line {span.start}) "
