"""What the lines of a header say one by one: a label opens, content goes on, a row of columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gijiroku.model import Field, Line, Piece
from gijiroku.style.fields import sign_of, value_of
from gijiroku.terms.labels import LabelKey, LabelMatch, find_label


@dataclass(frozen=True, slots=True)
class Opening:
    """A label in lines [start, stop) with the value beside it; `whole` is all of it as content."""

    label: str
    keys: tuple[LabelKey, ...]
    sign: str
    number: int
    start: int
    stop: int
    value: tuple[Piece, ...]
    whole: tuple[Piece, ...]
    in_table: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """Lines that go on what is open; `sign` as a label of theirs would have it."""

    pieces: tuple[Piece, ...]
    start: int
    stop: int
    sign: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Columns:
    """Labels over their values: fields that share their lines."""

    fields: tuple[Field, ...]
    start: int
    stop: int


Event = Opening | Content | Columns


def read_line(line: Line) -> Iterator[Event]:
    """The events of a line outside a table's label cells; more than one where labels share it."""
    label = find_label(line.text)
    if label is None:
        pieces = (Piece(line.number, line.text.strip()),) if line.text.strip() else ()
        yield Content(pieces, line.number, line.number + 1, sign_of(line, None), value_of(line))
        return
    at = 0
    while label is not None:
        inner = find_next_label(line.text, at + label.stop, label)
        end = inner if inner is not None else len(line.text)
        yield open_label(line, at, label, end)
        if inner is None:
            return
        at, label = inner, find_label(line.text[inner:])


def open_label(line: Line, at: int, label: LabelMatch, end: int) -> Opening:
    """The opening of the label at `at` of a line, its value reaching to `end`."""
    rest = line.text[at + label.stop : end].strip()
    return Opening(
        label=line.text[at : at + label.stop].strip(),
        keys=label.keys,
        sign=sign_of(line, label),
        number=value_of(line) if not at else 0,
        start=line.number,
        stop=line.number + 1,
        value=(Piece(line.number, rest),) if rest else (),
        whole=(Piece(line.number, line.text[at:end].strip()),),
    )


# what may stand behind another value in one line: 開会　午後２時　　閉会　午後４時
SHARING = frozenset(
    {
        LabelKey.DATE,
        LabelKey.TIME,
        LabelKey.DATETIME,
        LabelKey.PLACE,
        LabelKey.OPENED,
        LabelKey.CLOSED,
        LabelKey.OBSERVERS,
    }
)


def find_next_label(text: str, at: int, before: LabelMatch) -> int | None:
    """Where a further label with a value begins behind a gap, or None."""
    for i in range(at + 1, len(text)):
        if text[i].isspace() or not text[i - 1].isspace():
            continue
        inner = find_label(text[i:])
        if (
            inner is not None
            and inner.separator in ("gap", "colon")
            and inner.key in SHARING
            and inner.key not in before.keys
            and text[at:i].strip()
            and text[i + inner.stop :].strip()
        ):
            return i
    return None
