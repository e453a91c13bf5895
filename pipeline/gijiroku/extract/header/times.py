"""When the meeting was held: its days, when it was opened and closed; the report's own date.

開催日時　令和2年5月15日（金）午後1時30分から3時20分まで
開催日 … / 開催時間 …              days and times apart
開会　午後1時30分　　閉会　午後3時   in fields or lines of their own, also in the body
令和6年12月17日（火曜日）             no label at all: a date among the title lines
令和2年6月2日                        a second date of the title, or under the record: the report's
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from gijiroku.extract.fieldset import LabelledField, with_key
from gijiroku.model import Block, BlockKind
from gijiroku.terms.labels import LabelKey
from gijiroku.text.clock import FoundTime, find_period, find_times, is_daytime
from gijiroku.text.normalize import plain
from gijiroku.text.wareki import YearHint, find_dates

OPENS = r"(?:開会|開議|再?開催?(?=し)|開始)"
CLOSES = r"(?:閉会|散会|閉議|延会|終了|流会)"
LONGEST_NOTE = 40  # characters of a line that only says when the meeting was opened or closed


@dataclass(frozen=True, slots=True)
class MeetingTimes:
    """Days and times (HH:MM) of the meeting; None where nothing is printed."""

    held_from: date | None
    held_until: date | None
    opened_at: str | None
    closed_at: str | None
    from_title: str | None = None  # the title line that told the day, if no field did


def read_times(
    titles: tuple[str, ...],
    fields: tuple[LabelledField, ...],
    blocks: tuple[Block, ...],
    year: YearHint | None,
) -> MeetingTimes:
    """Days and times by the header's fields, else by the title lines, else by the body."""
    when = with_key(fields, LabelKey.DATETIME, LabelKey.DATE, LabelKey.TIME)
    text = "　".join(piece.text for field in when[:3] for piece in field.pieces[:6])
    period = find_period(text, year)
    first, last = period.held_from, period.held_until
    opened, closed = period.opened, period.closed
    line = None
    if first is None:
        line = next((t for t in titles if is_meeting_date(t, year)), None)
        if line is not None:
            named = find_period(line, year)
            first, last = named.held_from, named.held_until
            opened, closed = opened or named.opened, closed or named.closed
    opened = opened or time_of(fields, LabelKey.OPENED, OPENS)
    closed = closed or time_of(fields, LabelKey.CLOSED, CLOSES)
    notes = tuple(note_lines(blocks))
    if first is None:
        first, last = day_of_notes(notes, year)
    if first is None:
        first = last = day_of(fields, LabelKey.OPENED, LabelKey.CONVENED)
    opened = opened or time_in_notes(notes, OPENS)
    closed = closed or time_in_notes(tuple(reversed(notes)), CLOSES)
    return MeetingTimes(
        first, last, str(opened) if opened else None, str(closed) if closed else None, line
    )


def is_meeting_date(line: str, year: YearHint | None) -> bool:
    """Whether a title line tells the day of the meeting: a date, and little else."""
    found = find_dates(line, year)
    return bool(found) and len(plain(line)) <= 40 and not re.search("更新|掲載|公表|作成", line)


def time_of(fields: tuple[LabelledField, ...], key: LabelKey, cue: str) -> FoundTime | None:
    """The time in a field 開会 or 閉会."""
    for field in with_key(fields, key):
        times = [t for t in find_times(field.text) if is_daytime(t)]
        if times:
            return times[0]
    return None


def day_of(fields: tuple[LabelledField, ...], *keys: LabelKey) -> date | None:
    """The day in a field 開会 or 招集年月日 (not that of the notice, 招集告示)."""
    for key in keys:
        for field in with_key(fields, key):
            found = find_dates(field.text)
            if found and "告示" not in field.label:
                return found[0].day
    return None


def note_lines(blocks: Iterable[Block]) -> Iterable[str]:
    """Short lines outside speeches: 午前10時00分開会, （散会　午後３時）."""
    for block in blocks:
        if block.kind in (BlockKind.FURNITURE, BlockKind.TURN):
            texts = block.paragraphs if block.kind is BlockKind.TURN else ()
        else:
            texts = (
                *block.paragraphs,
                *(f"{f.label}　{p.text}" for f in block.fields for p in f.value),
            )
        for text in texts:
            for line in text.split("\n"):
                if len(plain(line)) <= LONGEST_NOTE:
                    yield line


def time_in_notes(notes: tuple[str, ...], cue: str) -> FoundTime | None:
    """The time beside a cue in the first note that has both."""
    for note in notes:
        text = plain(note)
        if not re.search(cue, text) or re.search("予定|次回", text):
            continue
        times = [t for t in find_times(note) if is_daytime(t)]
        if len(times) == 1:
            return times[0]
        for time in times:
            around = plain(note[time.stop : time.stop + 6]) + plain(
                note[max(0, time.start - 6) : time.start]
            )
            if re.search(cue, around):
                return time
    return None


def day_of_notes(notes: tuple[str, ...], year: YearHint | None) -> tuple[date | None, date | None]:
    """The day in a note of the body that opens the meeting: 令和6年12月17日　午前10時00分開会."""
    for note in notes:
        if re.search(OPENS, plain(note)):
            found = find_dates(note, year)
            if found:
                return found[0].day, found[0].day
    return None, None


def read_document_date(
    titles: tuple[str, ...],
    fields: tuple[LabelledField, ...],
    blocks: tuple[Block, ...],
    times: MeetingTimes,
    body_start: int,
) -> str | None:
    """The report's own date: in a field, alone among the title lines, or under the record."""
    for field in with_key(fields, LabelKey.REPORT_DATE):
        if found := find_dates(field.flat):
            return found[0].day.isoformat()
    for line in titles:
        if line != times.from_title and (day := lone_date(line)):
            return day.isoformat()
    for line in closing_lines(blocks, body_start):
        if (day := lone_date(line)) and times.held_until and day >= times.held_until:
            return day.isoformat()
    return None


def lone_date(line: str) -> date | None:
    """The date that a line holds and nothing else (作成, 付け and a weekday may stand by)."""
    found = find_dates(line)
    if len(found) != 1 or not found[0].complete:
        return None
    rest = plain(line[: found[0].start] + line[found[0].stop :])
    return (
        found[0].day if re.fullmatch(r"[(（]?[月火水木金土日曜祝()作成付け報告]*", rest) else None
    )


def closing_lines(blocks: tuple[Block, ...], body_start: int) -> list[str]:
    """The last lines of the record and what follows it, from the end."""
    lines: list[str] = []
    for block in blocks[-12:]:
        if block.kind is not BlockKind.FURNITURE and block.start >= body_start:
            lines.extend(line for p in block.paragraphs for line in p.split("\n"))
            lines.extend(p.text for f in block.fields for p in f.value)
    return lines[-25:][::-1]
