"""Matters that come back: the same item title before the same board, or an item continued."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal

from gijiroku.analyse.selection import drop_prints
from gijiroku.model import Meeting
from gijiroku.text.normalize import plain

# what is printed around a title and changes from meeting to meeting
_AROUND = re.compile(
    r"^\(?\d+\)?[.、]?|[\s「」『』【】()・、,。]|について|に関する件|に関して|の件$|議案|第\d+[号回]"
    r"|(?:令和|平成|昭和)(?:\d+|元)年度?|\d{4}年度?|継続(?:審議|審査)?|諮問|報告|協議|審議"
)
_ROUTINE = 0.5  # a title that more than half of a board's meetings have says nothing


@dataclass(frozen=True, slots=True)
class Occasion:
    """An agenda item of a meeting: its title as printed and its place."""

    source: str
    held_from: str | None
    item: int
    title: str


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A matter taken up again: `reason` is `continued` where it had been put off before."""

    board: str
    before: Occasion
    after: Occasion
    reason: Literal["continued", "same-title"]

    def to_json(self) -> dict[str, Any]:
        """Sources, days and titles of both occasions."""
        return {
            "board": self.board,
            "reason": self.reason,
            "title": self.after.title,
            "before": {"source": self.before.source, "held_from": self.before.held_from},
            "after": {"source": self.after.source, "held_from": self.after.held_from},
        }


def find_follow_ups(meetings: Iterable[Meeting]) -> tuple[FollowUp, ...]:
    """Each matter's successive occasions, by board and day; prints of one sitting count once."""
    boards: dict[str, list[Meeting]] = {}
    for meeting in drop_prints(meetings):
        if meeting.header.held_from:
            boards.setdefault(meeting.header.board or "", []).append(meeting)
    return tuple(link for board, held in boards.items() for link in _link(board, held))


def _link(board: str, held: list[Meeting]) -> Iterable[FollowUp]:
    matters: dict[str, list[tuple[Meeting, int]]] = {}
    for meeting in held:
        for index, item in enumerate(meeting.agenda):
            matters.setdefault(simplify_title(item.title), []).append((meeting, index))
    for title, occasions in matters.items():
        routine = len(held) > 3 and len(occasions) > len(held) * _ROUTINE
        if routine or len(title) < 4:
            continue
        for (before, i), (after, j) in pairwise(occasions):
            if before is not after:
                put_off = any(
                    c.agenda_item == i and c.decision == "continued" for c in before.conclusions
                )
                yield FollowUp(
                    board,
                    _occasion(before, i),
                    _occasion(after, j),
                    "continued" if put_off else "same-title",
                )


def simplify_title(title: str) -> str:
    """The matter itself: without number, year and the words for how it is dealt with."""
    return _AROUND.sub("", plain(title))


def _occasion(meeting: Meeting, item: int) -> Occasion:
    return Occasion(meeting.source.path, meeting.header.held_from, item, meeting.agenda[item].title)
