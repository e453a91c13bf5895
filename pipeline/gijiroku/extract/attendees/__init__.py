"""The people named in the header's lists, or in a list of members behind the record."""

from __future__ import annotations

import re
from dataclasses import replace

from gijiroku.extract.attendees.assembly import read_people
from gijiroku.extract.attendees.joining import join_wraps
from gijiroku.extract.attendees.lexing import find_close
from gijiroku.extract.attendees.lists import (
    PEOPLE_KEYS,
    Context,
    context_of,
    heading_context,
    nested_context,
)
from gijiroku.extract.attendees.readings import read_run
from gijiroku.extract.attendees.roles import make_attendee, read_legend
from gijiroku.extract.attendees.states import ListState
from gijiroku.extract.fieldset import LabelledField, read_fields
from gijiroku.model import Attendee, Block, Document, Line
from gijiroku.style import Style
from gijiroku.terms.label_people import OFFICE_LIKE
from gijiroku.terms.labels import find_label
from gijiroku.text.normalize import plain

SENTENCE = re.compile(r"。\s*$|(?:ました|ます|である|した|する|ない)[。）)]?$")
LONE_COUNT = re.compile(
    r"^[(（]?(?:合?計|以上|総数|委員|出席者?)*[:：]?[0-9０-９一二三四五六七八九十]+(?:人|名)[)）]?$"
)


def extract_attendees(
    document: Document, style: Style, blocks: tuple[Block, ...]
) -> tuple[Attendee, ...]:
    """Everyone the header's lists or a list of members name, in printed order."""
    found: list[Attendee] = []
    for field in read_fields(blocks):
        if PEOPLE_KEYS.isdisjoint(field.keys):
            continue
        context = context_of(field.keys, None, plain(field.label))
        if context is not None:
            found.extend(read_list(field, context, document))
    return tuple(merge(found))


def read_list(field: LabelledField, context: Context, document: Document) -> list[Attendee]:
    """The people of one field, its nested lists each in their own context."""
    found: list[Attendee] = []
    legend = read_legend(field.text)
    state = ListState()

    def close() -> None:
        nonlocal state
        found.extend(make_attendee(p, context, legend, document) for p in state.people)
        state = ListState(division=state.division, division_column=state.division_column)

    for line in join_wraps(list_lines(field, document), document):
        text = line.text
        if nested := nested_context(text, context):
            close()
            context, text = nested
            state = ListState()
        if not is_listed(text):
            continue
        for part, inner in split_nested(text, context):
            if inner != context:
                close()
                before, context = context, inner
                read_people(part, line.start, line.stop, state)
                close()
                context = before
            else:
                read_people(part, line.start, line.stop, state)
    close()
    return found


def list_lines(field: LabelledField, document: Document) -> list[Line]:
    """The lines of a field's value, a label that shares the first line cut off."""
    lines: list[Line] = []
    for piece in field.pieces:
        printed = document.lines[piece.line]
        at = printed.text.find(piece.text)
        indent = (
            printed.text[:at] if not printed.text[:at].strip() else " " * len(printed.text[:at])
        )
        lines.append(
            Line(
                printed.number, indent + piece.text, printed.page, printed.box, printed.cell,
                printed.size, printed.bold, printed.level, printed.paragraph,
            )
        )  # fmt: skip
    return lines


def is_listed(text: str) -> bool:
    """Whether a line can hold names: no count, no legend, no sentence."""
    words = plain(text)
    if not words or LONE_COUNT.match(words):
        return False
    return not (SENTENCE.search(words) and len(words) > 12)


NOTED = re.compile(r"[（(](?P<inner>[^（）()]*)[）)]")
HEAD_OF_LIST = re.compile(r"(?:^|(?<=[\s　、，]))(?P<head>[^\s　、，,（()）]{2,10})(?=[（(])")


def split_nested(text: str, context: Context) -> list[tuple[str, Context]]:
    """A line and the lists in its parentheses: 事務局（山田課長、佐藤主事）, （欠席：山田委員）."""
    for found in HEAD_OF_LIST.finditer(text):
        close = find_close(text, found.end())
        inner = text[found.end() + 1 : close]
        nested = list_context(found["head"], context)
        if nested is not None and read_run(inner.split("、")[0]).kind in (
            "person",
            "name",
            "noise",
        ):
            return [
                (text[: found.start()], context),
                (inner, nested),
                (text[close + 1 :], context),
            ]
    for found in NOTED.finditer(text):
        opened = nested_context(found["inner"], context)
        if opened and opened[1].strip():
            return [
                (text[: found.start()], context),
                (opened[1], opened[0]),
                (text[found.end() :], context),
            ]
    return [(text, context)]


def list_context(head: str, context: Context) -> Context | None:
    """The context of a label without colon or gap: 事務局（…）; 委員（…） is no list's."""
    label = find_label(head)
    if label is not None and label.words not in OFFICE_LIKE:
        return context_of(label.keys, context)
    found = heading_context(head, context)
    return found[0] if found else None


def merge(found: list[Attendee]) -> list[Attendee]:
    """Each person once: a second mention in the same role adds nothing but an absence."""
    kept: dict[tuple[str, str], Attendee] = {}
    for attendee in found:
        key = (attendee.name, attendee.role)
        before = kept.setdefault(key, attendee)
        if before.present and not attendee.present:
            kept[key] = replace(before, present=False)
    return list(kept.values())
