"""What the grouping gives: concerns with their members, as objects and as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from gijiroku.analyse.follow_ups import FollowUp
from gijiroku.analyse.recurring.questions import Question

SCHEMA = "gijiroku/concerns/1"


@dataclass(frozen=True, slots=True)
class Concern:
    """One thing that members keep asking.

    `label` is the most central question, `keywords` are the words that hold the members together,
    most telling first, `asks` the aspects behind them. `members` are in order of day.
    """

    id: str
    label: str
    keywords: tuple[str, ...]
    asks: tuple[str, ...]
    members: tuple[Question, ...]
    follow_ups: tuple[FollowUp, ...] = ()

    @property
    def first_asked(self) -> str | None:
        """The day it came up first; None where no member has a date."""
        return min((q.held_from for q in self.members if q.held_from), default=None)

    @property
    def last_asked(self) -> str | None:
        """The day it came up last."""
        return max((q.held_from for q in self.members if q.held_from), default=None)

    @property
    def meetings(self) -> frozenset[tuple[str, ...]]:
        """The sittings it came up in; one printed in several formats counts once."""
        return frozenset(q.meeting for q in self.members)

    @property
    def boards(self) -> tuple[str, ...]:
        """The boards it came up in."""
        return tuple(sorted({q.board for q in self.members if q.board}))

    @property
    def speakers(self) -> tuple[str, ...]:
        """Who raised it, as far as tags tell."""
        return tuple(sorted({q.asked_by for q in self.members if q.asked_by}))

    @property
    def wordings(self) -> tuple[Question, ...]:
        """Every wording once, where it was used first."""
        first: dict[str, Question] = {}
        for question in self.members:
            first.setdefault(question.key, question)
        return tuple(first.values())

    @property
    def trend(self) -> Mapping[str, int]:
        """Year → how often it was asked, prints of one sitting counted once."""
        asked = {(q.meeting, q.key): q.held_from for q in self.members if q.held_from}
        return dict(sorted(Counter(day[:4] for day in asked.values()).items()))

    @property
    def is_last_answered(self) -> bool:
        """Whether the latest time it was asked something was answered."""
        last = max(self.members, key=lambda q: (q.held_from or "", q.source, q.speech))
        return any(
            q.answers for q in self.members if (q.meeting, q.key) == (last.meeting, last.key)
        )

    def to_json(self) -> dict[str, Any]:
        """As concerns.schema.json has it, with the further facts."""
        return {
            "id": self.id,
            "label": self.label,
            "keywords": list(self.keywords),
            "asks": list(self.asks),
            "first_asked": self.first_asked,
            "last_asked": self.last_asked,
            "meeting_count": len(self.meetings),
            "boards": list(self.boards),
            "speakers": list(self.speakers),
            "trend": dict(self.trend),
            "last_answered": self.is_last_answered,
            "wordings": [
                {"text": q.text, "held_from": q.held_from, "board": q.board, "source": q.source}
                for q in self.wordings
            ],
            "follow_ups": [link.to_json() for link in self.follow_ups],
            "members": [_question_json(question) for question in self.members],
        }


@dataclass(frozen=True, slots=True)
class Concerns:
    """All concerns, the most recurring first; what fits nowhere is a concern of one member."""

    groups: tuple[Concern, ...]

    @property
    def places(self) -> dict[tuple[str, int], str]:
        """Place of each member (source, index of the speech) → id of its group."""
        return {(q.source, q.speech): group.id for group in self.groups for q in group.members}

    def to_json(self) -> dict[str, Any]:
        """Valid against concerns.schema.json."""
        return {"schema": SCHEMA, "groups": [group.to_json() for group in self.groups]}


def _question_json(question: Question) -> dict[str, Any]:
    return {
        "source": question.source,
        "speech": question.speech,
        "text": question.text,
        "held_from": question.held_from,
        "board": question.board,
        "item": question.item,
        "asked_by": question.asked_by,
        "page": question.span.page,
        "start": question.span.start,
        "stop": question.span.stop,
        "answers": list(question.answers),
    }
