"""Which item a text speaks of: by number, by title, else by where it stands."""

from __future__ import annotations

import re

from gijiroku.extract.agenda import AgendaReading
from gijiroku.extract.agenda.entries import compare_key
from gijiroku.model import AgendaItem
from gijiroku.text.numbering import Number, find_number, find_references

_HEAD = 60  # characters at the start in which a text names what it settles


def find_item(text: str, agenda: AgendaReading, place: int | None) -> int | None:
    """The item that the text names at its start; `place` where it names none or is not sure."""
    head = re.sub(r"\s+", " ", text)[:_HEAD]
    by_title = [i for i, item in enumerate(agenda.items) if _names_title(text, item)]
    if len(by_title) == 1:
        return by_title[0]
    by_number = [i for i, item in enumerate(agenda.items) if _names_number(head, item)]
    both = [i for i in by_title if i in by_number]
    for options in (both, by_number, by_title):
        if len(options) == 1:
            return options[0]
        if place in options:
            return place
    return place


def _names_title(text: str, item: AgendaItem) -> bool:
    key = compare_key(item.title)
    if len(key) < 5:
        return False
    return key in compare_key(text[: len(item.title) + _HEAD])


def _names_number(head: str, item: AgendaItem) -> bool:
    if item.number is None:
        return False
    own = find_number(item.number + "　")
    leading = find_number(head)
    found = [number for _, _, number in find_references(head)]
    return any(_same(own, item.number, n) for n in ([leading] if leading else []) + found)


def _same(own: Number | None, label: str, other: Number) -> bool:
    if other.label == label:
        return True
    if own is None or own.value != other.value or "号" in label or "号" in other.label:
        return False
    # １．, (1), 議事（１） and 案件１ are one number where the lists are marked in another way
    words = {own.word, other.word} - {None}
    return len(words) < 2
