"""Cut the words of a line into items: where a name, an office, a division begins and ends.

The best cut has the greatest sum of what its items are worth, less what wide gaps inside them and
cuts within letter-spaced words speak against it.
"""

from __future__ import annotations

import itertools
from dataclasses import replace

from gijiroku.extract.attendees.lexing import Token
from gijiroku.extract.attendees.readings import MARKS, MOST_WORDS, NUMBER, Item, read_run
from gijiroku.text.names import SHAPE, name_likelihood
from gijiroku.text.normalize import plain


def read_words(words: list[Token]) -> list[Item]:
    """The items that a run of words (no comma or parenthesis between) is best cut into.

    Behind a number stands one person, whatever the dictionary makes of the name.
    """
    numbers = [i for i, word in enumerate(words) if NUMBER.match(plain(word.text))]
    if not numbers:
        return cut_words(words)
    items = cut_words(words[: numbers[0]])
    for i, after in zip(numbers, [*numbers[1:], len(words)], strict=True):
        items.append(Item("number", words[i].text, 1.0, words[i].column))
        items.extend(read_numbered(words[i + 1 : after]))
    return items


def read_numbered(words: list[Token]) -> list[Item]:
    """The items between two numbers: one name, unless there is an office with it."""
    items = cut_words(words)
    name = "".join(word.text for word in words).lstrip(MARKS)
    is_one = items and all(item.kind in ("name", "noise") for item in items)
    if is_one and len(name) <= 8 and SHAPE.match(plain(name)):
        likely = max(0.5, name_likelihood(name))
        return [Item("name", name, likely, words[0].column, name=name, mark=items[0].mark)]
    return items


def cut_words(words: list[Token]) -> list[Item]:
    """The items that words are best cut into, by the sum of their qualities."""
    count = len(words)
    best: list[tuple[float, list[Item]]] = [(0.0, [])]
    for stop in range(1, count + 1):
        options = []
        for start in range(max(0, stop - MOST_WORDS), stop):
            item = read_run("".join(word.text for word in words[start:stop]))
            value = item.quality * len(item.text) - 0.6
            value -= gap_cost(words, start, stop, item) + cut_cost(words, start)
            options.append((best[start][0] + value, start, item))
        value, start, item = max(options, key=lambda option: option[0])
        placed = replace(item, column=words[start].column)
        best.append((value, [*best[start][1], placed]))
    return best[count][1]


def office_cost(words: list[Token], item: Item) -> float:
    """What speaks against an office or division over gaps, unless it is letter-spaced."""
    if item.kind == "name":
        return 0.0
    at, cost = 0, 0.3
    first, last = 0, len(item.text)
    if item.kind == "person":
        first, last = office_place(item)
    for before, after in itertools.pairwise(words):
        at += len(before.text)
        if first < at < last and (len(before.text) > 1 or len(after.text) > 1):
            cost += 6.0
    return cost


def office_place(item: Item) -> tuple[int, int]:
    """Where in its text the office (and division) of a person stands."""
    name = item.text.find(item.name or "")
    behind = name + len(item.name or "")
    return (behind, len(item.text)) if item.office and not item.office_first else (0, name)


def gap_at(words: list[Token], at: int) -> int:
    """The gap at a place of the joined words; 0 where no word begins there."""
    for word in words:
        if at == 0:
            return word.gap
        at -= len(word.text)
    return 0


def cut_cost(words: list[Token], start: int) -> float:
    """What speaks against a cut in a letter-spaced run."""
    if not start or len(words[start].text) > 1 or len(words[start - 1].text) > 1:
        return 0.0
    return 0.8 if words[start].gap <= 2 else 0.0


def gap_cost(words: list[Token], start: int, stop: int, item: Item) -> float:
    """What speaks against joining words over gaps that are wider than those around them."""
    if stop - start == 1:
        return 0.0
    if item.kind == "noise":
        return 2.0
    if item.kind in ("number", "ditto"):
        return 1.5
    inner = max(word.gap for word in words[start + 1 : stop])
    around = [words[start].gap] if start else []
    around += [words[stop].gap] if stop < len(words) else []
    cost = office_cost(words[start:stop], item)
    if item.kind == "person" and not item.office_first:
        cost += min(1.5, 0.25 * gap_at(words[start:stop], len(item.name or "") + len(item.mark)))
    spaced = any(len(word.text) == 1 for word in words[start:stop])
    if around and inner > min(around) and not spaced:
        cost += 0.4 * min(6, inner - min(around))
    if not spaced and inner >= 8:
        cost += 2.0
    return cost
