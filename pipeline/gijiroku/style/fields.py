"""How a document marks the labels of its header: 会議の名称 in a cell, １ 日時, ○場所, 【議題】.

Labels that every header has (会議の名称, 日時, 場所, 議題) vote; the signs they carry are the
document's own. A label with another sign in a list of people (委員： under ３ 出席者) is nested,
and so is a number that does not go on from the outer one (１ 開会 under ６ 議題).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from gijiroku.model import Line
from gijiroku.terms.labels import LabelKey, LabelMatch, find_label
from gijiroku.text.numbering import find_number

K = LabelKey
CORE = frozenset({K.NAME, K.DATETIME, K.DATE, K.PLACE, K.AGENDA, K.SESSION})
PEOPLE = frozenset(
    {
        K.ATTENDANCE,
        K.MEMBERS,
        K.ABSENT,
        K.EXPLAINERS,
        K.SECRETARIAT,
        K.INVITED,
        K.OBSERVERS,
        K.ROSTER,
    }
)
NUMBERED = "1"
ROUND = str.maketrans("〇◯", "○○")


@dataclass(frozen=True, slots=True)
class FieldStyle:
    """The signs of the outermost labels, with how many core labels carry each.

    A sign is a mark (○), an opening bracket (【), "1n" or "1(n)" for numbers, "h2" for a heading,
    "" for none. `counts` is whether the outer numbers go up, one by one.
    """

    signs: dict[str, int]
    counts: bool


def sign_of(line: Line, label: LabelMatch | None) -> str:
    """The sign of a label in its line: the heading it is, its mark, or its bracket."""
    if line.level is not None:
        return f"h{line.level}"
    if label is None or label.mark == NUMBERED:
        number = find_number(line.text)
        return NUMBERED + number.family if number else ""
    return label.mark.translate(ROUND)


def value_of(line: Line) -> int:
    """The number that a line opens with; 0 where there is none."""
    number = find_number(line.text)
    return number.value if number else 0


def infer_field_style(lines: tuple[Line, ...]) -> FieldStyle:
    """The signs of the core labels in lines outside tables."""
    votes: Counter[str] = Counter()
    numbers: list[int] = []
    for line in lines:
        label = None if line.furniture or line.cell else find_label(line.text)
        if label is None or not CORE & set(label.keys):
            continue
        sign = sign_of(line, label)
        votes[sign] += 1
        if label.mark == NUMBERED:
            numbers.append(value_of(line))
    counts = len(numbers) > 1 and numbers[0] < numbers[1]
    return FieldStyle(dict(votes), counts)
