"""Lists of people as printed, and whom they name (all names are invented)."""

from __future__ import annotations

import pytest

from gijiroku.extract.attendees.assembly import read_people
from gijiroku.extract.attendees.states import ListState

Row = tuple[str, str | None, str | None]


@pytest.mark.parametrize(
    ("printed", "people"),
    [
        (
            "大石哲也委員（会長）、小畑由美子委員（会長職務代理）",
            [("大石哲也", "会長", None), ("小畑由美子", "会長職務代理", None)],
        ),
        # letter-spaced, justified
        ("会　　　長　大　石　　　誠", [("大石誠", "会長", None)]),
        # two columns of offices and names
        (
            "市長　　　　　小畑　修　　　　福祉保健部長　　　　野口達也",
            [("小畑修", "市長", None), ("野口達也", "福祉保健部長", None)],
        ),
        # numbers, kana
        (
            "１番　　むらい　勝　也　　　　２番　　大西　まこと",
            [("むらい勝也", None, None), ("大西まこと", None, None)],
        ),
        # the division holds for the line
        (
            "総務課　青田課長、辻主幹、小此木主事",
            [("青田", "課長", "総務課"), ("辻", "主幹", "総務課"), ("小此木", "主事", "総務課")],
        ),
        # a name run together with its office, either way round
        (
            "立花総務部長、水口行政管理課長",
            [("立花", "総務部長", None), ("水口", "行政管理課長", None)],
        ),
        ("環境部長神谷恵子", [("神谷恵子", "環境部長", None)]),
        ("委員長大石　哲也君", [("大石哲也", "委員長", None)]),
        # a surname that ends like a division
        ("渡部委員、服部委員", [("渡部", "委員", None), ("服部", "委員", None)]),
        # an office behind a name belongs to the next one
        (
            "委員長　大石哲也　副委員長　小畑由美子",
            [("大石哲也", "委員長", None), ("小畑由美子", "副委員長", None)],
        ),
        # dittos
        (
            "ごみ減量課長　和泉葵　同課長補佐　永井亮",
            [("和泉葵", "ごみ減量課長", None), ("永井亮", "課長補佐", "ごみ減量課")],
        ),
        # 委員 holds for those behind it, foreign names stay whole
        (
            "委員　神谷恵子、ロペス・アナ",
            [("神谷恵子", "委員", None), ("ロペス・アナ", "委員", None)],
        ),
        ("議長（大石哲也君）", [("大石哲也", "議長", None)]),
        # offices without names are nobody
        ("市長　副市長　教育長", []),
    ],
)
def test_people_of_a_line(printed: str, people: list[Row]) -> None:
    state = ListState()
    read_people(printed, 0, 1, state)
    assert [(p.name, p.office, p.division) for p in state.people] == people


def test_an_office_waits_for_the_name_on_the_next_line() -> None:
    state = ListState()
    read_people("副市長　　野口達也　　　　子ども・若者支援部長", 0, 1, state)
    read_people("　　　　　　　　　　　　　　　　　　神谷恵子", 1, 2, state)
    assert [(p.name, p.office) for p in state.people] == [
        ("野口達也", "副市長"),
        ("神谷恵子", "子ども・若者支援部長"),
    ]
