"""The fields of a document by what their labels announce: one reading for all extractors."""

from __future__ import annotations

from dataclasses import dataclass

from gijiroku.model import Block, BlockKind, Field, Piece
from gijiroku.terms.labels import LabelKey, find_label


@dataclass(frozen=True, slots=True)
class LabelledField:
    """A field with the keys of its label (none where the label is unknown).

    `notes` are the parentheses behind the label: 8名, 敬称略.
    """

    keys: tuple[LabelKey, ...]
    label: str
    notes: tuple[str, ...]
    pieces: tuple[Piece, ...]
    start: int
    stop: int

    @property
    def text(self) -> str:
        """The value, a line each."""
        return "\n".join(piece.text for piece in self.pieces)

    @property
    def flat(self) -> str:
        """The value on one line."""
        return "".join(piece.text for piece in self.pieces)


def read_field(field: Field) -> LabelledField:
    """A field with its label read."""
    label = find_label(field.label)
    keys, notes = (label.keys, label.notes) if label else ((), ())
    return LabelledField(keys, field.label, notes, field.value, field.start, field.stop)


def read_fields(blocks: tuple[Block, ...]) -> tuple[LabelledField, ...]:
    """The fields of all blocks, in printed order."""
    return tuple(
        read_field(field)
        for block in blocks
        if block.kind is BlockKind.FIELD
        for field in block.fields
    )


def with_key(fields: tuple[LabelledField, ...], *keys: LabelKey) -> tuple[LabelledField, ...]:
    """The fields whose label announces one of the keys."""
    return tuple(field for field in fields if not set(keys).isdisjoint(field.keys))
