"""The nouns of the house: what a file, a line, a block and a meeting are. Imports nothing of ours.

Units: lines are counted from 0, pages from 1, boxes are in points from the page's top left corner.
Everything is immutable; a step takes these and returns new ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any, Literal

SCHEMA = "gijiroku/meeting/1"


class Failure(Exception):
    """A file that can't be read. `reason` is a kebab-case code, `message` one line for a person."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(reason, message)
        self.reason = reason
        self.message = message

    def __str__(self) -> str:
        return self.message


# --- what comes in ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file's bytes and what is known of it before it is read; media_type is judged by content."""

    path: str
    content: bytes = field(repr=False)
    sha256: str
    media_type: str


# --- what a reader gives ------------------------------------------------------------------------


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


# --- what segmentation gives --------------------------------------------------------------------


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
    `paragraphs` the text without the tag, wraps undone. HEADING, CONCLUSION, NARRATIVE, TITLE,
    OTHER: `paragraphs` is the text.
    """

    kind: BlockKind
    start: int
    stop: int
    paragraphs: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    attribution: str | None = None
    mark: str | None = None


# --- what the records are -----------------------------------------------------------------------

Mode = Literal["in_person", "online", "hybrid", "written"]
Role = Literal[
    "chair",  # 会長・委員長・議長
    "vice_chair",  # 副会長
    "acting_chair",  # 職務代理
    "member",  # 委員・議員
    "explainer",  # 説明員・執行部
    "secretariat",  # 事務局
    "invited",  # 参考人
    "observer",  # 傍聴者
    "other",
]
ItemKind = Literal["consultation", "report", "discussion", "bill", "other"]
SpeechKind = Literal[
    "explanation", "question", "answer", "opinion", "procedure", "narrative", "other"
]
Decision = Literal[
    "approved", "approved_with_conditions", "rejected", "continued", "noted", "other"
]
Severity = Literal["info", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Span:
    """Where a record stands: lines [start, stop), and the page it starts on."""

    start: int
    stop: int
    page: int | None


@dataclass(frozen=True, slots=True)
class Source:
    path: str
    sha256: str
    media_type: str
    page_count: int | None


@dataclass(frozen=True, slots=True)
class Header:
    """The header's values; None where nothing is printed."""

    document_title: str | None = None
    document_date: str | None = None
    meeting_name: str | None = None
    board: str | None = None
    municipality: str | None = None
    fiscal_year: int | None = None
    session_number: int | None = None
    held_from: str | None = None
    held_until: str | None = None
    opened_at: str | None = None
    closed_at: str | None = None
    venue: str | None = None
    mode: Mode | None = None
    result: str | None = None
    observer_count: int | None = None
    stated_counts: Mapping[str, int] = field(default_factory=dict)
    next_meeting: str | None = None


@dataclass(frozen=True, slots=True)
class Attendee:
    name: str
    role: Role
    title: str | None
    affiliation: str | None
    present: bool
    span: Span


@dataclass(frozen=True, slots=True)
class AgendaItem:
    number: str | None
    title: str
    kind: ItemKind
    heading: str | None
    division: str | None
    basis: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Speech:
    attribution: str | None
    speaker: str | None
    role: Role | None
    kind: SpeechKind
    agenda_item: int | None
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Exchange:
    """Questions of members (indices into speeches) with what answered them."""

    agenda_item: int | None
    questions: tuple[int, ...]
    answers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Conclusion:
    agenda_item: int | None
    text: str
    decision: Decision
    span: Span


@dataclass(frozen=True, slots=True)
class Finding:
    """Something read but doubtful, or missing; codes are listed in docs/findings.md."""

    code: str
    severity: Severity
    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """What one set of minutes says."""

    source: Source
    header: Header
    attendees: tuple[Attendee, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    speeches: tuple[Speech, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    conclusions: tuple[Conclusion, ...] = ()
    findings: tuple[Finding, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The meeting as the output contract (meeting.schema.json) has it."""
        data = asdict(self)
        header = data.pop("header")
        header["stated_counts"] = dict(header["stated_counts"])
        source = data.pop("source")
        return {"schema": SCHEMA, "source": source, **header, **data}
