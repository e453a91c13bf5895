"""How a form prints the record: headings, tagged turns, notes and conclusions."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bench.printing.form import Form
from bench.printing.script import Outcome, Script, Turn
from bench.printing.sheet import Cell, Element, Paragraph, Table, text_cell
from bench.printing.truth import fill
from bench.printing.wording import WORDS, space_out, write_item_number, write_tag

Setter = Callable[[str, list[str]], list[Paragraph]]


def print_record(script: Script, form: Form) -> list[Element]:
    """The elements of the record, with its own label first."""
    label = Paragraph(WORDS[form.words]["record"], bold=True)
    parts = [part for event in _list_events(script, form) for part in event]
    if form.tags != "column":
        return [label, *(p for _, paragraphs in parts for p in paragraphs)]
    rows = tuple((text_cell(tag), Cell(tuple(paragraphs))) for tag, paragraphs in parts)
    return [label, Table(rows, (8, 35), ruled=True)]


Part = tuple[str, list[Paragraph]]  # the tag's column and what stands beside or under it


def _list_events(script: Script, form: Form) -> list[list[Part]]:
    events: list[list[Part]] = []
    item: int | None = None
    seen: set[int] = set()
    for at, turn in enumerate(script.turns):
        if turn.item is not None and turn.item not in seen and form.extras == "rules":
            events.append([("", [Paragraph("─" * 24, indent=1)])])
        if turn.item is not None and turn.item not in seen and form.heads == "items":
            events.append([("", [_set_heading(script, form, turn.item)])])
        if turn.item is not None:
            seen.add(turn.item)
        if turn.item is None and item is not None and form.heads == "items":
            events.append([("", [Paragraph("その他")])])
        item = turn.item
        events.append([_set_turn(script, form, turn, at)])
        events += _close_item(script, form, at)
    return events


def _close_item(script: Script, form: Form, at: int) -> list[list[Part]]:
    """The conclusion of an item behind its last turn."""
    item = script.turns[at].item
    later = [turn.item for turn in script.turns[at + 1 :]]
    if item is None or item in later or form.outcome == "none":
        return []
    outcomes = [o for o in script.outcomes if o.item == item]
    return [[("", _set_outcome(outcome, form))] for outcome in outcomes]


def _set_outcome(outcome: Outcome, form: Form) -> list[Paragraph]:
    if form.outcome == "label":
        return [Paragraph("<結論>"), Paragraph(outcome.text)]
    if form.outcome == "square":
        return [Paragraph(f"［{outcome.text}］", indent=1)]
    return [Paragraph(f"⇒　{outcome.text}")]


def _set_heading(script: Script, form: Form, item: int) -> Paragraph:
    number, title = write_item_number(item, form)[0], script.matters[item].title
    return Paragraph(f"{number}　{title}", level=2 if form.producer == "html" else 0, bold=True)


def _set_turn(script: Script, form: Form, turn: Turn, at: int) -> Part:
    paragraphs = [fill(script, form, turn, text) for text in turn.paragraphs]
    if turn.who is None:
        return "", [Paragraph(text, indent=1) for text in paragraphs]
    tag, _ = write_tag(script, turn, form)
    if form.spacing in ("tags", "all"):
        tag = space_out(tag)
    if form.tags == "column":
        return tag, [Paragraph(text, first=1) for text in paragraphs]
    if form.tags == "officials":
        mark = "○" if script.people[turn.who].role in ("chair", "member") else "◎"
        return tag, _inline(f"{mark}{tag}　", paragraphs)
    if form.tags == "mixed":
        mark = "○" if turn.who % 2 else "〇"
        return tag, _inline(f"{mark}{tag}　", paragraphs)
    first, *more = SETTERS[form.tags](tag, paragraphs)
    return tag, [replace(first, text=_slip(first.text, form, at)), *more]


def _slip(text: str, form: Form, at: int) -> str:
    """Every fifth tag lacks its closing bracket, or every third has half-width ones."""
    if form.slips == "unclosed" and at % 5 == 2:
        return CLOSING.sub("　", text, count=1).rstrip("　")
    if form.slips == "halfwidth" and at % 3 == 1:
        end = CLOSING.search(text)
        cut = end.end() if end else 0
        return text[:cut].translate(HALF) + text[cut:]
    return text


CLOSING = re.compile("[）】>：]")
HALF = str.maketrans("（）：【】<>", "():[]＜＞")


def _inline(head: str, paragraphs: list[str]) -> list[Paragraph]:
    first, *more = paragraphs
    return [Paragraph(head + first), *(Paragraph(text, first=1) for text in more)]


def _under(head: str, paragraphs: list[str]) -> list[Paragraph]:
    return [Paragraph(head), *(Paragraph(text, first=1) for text in paragraphs)]


def _quoted(tag: str, paragraphs: list[str]) -> list[Paragraph]:
    first, *more = [*paragraphs[:-1], paragraphs[-1] + "」"]
    return [Paragraph(f"{tag}「{first}"), *(Paragraph(text, first=1) for text in more)]


SETTERS: dict[str, Setter] = {
    "maru": lambda tag, texts: _inline(f"○{tag}　", texts),
    "square": lambda tag, texts: _inline(f"■{tag}　", texts),
    "paren": lambda tag, texts: _inline(f"（{tag}）", texts),
    "closing": lambda tag, texts: _inline(f"{tag}）", texts),
    "colon": lambda tag, texts: _inline(f"{tag}：", texts),
    "sumi": lambda tag, texts: _inline(f"【{tag}】", texts),
    "bare": lambda tag, texts: _inline(f"{tag}　", texts),
    "angle": lambda tag, texts: _under(f"<{tag}>", texts),
    "bullet": lambda tag, texts: _under(f"• {tag}", texts),
    "line": lambda tag, texts: _under(tag, texts),
    "quoted": _quoted,
}
