"""Analyses as DataFrames over small invented meetings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gijiroku import analyse
from gijiroku.model import Conclusion, Meeting
from tests.analyse.minutes import NOWHERE, make_archive, make_meeting


@pytest.fixture
def meetings() -> list[Meeting]:
    first = make_meeting(
        "a.pdf",
        "水の会",
        "2020-05-01",
        ("取扱いの記録はあるか。", "あります。"),
        ("井戸の水は飲めるか。", ""),
        kind="consultation",
    )
    second = make_meeting(
        "b.pdf", "火の会", "2021-05-01", ("取り扱いはどうか。", "炉の火を確かめます。")
    )
    end = Conclusion(0, "継続審議とする。", "continued", NOWHERE)
    return [replace(first, conclusions=(end,)), second]


def test_terms_in_any_spelling_by_year(meetings: list[Meeting]) -> None:
    table = analyse.trend_terms(meetings, ["取扱", "井戸"])
    assert table.loc["2020"].to_dict() == {"取扱": 1, "井戸": 1, "speeches": 3}
    assert table.loc["2021"].to_dict() == {"取扱": 1, "井戸": 0, "speeches": 2}
    share = analyse.trend_terms(meetings, ["取扱"], share=True)
    assert share.loc["2021", "取扱"] == 500


def test_prints_of_one_sitting_count_once(meetings: list[Meeting]) -> None:
    again = replace(meetings[1], source=replace(meetings[1].source, path="b.docx"))
    assert analyse.trend_terms([*meetings, again], ["炉"]).loc["2021", "炉"] == 1


def test_concerns_by_year_without_gaps() -> None:
    archive = make_archive()
    gone = [archive[0], archive[2]]
    table = analyse.trend_concerns(analyse.find_concerns(gone))
    assert list(table.index) == ["2010", "2011", "2012"]
    assert table.loc["2011"].sum() == 0
    assert set(table.attrs["labels"]) == set(table.columns)


def test_words_that_set_a_board_apart(meetings: list[Meeting]) -> None:
    water = make_meeting("c.pdf", "水の会", "2020-06-01", ("井戸と井戸の水か。", "水です。"))
    table = analyse.key_words([*meetings, water], by="board")
    typical = table[table["part"] == "水の会"].iloc[:2]
    assert set(typical["word"]) == {"水", "井戸"}
    assert (typical["z"] > 0).all()
    assert "炉" not in set(table["word"])  # said once: too rare to tell


def test_concerns_that_set_a_board_apart() -> None:
    found = analyse.find_concerns(make_archive())
    table = analyse.key_concerns(found, by="year")
    assert set(table["part"]) == {"2010", "2011", "2012"}
    assert table["label"].notna().all()


def test_who_asks_and_who_answers(meetings: list[Meeting]) -> None:
    table = analyse.count_speakers(meetings)
    member = table[(table["board"] == "水の会") & (table["role"] == "member")].iloc[0]
    assert (member["questions"], member["answers"], member["meetings"]) == (2, 0, 1)
    pairs = analyse.pair_speakers(meetings)
    assert pairs[["board", "asked_by", "answered_by", "count"]].values.tolist() == [
        ["水の会", "委員", "事務局", 1],
        ["火の会", "委員", "事務局", 1],
    ]


def test_what_nothing_answered(meetings: list[Meeting]) -> None:
    table = analyse.list_unanswered(meetings)
    assert table["text"].tolist() == ["井戸の水は飲めるか。"]
    assert table["speech"].tolist() == [2]


def test_how_items_end(meetings: list[Meeting]) -> None:
    table = analyse.count_conclusions(meetings)
    assert table.to_dict("records") == [{"board": "水の会", "kind": "consultation", "continued": 1}]


def test_nothing_gives_empty_tables() -> None:
    assert analyse.trend_terms([], ["水"]).empty
    assert analyse.trend_concerns(analyse.find_concerns([])).empty
    assert analyse.key_words([]).empty
    assert analyse.count_speakers([]).empty
    assert analyse.pair_speakers([]).empty
    assert analyse.list_unanswered([]).empty
    assert analyse.count_conclusions([]).empty


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(AttributeError):
        analyse.count_stars  # noqa: B018
