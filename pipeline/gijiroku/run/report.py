"""What a run says: an event a document as it ends, and a summary at the end."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Literal

from gijiroku.store import SourceState

RunOutcome = Literal["new", "changed", "unchanged", "removed", "failed"]
OUTCOMES: tuple[RunOutcome, ...] = ("new", "changed", "unchanged", "removed", "failed")


@dataclass(frozen=True, slots=True)
class Event:
    """A document has ended. `bug` is set where the failure is ours."""

    path: str
    outcome: RunOutcome
    reason: str | None = None
    message: str | None = None
    pages: int | None = None
    seconds: float | None = None
    speeches: int = 0
    bug: bool = False

    def to_json(self) -> dict[str, Any]:
        """The line of `gijiroku run --json`."""
        keys = ("path", "outcome", "reason", "message", "pages", "seconds")
        return {key: getattr(self, key) for key in keys}


def make_event(state: SourceState, outcome: RunOutcome | None = None, speeches: int = 0) -> Event:
    """The event that a source is in this state."""
    said = outcome or state.outcome
    return Event(
        path=state.path,
        outcome=said,
        reason=state.reason,
        message=state.message,
        pages=state.page_count if said in ("new", "changed") else None,
        seconds=state.seconds if said not in ("unchanged", "removed") else None,
        speeches=speeches,
    )


@dataclass(slots=True)
class Summary:
    """Counts of a run so far."""

    outcomes: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    pages: int = 0
    speeches: int = 0
    outdated: int = 0
    bugs: int = 0

    def add(self, event: Event) -> None:
        """Count an event."""
        self.outcomes[event.outcome] += 1
        if event.outcome == "failed":
            self.reasons[event.reason or "crashed"] += 1
        self.pages += event.pages or 0
        self.speeches += event.speeches
        self.bugs += event.bug

    @property
    def count(self) -> int:
        """Documents that have ended."""
        return self.outcomes.total()

    def to_json(self, seconds: float) -> dict[str, Any]:
        """The `summary` of `gijiroku run --json`."""
        rate = 1 / seconds if seconds else 0.0
        return {
            "documents": self.count,
            **{outcome: self.outcomes[outcome] for outcome in OUTCOMES},
            "reasons": dict(self.reasons.most_common()),
            "outdated": self.outdated,
            "pages": self.pages,
            "speeches": self.speeches,
            "seconds": round(seconds, 3),
            "pages_per_second": round(self.pages * rate, 2),
            "speeches_per_second": round(self.speeches * rate, 2),
        }
