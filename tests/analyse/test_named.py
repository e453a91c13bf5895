"""Named concerns: read from a small file, matched with a reason."""

from __future__ import annotations

import pytest

from gijiroku.analyse import NamedConcern, find_named, read_named
from tests.analyse.minutes import ASKED, make_archive, make_meeting, make_talk

FILE = """
[繰越金の扱い]
例 = 余ったお金はどうするのか。
    繰り越した額は何に使うのか。
必須 = 繰越 余剰/残額
除外 = 貯金

[監査]
must = 監査
"""


def test_a_file_is_read() -> None:
    assert read_named(FILE) == (
        NamedConcern(
            "繰越金の扱い",
            ("余ったお金はどうするのか。", "繰り越した額は何に使うのか。"),
            (("繰越",), ("余剰", "残額")),
            ("貯金",),
        ),
        NamedConcern("監査", (), (("監査",),)),
    )


@pytest.mark.parametrize("text", ["[空]\n", "[名]\n色 = 赤\n", "例 = 名のない例\n", "[名]\n[名]\n"])
def test_a_file_that_says_nothing_useful_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_named(text)


def test_examples_find_other_words_and_say_why() -> None:
    example = "決めた後で報告されても意見の言いようがない。事後報告はやめ、事前に諮ってほしい。"
    found = find_named([*make_archive(), *make_talk()], [NamedConcern("事後", (example,))])
    found = tuple(match for match in found if match.question.source.startswith("m"))
    assert {match.question.text for match in found} == set(ASKED["a"])
    assert all(match.example == example and "事後の報告" in match.shared for match in found)
    assert [match.question.held_from for match in found] == [
        "2010-06-01",
        "2011-06-01",
        "2012-06-01",
    ]


def test_words_decide() -> None:
    named = NamedConcern("水道", must=(("水道", "下水"), ("更新",)), must_not=("料金",))
    meeting = make_meeting(
        "m.txt",
        "会",
        "2020-01-01",
        ("下水道の更新はいつか。", ""),
        ("水道料金の更新はいつか。", ""),
        ("水道の水源はどこか。", ""),
    )
    (match,) = find_named([meeting], [named])
    assert match.question.text == "下水道の更新はいつか。"
    assert match.must == ("下水", "更新")
    assert match.example is None
