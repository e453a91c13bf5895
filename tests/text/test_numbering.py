"""Numbers at the head of a line: every printed form, and what only looks like one."""

from __future__ import annotations

import pytest

from gijiroku.text.figures import parse_figure, write_label
from gijiroku.text.numbering import FORMS, find_number, find_references, follows, split_numbers

PRINTED = [
    # printed, label, family, value, rest
    ("１　予算について", "1", "n", 1, "予算について"),
    ("１．予算について", "1", "n", 1, "予算について"),
    ("1. 予算について", "1", "n", 1, "予算について"),
    ("12 予算について", "12", "n", 12, "予算について"),
    ("３出席者", "3", "n", 3, "出席者"),
    ("１日時", "1", "n", 1, "日時"),
    ("５　件名", "5", "n", 5, "件名"),
    ("２　本日の会議", "2", "n", 2, "本日の会議"),
    ("１）予算", "1)", "n)", 1, "予算"),
    ("(1)予算", "(1)", "(n)", 1, "予算"),
    ("（１０）　予算", "(10)", "(n)", 10, "予算"),
    ("( 2 ) 予算", "(2)", "(n)", 2, "予算"),
    ("⑵ 予算", "(2)", "(n)", 2, "予算"),
    ("①　予算", "1", "①", 1, "予算"),
    ("⑫予算", "12", "①", 12, "予算"),
    ("㉑予算", "21", "①", 21, "予算"),
    ("❷予算", "2", "①", 2, "予算"),
    ("ア　予算", "ア", "ア", 1, "予算"),
    ("ｱ　予算", "ア", "ア", 1, "予算"),
    ("（イ）予算", "(イ)", "(ア)", 2, "予算"),
    ("ウ）予算", "ウ)", "ア)", 3, "予算"),
    ("ａ　予算", "a", "a", 1, "予算"),
    ("（ｂ）予算", "(b)", "(a)", 2, "予算"),
    ("Ⅲ　予算", "III", "I", 3, "予算"),
    ("ⅳ 予算", "iv", "I", 4, "予算"),
    ("一　予算", "一", "一", 1, "予算"),
    ("十二、予算", "十二", "一", 12, "予算"),
    ("（三）予算", "(三)", "(一)", 3, "予算"),
    ("第１　会期の決定", "第1", "第n", 1, "会期の決定"),
    ("第十一 会期の決定", "第十一", "第n", 11, "会期の決定"),
    ("日程第１　会期の決定", "日程第1", "日程第n", 1, "会期の決定"),
    ("日 程 第 ２ 会期の決定", "日程第2", "日程第n", 2, "会期の決定"),
    ("追加日程第１　予算", "追加日程第1", "日程第n", 1, "予算"),
    ("議案第146号　予算", "議案第146号", "議案第n号", 146, "予算"),
    ("議案第　５　号　予算", "議案第5号", "議案第n号", 5, "予算"),
    ("議員提出議案第24号 意見書", "議員提出議案第24号", "議員提出議案第n号", 24, "意見書"),
    ("報告第３号　専決処分", "報告第3号", "報告第n号", 3, "専決処分"),
    ("諮問第二号　予算", "諮問第二号", "諮問第n号", 2, "予算"),
    ("第１号議案　予算", "第1号議案", "第n号議案", 1, "予算"),
    ("議題１　予算", "議題1", "議題n", 1, "予算"),
    ("議題１", "議題1", "議題n", 1, ""),
    ("議事2：予算", "議事2", "議事n", 2, "予算"),
    ("議事（２）予算", "議事(2)", "議事(n)", 2, "予算"),
    ("案件1　予算", "案件1", "案件n", 1, "予算"),
    ("協議事項①　予算", "協議事項1", "協議事項n", 1, "予算"),
    ("１－２　計画について", "1-2", "n-n", 1, "計画について"),
]


@pytest.mark.parametrize(("printed", "label", "family", "value", "rest"), PRINTED)
def test_printed_forms(printed: str, label: str, family: str, value: int, rest: str) -> None:
    number = find_number(printed)
    assert number is not None
    assert (number.label, number.family, number.value) == (label, family, value)
    assert printed[number.stop :] == rest


NOT_NUMBERS = [
    "予算について",
    "令和６年度の予算",
    "3か所で管理する",
    "２０２０年度の予算",
    "10月の会議",
    "１日当たりの量",
    "1.5倍になった",
    "2,500円である",
    "アルコールについて",
    "一般会計予算",
    "三世代同居",
    "第１回会議",
    "第12条の規定",
    "第３期計画について",
    "条例第12条の規定による諮問",
    "議事の公開について",
    "議題について",
    "報告のとおり",
    "案のとおり",
    "3～5人の班",
    "(案)について",
    "5人が出席した",
    "10 人",
    "Ａ委員",
    "a委員",
    "",
]


@pytest.mark.parametrize("text", NOT_NUMBERS)
def test_what_only_looks_like_a_number(text: str) -> None:
    assert find_number(text) is None


@pytest.mark.parametrize(("family", "example"), [(f, e) for f, _, e in FORMS])
def test_every_form_reads_its_example(family: str, example: str) -> None:
    number = find_number(example)
    assert number is not None
    assert number.family == (family.replace("w", number.word) if number.word else family)


@pytest.mark.parametrize(
    ("glyph", "value"),
    [("百二十三", 123), ("二〇", 20), ("十", 10), ("ＩＶ", 4), ("㈣", 4), ("⒌", 5), ("々", -1)],
)
def test_figures(glyph: str, value: int) -> None:
    assert parse_figure(glyph) == value


def test_numbers_that_stand_together() -> None:
    numbers, rest = split_numbers("日程第３　議案第５号　町道の路線の認定について")
    assert [n.label for n in numbers] == ["日程第3", "議案第5号"]
    assert rest == "町道の路線の認定について"


def test_numbers_in_running_text() -> None:
    text = "議事（２）は継続とし、議案第12号及び報告第３号については承認する。(4)は次回とする。"
    assert [n.label for _, _, n in find_references(text)] == [
        "議事(2)",
        "議案第12号",
        "報告第3号",
        "(4)",
    ]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [("ア　", "イ　", True), ("イ　", "ロ　", True), ("(1)", "(2)", True), ("(1)", "②", False)],
)
def test_next_of_a_list(before: str, after: str, expected: bool) -> None:
    first, second = find_number(before), find_number(after)
    assert first
    assert second
    assert follows(first, second) is expected


def test_label_has_no_dot_and_no_space() -> None:
    assert write_label("議案 第 ７ 号 ．") == "議案第7号"
