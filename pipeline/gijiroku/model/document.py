"""What comes in, and what a reader gives: numbered lines with their place on the page."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from gijiroku.model.meeting import Finding


class Failure(Exception):
    """A file that can't be read. `reason` is a kebab-case code, `message` one line for a person."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(reason, message)
        self.reason = reason
        self.message = message

    def __str__(self) -> str:
        return self.message


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file's bytes and what is known of it before it is read; media_type is judged by content."""

    path: str
    content: bytes = field(repr=False)
    sha256: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points, y growing downwards."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: table counted over the document, row and column of its upper left corner.

    A table that goes on over a page break keeps its number. `inside` is the cell of the outer table
    that a nested table stands in.
    """

    table: int
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    inside: Cell | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line (a paragraph where the format knows no lines), text as printed.

    Gaps inside a line are kept as ideographic spaces, about one for each em. `paragraph` is True
    where the format says that a paragraph starts here, False where it says that the one before
    goes on, None where nobody knows. `level` is 1–6 for what the format itself calls a heading.
    `furniture` marks running heads, page numbers and site navigation.
    """

    number: int
    text: str
    page: int | None = None
    box: Box | None = None
    cell: Cell | None = None
    size: float | None = None
    bold: bool = False
    level: int | None = None
    paragraph: bool | None = None
    furniture: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its size in points and how its lines were read (`text`, `ocr` or `none`)."""

    number: int
    width: float
    height: float
    origin: Literal["text", "ocr", "none"] = "text"


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader gives: every printed character, in reading order, as numbered lines."""

    source: SourceFile
    lines: tuple[Line, ...]
    pages: tuple[Page, ...] = ()
    notes: tuple[Finding, ...] = ()  # what the reader doubts: garbled pages, guessed encodings

    @property
    def page_count(self) -> int | None:
        """Number of pages; None where the format has none."""
        return len(self.pages) or None
