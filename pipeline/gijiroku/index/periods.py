"""Days a query means: parse_period("令和2年度") -> 2020-04-01 to 2021-03-31.

2019  2019年  2019-04  2019/4/1       平成30年5月  令和元年  令和二年六月一日  R2.6  令和2
令和2年度  2019年度                     2019-04..2020-03  平成30年5月〜  ..令和2年  令和2年4月..6月
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from gijiroku.text.figures import parse_figure
from gijiroku.text.normalize import plain
from gijiroku.text.wareki import era_year

RANGE = re.compile(r"\.{2,3}|〜|から")
NUMBER = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
DAY = re.compile(
    rf"""
    (?: (?P<western> (?:1[89]|2[01])[0-9]{{2}} )                # 2019
      | (?P<era> 明治|大正|昭和|平成|令和|[MTSHR] )? (?P<year> {NUMBER}|元 ) )
    (?: (?P<fiscal> 年?度 ) | 年 | (?=[-/.]|$) )                # 令和2年度
    (?: [-/.]? (?P<month> {NUMBER} ) (?: 月 | (?=[-/.]|$) )     # 6月, -06
      (?: [-/.]? (?P<day> {NUMBER} ) 日? )? )?
    """,
    re.VERBOSE,
)
MONTH = re.compile(rf"(?P<month>{NUMBER})月(?:(?P<day>{NUMBER})日)?")


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both within; None where it is open."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Moment:
    """A year, a month or a day as printed; `era` is kept for what follows it in a range."""

    year: int
    month: int | None
    day: int | None
    fiscal: bool
    era: str | None


def parse_period(text: str) -> Period | None:
    """The days that a date or a range of dates covers; None where the text is neither."""
    first, last = split_range(text) or (None, None)
    if first is None and last is None:
        return None
    try:
        start = first_day(first) if first else None
        stop = last_day(last) if last else None
    except ValueError:  # 2月30日
        return None
    return Period(start, stop) if not (start and stop and start > stop) else None


def parse_years(text: str) -> tuple[int | None, int | None] | None:
    """The first and last year (年度) of 令和2, 2019年度 or 2019..2021; None where it is open."""
    first, last = split_range(text) or (None, None)
    if (first is None and last is None) or (first and first.month) or (last and last.month):
        return None
    return first.year if first else None, last.year if last else None


def split_range(text: str) -> tuple[Moment | None, Moment | None] | None:
    """Both ends of a range, one and the same for a single date; None where one can't be read."""
    ends = RANGE.split(plain(text).upper().removesuffix("まで"), maxsplit=1)
    first = read_moment(ends[0], None) if ends[0] else None
    if len(ends) == 1:
        return (first, first) if first else None
    last = read_moment(ends[1], first) if ends[1] else None
    unread = (ends[0] and not first) or (ends[1] and not last)
    return None if unread else (first, last)


def read_moment(text: str, before: Moment | None) -> Moment | None:
    """One date; behind another it may leave out what is the same (令和2年4月..6月)."""
    if before and (found := MONTH.fullmatch(text)):
        month = parse_figure(found["month"])
        year = before.year + (before.fiscal and month < 4)
        return Moment(year, month, read_number(found["day"]), False, before.era)
    found = DAY.fullmatch(text)
    return make_moment(found, before) if found else None


def make_moment(found: re.Match[str], before: Moment | None) -> Moment | None:
    era = found["era"] or (before.era if before and found["year"] else None)
    year = read_year(found, era)
    if year is None:
        return None
    number, day = read_number(found["month"]), read_number(found["day"])
    if found["fiscal"] and number:  # 令和2年度2月 is in the next year
        return Moment(year + (number < 4), number, day, False, era)
    return Moment(year, number, day, bool(found["fiscal"]), era)


def read_year(found: re.Match[str], era: str | None) -> int | None:
    if found["western"]:
        return int(found["western"])
    return era_year(era, parse_figure(found["year"])) if era else None


def read_number(figure: str | None) -> int | None:
    return parse_figure(figure) if figure else None


def first_day(moment: Moment) -> date:
    """The first day of a year, fiscal year, month or day."""
    return date(moment.year, moment.month or (4 if moment.fiscal else 1), moment.day or 1)


def last_day(moment: Moment) -> date:
    """The last day of a year, fiscal year, month or day."""
    if moment.fiscal:
        return date(moment.year + 1, 3, 31)
    month = moment.month or 12
    return date(moment.year, month, moment.day or calendar.monthrange(moment.year, month)[1])
