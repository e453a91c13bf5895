"""Dates as minutes print them: 令和２年５月15日（金）, 令和元年, 平成二十九年, R5.7.13, 2024/12/5.

    find_dates("令和2年5月15日（金）～6月2日（火）") -> 2020-05-15, 2020-06-02
    find_dates("令和6年2月30日")                    -> nothing: no such day
    find_dates("昭和64年2月1日")                    -> nothing: 昭和 had ended

Also read: 同年, 同月, 25日 behind a whole date, 令和6年（2024年）12月5日, letter-spaced dates, and
days without a year where a hint (令和元年度, 令和６年第４回) says which.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from gijiroku.text.figures import parse_figure
from gijiroku.text.normalize import normalize

# first day of the era, and first day no longer in it
ERAS: dict[str, tuple[date, date]] = {
    "明治": (date(1868, 10, 23), date(1912, 7, 30)),
    "大正": (date(1912, 7, 30), date(1926, 12, 25)),
    "昭和": (date(1926, 12, 25), date(1989, 1, 8)),
    "平成": (date(1989, 1, 8), date(2019, 5, 1)),
    "令和": (date(2019, 5, 1), date.max),
}
LETTERS = {"M": "明治", "T": "大正", "S": "昭和", "H": "平成", "R": "令和"}

S = r"\s*"
DIGITS = rf"(?:[0-9](?:{S}[0-9])?|[〇一二三四五六七八九十]{{1,4}})"
ERA = "(?P<era>" + "|".join(S.join(e) for e in ERAS) + "|[MTSHR])"
ERA_YEAR = rf"{ERA}{S}(?P<year>{DIGITS}|元){S}年"
PLAIN_YEAR = rf"(?P<western>(?:1[89]|2[01])[0-9]{{2}}|[一二][〇一二三四五六七八九]{{3}}){S}年"
ASIDE = rf"(?:{S}\((?:西暦)?{S}[^()]{{2,8}}\))?"  # 令和6年（2024年）
MONTH_DAY = rf"(?P<month>{DIGITS}){S}月{S}(?P<day>{DIGITS}){S}日"
SEPARATOR = r"[./-]"

WITH_ERA = re.compile(rf"{ERA_YEAR}{ASIDE}{S}{MONTH_DAY}")
WITH_YEAR = re.compile(rf"{PLAIN_YEAR}{ASIDE}{S}{MONTH_DAY}")
SHORT_ERA = re.compile(
    rf"(?<![A-Za-z])(?P<era>令和|平成|昭和|[HRS]){S}(?P<year>[0-9]{{1,2}}|元){S}{SEPARATOR}{S}"
    rf"(?P<month>[0-9]{{1,2}}){S}{SEPARATOR}{S}(?P<day>[0-9]{{1,2}})(?![0-9])"
)
SHORT_YEAR = re.compile(
    rf"(?<![0-9])(?P<western>(?:19|20)[0-9]{{2}}){S}(?P<mark>{SEPARATOR}){S}(?P<month>[0-9]{{1,2}}){S}"
    rf"(?P=mark){S}(?P<day>[0-9]{{1,2}})(?![0-9])"
)
SAME_YEAR = re.compile(rf"(?:同{S}年{S})?(?<![0-9〇一二三四五六七八九十]){MONTH_DAY}")
SAME_MONTH = re.compile(
    rf"(?:同{S}月{S}|(?<=[〜\-・、,及びら])\s*)(?P<day>{DIGITS}){S}日(?![目間程])"
)
FORMS = (WITH_ERA, WITH_YEAR, SHORT_ERA, SHORT_YEAR, SAME_YEAR, SAME_MONTH)

YEAR_HINT = re.compile(
    rf"(?:{ERA_YEAR}|{PLAIN_YEAR})(?P<fiscal>{S}度)?".replace("?P<western>", "?P<w>")
)


@dataclass(frozen=True, slots=True)
class YearHint:
    """A year that days without one belong to; fiscal years run from April to March."""

    year: int
    fiscal: bool

    def year_of(self, month: int) -> int:
        """The calendar year of a month under this hint."""
        return self.year + 1 if self.fiscal and month < 4 else self.year


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date at raw[start:stop]; `complete` where its year is printed with it."""

    day: date
    start: int
    stop: int
    complete: bool


def era_year(era: str, year: int) -> int | None:
    """The western year of an era's year; None where the era had no such year."""
    first, end = ERAS[LETTERS.get(era, era)]
    western = first.year + year - 1
    return western if year >= 1 and western <= end.year else None


def find_dates(raw: str, hint: YearHint | None = None) -> tuple[FoundDate, ...]:
    """The possible dates in a text, in order; impossible ones (2月30日, 平成40年) are left out."""
    mapped = normalize(raw)
    found: list[FoundDate] = []
    at = 0
    last: date | None = None
    while match := find_first(mapped.text, at):
        at = match.end()
        day = read_date(match, last, hint)
        if day is None:
            continue
        groups = match.groupdict()
        complete = bool(groups.get("year") or groups.get("western"))
        found.append(FoundDate(day, mapped.at(match.start()), mapped.after(match.end()), complete))
        last = day
    return tuple(found)


def find_first(text: str, at: int) -> re.Match[str] | None:
    """The leftmost (then the longest) match of any form of a date."""
    matches = [m for form in FORMS if (m := form.search(text, at))]
    return min(matches, key=lambda m: (m.start(), -m.end()), default=None)


def read_date(match: re.Match[str], last: date | None, hint: YearHint | None) -> date | None:
    """The day a match names; None where there is no such day or no year is known."""
    groups = match.groupdict()
    day = parse_figure(squeeze(groups["day"]))
    month = parse_figure(squeeze(groups["month"])) if groups.get("month") else None
    if groups.get("western"):
        return make_date(parse_figure(groups["western"]), month, day)
    if groups.get("year"):
        era = squeeze(groups["era"])
        made = make_date(era_year(era, parse_figure(squeeze(groups["year"]))), month, day)
        first, end = ERAS[LETTERS.get(era, era)]
        return made if made and first <= made < end else None
    if month is None:
        return make_date(last.year, last.month, day) if last else None
    if last is not None:
        return make_date(last.year + (month < last.month), month, day)
    return make_date(hint.year_of(month), month, day) if hint else None


def squeeze(text: str) -> str:
    return re.sub(r"\s", "", text)


def make_date(year: int | None, month: int | None, day: int) -> date | None:
    """The date, or None where there is none such."""
    try:
        return date(year, month, day) if year and month else None
    except ValueError:
        return None


def find_year(raw: str) -> YearHint | None:
    """The first year printed in a text: 令和２年度 (fiscal), 令和６年第４回 (calendar)."""
    for match in YEAR_HINT.finditer(normalize(raw).text):
        if match["w"]:
            year: int | None = parse_figure(match["w"])
        else:
            year = era_year(squeeze(match["era"]), parse_figure(squeeze(match["year"])))
        if year:
            return YearHint(year, bool(match["fiscal"]))
    return None
