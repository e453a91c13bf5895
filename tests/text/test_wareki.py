"""Era dates and times as minutes print them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gijiroku.text.clock import find_period
from gijiroku.text.numerals import find_count
from gijiroku.text.wareki import ERAS, YearHint, find_dates

FISCAL_2019 = YearHint(2019, True)


@pytest.mark.parametrize(
    ("printed", "days", "times"),
    [
        ("令和2年5月15日（金）～令和2年6月2日（火）", ("2020-05-15", "2020-06-02"), (None, None)),
        ("令和３年６月７日（月）から同月２５日（金）", ("2021-06-07", "2021-06-25"), (None, None)),
        ("令 和 ５ 年 ７ 月 １ ５ 日（土）", ("2023-07-15", "2023-07-15"), (None, None)),
        ("平成二十九年六月二十八日", ("2017-06-28", "2017-06-28"), (None, None)),
        ("令和元年5月1日", ("2019-05-01", "2019-05-01"), (None, None)),
        ("R5.7.13", ("2023-07-13", "2023-07-13"), (None, None)),
        ("2024-12-17 10:00-11:30", ("2024-12-17", "2024-12-17"), ("10:00", "11:30")),
        # 令和6年（2024年）, and a 24-hour time behind 午後
        (
            "令和6年（2024年）12月5日 午後13時30分から午後3時",
            ("2024-12-05", "2024-12-05"),
            ("13:30", "15:00"),
        ),
        # the year from the 年度: January belongs to the next
        ("１月23日（木）午前１０時～正午", ("2020-01-23", "2020-01-23"), ("10:00", "12:00")),
        ("8月24日 午前10時から12時半", ("2019-08-24", "2019-08-24"), ("10:00", "12:30")),
        # 午後 carries over
        ("午後1時30分から3時20分まで", (None, None), ("13:30", "15:20")),
        ("午前10時から1時まで", (None, None), ("10:00", "13:00")),
        ("PM2:00～4:15", (None, None), ("14:00", "16:15")),
        # by day or by night? nobody knows
        ("1時30分～3時", (None, None), (None, None)),
        # no such days
        ("令和6年2月30日", (None, None), (None, None)),
        ("昭和64年1月8日", (None, None), (None, None)),
        ("平成31年5月1日", (None, None), (None, None)),
    ],
)
def test_periods(
    printed: str, days: tuple[str | None, str | None], times: tuple[str | None, str | None]
) -> None:
    found = find_period(printed, FISCAL_2019)
    read = tuple(d.isoformat() if d else None for d in (found.held_from, found.held_until))
    assert read == days
    assert tuple(str(t) if t else None for t in (found.opened, found.closed)) == times


@given(st.dates(min_value=date(1926, 12, 25), max_value=date(2117, 12, 31)))
def test_every_era_date_is_found_again(day: date) -> None:
    era = next(name for name, (first, end) in ERAS.items() if first <= day < end)
    year = day.year - ERAS[era][0].year + 1
    printed = f"{era}{'元' if year == 1 else year}年{day.month}月{day.day}日"
    assert [found.day for found in find_dates(printed)] == [day]


@pytest.mark.parametrize(
    ("printed", "count"),
    [
        ("９名", 9),
        ("計10人", 10),
        ("十九名", 19),
        ("（傍聴者 0人）", 0),
        ("なし", 0),
        ("令和2年", None),
    ],
)
def test_counts(printed: str, count: int | None) -> None:
    assert find_count(printed) == count
