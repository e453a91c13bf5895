"""Which meetings of an archive an analysis looks at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from gijiroku.model import Meeting
from gijiroku.store import open_store
from gijiroku.text.normalize import plain


@dataclass(frozen=True, slots=True)
class Selection:
    """Meetings of boards whose name has `board` in it, held from `since` to `until` (ISO days,
    or their beginning: 2020, 2020-04). Nothing given selects all."""

    board: str | None = None
    since: str | None = None
    until: str | None = None

    def takes(self, meeting: Meeting) -> bool:
        """Whether the meeting is selected; one without a day is where no day is asked for."""
        day = meeting.header.held_from or ""
        if self.board and plain(self.board) not in plain(meeting.header.board or ""):
            return False
        if not day:
            return not (self.since or self.until)
        return (not self.since or day >= self.since) and (
            not self.until or day[: len(self.until)] <= self.until
        )


def find_sitting(meeting: Meeting) -> tuple[str, ...]:
    """What names a sitting, whatever file it is printed in: board, day and title."""
    header = meeting.header
    sitting = (header.board or "", header.held_from or "", header.meeting_name or "")
    return sitting if header.held_from and any(sitting) else (meeting.source.path,)


def drop_prints(meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """Each sitting once, in order of day: of several files the one with most speeches."""
    kept: dict[tuple[str, ...], Meeting] = {}
    for meeting in sorted(meetings, key=lambda m: (-len(m.speeches), m.source.path)):
        kept.setdefault(find_sitting(meeting), meeting)
    return tuple(sorted(kept.values(), key=lambda m: (m.header.held_from or "", m.source.path)))


def load_meetings(
    store: str | Path = "data/processed", selection: Selection | None = None
) -> Iterator[Meeting]:
    """The selected meetings of the store, one by one; StoreError where there is none."""
    wanted = selection or Selection()
    with open_store(store, read_only=True) as opened:
        for _, meeting in opened.iter_meetings():
            if wanted.takes(meeting):
                yield meeting
