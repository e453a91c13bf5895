"""What a search gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

Sort = Literal["rank", "date"]


@dataclass(frozen=True, slots=True)
class Turn:
    """A speech that answers a hit, or that a hit answers."""

    speech: int
    attribution: str | None
    speaker: str | None
    role: str | None
    kind: str
    text: str
    page: int | None
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A speech that was found.

    `snippet` has the words in context, `marks` where they are in it; `speech` is the index into
    the speeches of `source`; page (from 1) and lines [start, stop) are its place in the file.
    """

    source: str
    speech: int
    meeting_name: str | None
    board: str | None
    held_from: str | None
    agenda_title: str | None
    decision: tuple[str, ...]
    attribution: str | None
    speaker: str | None
    role: str | None
    kind: str
    text: str
    snippet: str
    marks: tuple[tuple[int, int], ...]
    page: int | None
    start: int
    stop: int
    questions: tuple[Turn, ...]
    answers: tuple[Turn, ...]
    meeting_id: str
    score: float


@dataclass(frozen=True, slots=True)
class Result:
    """The hits of one page, and how many there are in all, by year, board, role and so on."""

    query: str
    total: int
    hits: tuple[Hit, ...]
    facets: Mapping[str, Mapping[str, int]]

    def to_json(self) -> dict[str, Any]:
        """The result as `gijiroku search --json` prints it."""
        return asdict(self)
