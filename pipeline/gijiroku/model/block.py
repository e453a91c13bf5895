"""What segmentation gives: blocks that partition the lines of a document."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a run of lines is."""

    TITLE = "title"  # 会議録, the meeting's name, the report's date
    FIELD = "field"  # a label with its value
    HEADING = "heading"  # a heading of the record: an agenda item, <質疑応答>
    TURN = "turn"  # one speech with its tag
    CONCLUSION = "conclusion"  # <結論>, 決定事項
    NARRATIVE = "narrative"  # the record's own voice: （異議なしの声あり）
    FURNITURE = "furniture"
    OTHER = "other"  # not understood, kept and shown


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line: `text` is printed in line `line`."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """A label of the header and what stands beside or under it; `label` as printed."""

    label: str
    value: tuple[Piece, ...]
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Block:
    """A run of lines [start, stop). The blocks of a document partition its lines, in order.

    FIELD: `fields` holds one or more (two labels in one row). TURN: `mark` is the sign around the
    tag (○, 【】, ：), `attribution` the tag without it (None where a mark alone speaks),
    `paragraphs` the text without the tag, wraps undone; `continues` is
    True where a note or a table parts it from the turn it belongs to. HEADING, CONCLUSION,
    NARRATIVE, TITLE, OTHER: `paragraphs` is the text.
    """

    kind: BlockKind
    start: int
    stop: int
    paragraphs: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    attribution: str | None = None
    mark: str | None = None
    continues: bool = False
