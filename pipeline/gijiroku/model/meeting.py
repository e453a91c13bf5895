"""What the records are: a meeting and all that hangs on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

SCHEMA = "gijiroku/meeting/1"

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
