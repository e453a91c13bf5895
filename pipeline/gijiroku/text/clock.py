"""Times as minutes print them, and the period of a meeting.

午後1時30分から3時20分まで     13:30–15:20, the 午後 carries over
午後13時30分                   13:30
午前10時～正午                 10:00–12:00
午前10時～12時半, １０：００～１１：３０, PM2:00, 午後一時三分, 午前10時02分開会 …
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from gijiroku.text.figures import parse_figure
from gijiroku.text.normalize import normalize
from gijiroku.text.wareki import FoundDate, YearHint, find_dates, squeeze

S = r"\s*"
FIGURE = rf"(?:[0-9](?:{S}[0-9])?|[〇一二三四五六七八九十]{{1,3}})"
HALF = rf"(?P<half>午{S}前|午{S}後|[AP]\.?M\.?|[ap]\.?m\.?)"
TIME = re.compile(
    rf"(?:{HALF}{S})?(?<![0-9:])(?P<hour>{FIGURE}){S}(?:"
    rf"時(?!間|期|点|代|短)(?:{S}(?P<minute>{FIGURE}){S}分|{S}(?P<thirty>半))?"
    rf"|:{S}(?P<clock>[0-5][0-9])(?![0-9]))(?:{S}(?P<after>[AaPp]\.?[Mm]\.?))?"
    rf"|(?P<noon>正{S}午)"
)


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A time of day at raw[start:stop]; `half` is am, pm or None as printed."""

    hour: int
    minute: int
    half: str | None
    start: int
    stop: int

    @property
    def minutes(self) -> int:
        """Minutes from midnight."""
        return self.hour * 60 + self.minute

    def __str__(self) -> str:
        return f"{self.hour:02}:{self.minute:02}"


@dataclass(frozen=True, slots=True)
class Period:
    """When a meeting was held; None where nothing (possible) is printed."""

    held_from: date | None
    held_until: date | None
    opened: FoundTime | None
    closed: FoundTime | None


def find_times(raw: str) -> tuple[FoundTime, ...]:
    """The possible times in a text, in order; 午後 carries over to an unmarked later time."""
    mapped = normalize(raw)
    found: list[FoundTime] = []
    for match in TIME.finditer(mapped.text):
        last = found[-1] if found else None
        time = read_time(match, mapped.at(match.start()), mapped.after(match.end()), last)
        if time is not None:
            found.append(time)
    return tuple(found)


def read_time(
    match: re.Match[str], start: int, stop: int, last: FoundTime | None
) -> FoundTime | None:
    """The time a match names; None where there is none such (午後25時, 10時75分)."""
    if match["noon"]:
        return FoundTime(12, 0, "pm", start, stop)
    hour = parse_figure(squeeze(match["hour"]))
    minute = parse_figure(squeeze(match["minute"] or match["clock"] or "0"))
    minute = 30 if match["thirty"] else minute
    half = read_half(match["half"] or match["after"])
    if half is None and last is not None and carries_over(last, hour, minute):
        half = "pm"
    if half == "pm" and hour < 12:
        hour += 12
    if hour > 24 or minute > 59:
        return None
    return FoundTime(hour, minute, half, start, stop)


def carries_over(last: FoundTime, hour: int, minute: int) -> bool:
    """Whether a time without 午前/午後 is in the afternoon: 午後1時から3時, 午前10時から1時."""
    if last.half == "pm":
        return hour < 12
    return last.half == "am" and hour * 60 + minute < last.minutes and hour < 12


def read_half(printed: str | None) -> str | None:
    if not printed:
        return None
    return "pm" if squeeze(printed)[:2] == "午後" or printed[0] in "Pp" else "am"


def find_period(raw: str, hint: YearHint | None = None) -> Period:
    """When a meeting was held by its 日時: days and times, one or a range of each."""
    days = find_dates(raw, hint)
    times = [t for t in find_times(raw) if is_daytime(t)]
    return Period(
        held_from=days[0].day if days else None,
        held_until=last_day(days),
        opened=times[0] if times else None,
        closed=times[-1] if len(times) > 1 and times[-1].minutes > times[0].minutes else None,
    )


def is_daytime(time: FoundTime) -> bool:
    """Whether a time can be a meeting's: an unmarked 1時30分 might be day or night, so it can't."""
    return time.half is not None or time.hour >= 7


def last_day(days: tuple[FoundDate, ...]) -> date | None:
    """The last day of a range; an earlier day behind it is something else."""
    if not days:
        return None
    return max(days[-1].day, days[0].day)
