"""All labels first, then all values: which value is whose.

    開催年月日 / 開催場所 / 開会   and then   平成16年3月25日 / 町役場 / 午後1時30分

Values keep the labels' order; a label may have none, or several lines, so each pair is judged by
what the label announces: a day, a time, a count, people, or none of these.
"""

from __future__ import annotations

import re

from gijiroku.model import Field, Piece
from gijiroku.style.fields import PEOPLE
from gijiroku.terms.labels import LabelKey, find_label
from gijiroku.text.clock import find_times
from gijiroku.text.normalize import plain
from gijiroku.text.numerals import COUNT, is_nobody
from gijiroku.text.wareki import find_dates

DAYS = frozenset({LabelKey.DATE, LabelKey.DATETIME, LabelKey.CONVENED})
TIMES = frozenset({LabelKey.TIME, LabelKey.OPENED, LabelKey.CLOSED})
PERSON_LIKE = re.compile(r"[、，]|委員|会長|議員|課長|[長員]$")
SKIPPED, CONTINUED = -0.4, -0.2


def align(labels: list[Piece], values: list[Piece]) -> list[Field]:
    """A field for each label, its values in order; all lines are theirs together."""
    keys = [found.keys if (found := find_label(label.text)) else () for label in labels]
    # best[j]: score and owner of each value so far, with the last value owned by label j
    best: list[tuple[float, list[int]]] = [(SKIPPED * j, []) for j in range(len(labels))]
    for i, value in enumerate(values):
        after: list[tuple[float, list[int]]] = []
        for j in range(len(labels)):
            gain = fitness(keys[j], value.text)
            options = [
                (best[k][0] + gain + SKIPPED * (j - k - 1), best[k][1]) for k in range(j) if i
            ]
            stay = best[j][0] + gain + (CONTINUED if i else 0.0)
            options.append((stay, best[j][1]))
            score, owners = max(options, key=lambda option: option[0])
            after.append((score, [*owners, j]))
        best = after
    last = len(labels) - 1
    owners = max(
        ((score + SKIPPED * (last - j), path) for j, (score, path) in enumerate(best)),
        key=lambda option: option[0],
    )[1]
    lines = [piece.line for piece in (*labels, *values)]
    start, stop = min(lines), max(lines) + 1
    return [
        Field(
            label.text,
            tuple(v for v, owner in zip(values, owners, strict=True) if owner == j),
            start,
            stop,
        )
        for j, label in enumerate(labels)
    ]


def fitness(keys: tuple[LabelKey, ...], text: str) -> float:
    """How well a value fits a label, from -1 to 1."""
    words = plain(text)
    is_day, is_time = bool(find_dates(text)), bool(find_times(text))
    is_count = bool(COUNT.fullmatch(words.strip("()"))) or is_nobody(text)
    if not DAYS.isdisjoint(keys):
        return 1.0 if is_day else 0.3 if is_time and LabelKey.DATETIME in keys else -1.0
    if not TIMES.isdisjoint(keys):
        return 1.0 if is_time else -1.0
    if LabelKey.OBSERVERS in keys:
        return 1.0 if is_count else -0.5
    if not PEOPLE.isdisjoint(keys):
        return 0.8 if PERSON_LIKE.search(words) else 0.4 if is_count else -0.2
    if is_day or is_time or is_count:
        return -0.8
    return 0.6
