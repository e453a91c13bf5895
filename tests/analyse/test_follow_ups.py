"""Matters that come back are linked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gijiroku.analyse import find_follow_ups
from gijiroku.analyse.follow_ups import simplify_title
from gijiroku.model import Conclusion
from tests.analyse.minutes import NOWHERE, make_meeting

TITLES = [
    ("議案第5号 集会所の使用料の改定について", "集会所の使用料の改定"),
    ("集会所の使用料の改定（継続審議）", "集会所の使用料の改定"),
    ("令和3年度 街路樹の管理計画に関する件", "街路樹の管理計画"),
    ("（１）街路樹の管理計画について（報告）", "街路樹の管理計画"),
]


@pytest.mark.parametrize(("printed", "matter"), TITLES)
def test_a_title_without_what_changes(printed: str, matter: str) -> None:
    assert simplify_title(printed) == matter


def test_the_same_matter_is_linked_and_a_put_off_one_said_so() -> None:
    first = make_meeting("a.txt", "会", "2020-04-01", item="集会所の使用料の改定について")
    first = replace(first, conclusions=(Conclusion(0, "継続審議", "continued", NOWHERE),))
    second = make_meeting("b.txt", "会", "2020-06-01", item="集会所の使用料の改定（継続審議）")
    third = make_meeting("c.txt", "会", "2021-06-01", item="集会所の使用料の改定")
    other = make_meeting("d.txt", "別の会", "2021-07-01", item="集会所の使用料の改定")
    links = find_follow_ups([third, other, second, first])
    assert [(x.before.source, x.after.source, x.reason) for x in links] == [
        ("a.txt", "b.txt", "continued"),
        ("b.txt", "c.txt", "same-title"),
    ]


def test_routine_items_are_not_matters() -> None:
    held = [make_meeting(f"{n}.txt", "会", f"202{n}-04-01", item="年間予定表") for n in range(5)]
    assert find_follow_ups(held) == ()
