"""Cut header and tail lines into titles and fields.

Guaranteed afterwards: the blocks partition the lines. Each field keeps its label as printed and
the pieces of its value with their lines; what stands before the first label is a title.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from gijiroku.model import Block, BlockKind, Document, Field, Line, Piece
from gijiroku.segment.cells import outer_cell, read_table
from gijiroku.segment.events import Columns, Content, Event, Opening, read_line
from gijiroku.style import Style
from gijiroku.style.fields import NUMBERED, PEOPLE, FieldStyle, infer_field_style
from gijiroku.terms.label_people import OFFICE_LIKE
from gijiroku.terms.labels import LabelKey, find_label


@dataclass(slots=True)
class Gathering:
    """A block while its lines are gathered: a field, or loose lines where it has no label."""

    start: int
    stop: int
    opening: Opening | None = None
    last_number: int = 0  # of a list nested in the field
    pieces: list[Piece] = field(default_factory=list)
    columns: tuple[Field, ...] = ()

    @property
    def keys(self) -> tuple[LabelKey, ...]:
        return self.opening.keys if self.opening else ()

    def count(self, event: Opening | Content) -> None:
        """Keep the number of a nested list that is numbered as the outer one."""
        if self.opening is not None and event.sign == self.opening.sign:
            self.last_number = event.number

    def add(self, pieces: tuple[Piece, ...], start: int, stop: int) -> None:
        self.pieces.extend(pieces)
        self.stop = max(self.stop, stop)


def segment_fields(document: Document, style: Style, start: int, stop: int) -> list[Block]:
    """Blocks for lines [start, stop) of a header or a tail."""
    lines = document.lines[start:stop]
    field_style = infer_field_style(lines)
    gathered: list[Gathering] = []
    for line_run in split_runs(lines):
        inside = gathered[-1].keys if gathered else ()
        for event in read_run(line_run, inside):
            gather(gathered, event, field_style)
    blocks = [make_block(g, document, start == 0 and i == 0) for i, g in enumerate(gathered)]
    return fill_gaps(join_lines(blocks), document, start, stop)


def split_runs(lines: tuple[Line, ...]) -> Iterator[list[Line]]:
    """Lines of one table together, other lines one by one; furniture left out."""
    kept = (line for line in lines if not line.furniture)
    for table, run in groupby(kept, key=lambda line: getattr(outer_cell(line), "table", None)):
        if table is None:
            yield from ([line] for line in run)
        else:
            yield list(run)


def read_run(lines: list[Line], inside: tuple[LabelKey, ...]) -> Iterator[Event]:
    if lines[0].cell is None:
        yield from read_line(lines[0])
    else:
        yield from read_table(lines, inside)


def gather(gathered: list[Gathering], event: Event, style: FieldStyle) -> None:
    """Add an event: a new field, or more of the one that is open."""
    last = gathered[-1] if gathered else None
    if isinstance(event, Opening) and is_title(event, gathered):
        event = Content(event.whole, event.start, event.stop)
    if isinstance(event, Columns):
        gathered.append(Gathering(event.start, event.stop, columns=event.fields))
    elif isinstance(event, Opening):
        if last is not None and is_nested(event, last, style):
            last.add(event.whole, event.start, event.stop)
            last.count(event)
        else:
            gathered.append(Gathering(event.start, event.stop, event, pieces=list(event.value)))
    elif last is None:
        gathered.append(Gathering(event.start, event.stop, pieces=list(event.pieces)))
    elif opens_unknown(event, last, style):
        label = "".join(piece.text for piece in event.pieces)
        opening = Opening(
            label, (), event.sign, event.number, event.start, event.stop, (), event.pieces
        )
        gathered.append(Gathering(event.start, event.stop, opening))
    else:
        last.add(event.pieces, event.start, event.stop)
        last.count(event)


def is_title(event: Opening, gathered: list[Gathering]) -> bool:
    """Whether a label is the document's title: 会　議　録 before any other label."""
    above = not any(g.opening or g.columns for g in gathered)
    return above and not event.value and event.keys == (LabelKey.RECORD,) and not event.in_table


def is_nested(event: Opening, last: Gathering, style: FieldStyle) -> bool:
    """Whether a label belongs to the list of the field that is open."""
    opening = last.opening
    if opening is None or event.in_table or opening.in_table:
        return False
    if is_office(event) and not PEOPLE.isdisjoint(opening.keys):
        return True
    if event.sign not in style.signs:
        # <欠席> under 委員の出欠; but an unusual label behind 備考 stands for itself
        return bool(style.signs) and (
            not PEOPLE.isdisjoint(opening.keys) or LabelKey.AGENDA in opening.keys
        )
    if style.counts and event.sign == opening.sign and event.sign.startswith(NUMBERED):
        return event.number <= opening.number or event.number == last.last_number + 1 > 1
    weaker = event.sign == "" and opening.sign != ""
    return weaker and not PEOPLE.isdisjoint(opening.keys) and not PEOPLE.isdisjoint(event.keys)


def is_office(event: Opening) -> bool:
    """Whether a label rather says who stands behind it: 委員　山田太郎."""
    label = find_label(event.label)
    return (
        event.sign == "" and label is not None and label.words in OFFICE_LIKE and bool(event.value)
    )


def opens_unknown(event: Content, last: Gathering, style: FieldStyle) -> bool:
    """Whether content is a label that no table of terms knows: the next number, a heading."""
    if last.opening is None or last.opening.in_table or not event.pieces:
        return False
    if event.sign.startswith("h"):
        return event.sign in style.signs
    return (
        style.counts
        and event.sign == last.opening.sign
        and event.sign.startswith(NUMBERED)
        and event.number == last.opening.number + 1
        and event.number != last.last_number + 1
    )


def make_block(gathering: Gathering, document: Document, at_top: bool) -> Block:
    """The block of what was gathered."""
    start, stop = gathering.start, gathering.stop
    if gathering.columns:
        return Block(BlockKind.FIELD, start, stop, fields=gathering.columns)
    if gathering.opening is None:
        kind = BlockKind.TITLE if at_top else BlockKind.OTHER
        return Block(kind, start, stop, tuple(p.text for p in gathering.pieces))
    made = Field(gathering.opening.label, tuple(gathering.pieces), start, stop)
    return Block(BlockKind.FIELD, start, stop, fields=(made,))


def join_lines(blocks: list[Block]) -> list[Block]:
    """Fields that share a line as one block."""
    joined: list[Block] = []
    for block in blocks:
        if joined and block.start < joined[-1].stop:
            before = joined[-1]
            joined[-1] = replace(
                before,
                stop=max(before.stop, block.stop),
                fields=(*before.fields, *block.fields),
                paragraphs=(*before.paragraphs, *block.paragraphs),
            )
        else:
            joined.append(block)
    return joined


def fill_gaps(blocks: list[Block], document: Document, start: int, stop: int) -> list[Block]:
    """The blocks with what stands between them: furniture and empty lines."""
    filled: list[Block] = []
    at = start
    for block in [*blocks, Block(BlockKind.OTHER, stop, stop)]:
        for line in document.lines[at : block.start]:
            kind = BlockKind.FURNITURE if line.furniture else BlockKind.OTHER
            filled.append(Block(kind, line.number, line.number + 1, (line.text,)))
        if block.start < block.stop:
            filled.append(block)
        at = max(at, block.stop)
    return filled
