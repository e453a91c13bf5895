"""Lines of web pages that are no minutes."""

import pytest

from gijiroku.terms.navigation import FOOT, NAVIGATION, is_navigation, opens_foot


@pytest.mark.parametrize("example", [e for term in NAVIGATION for e in term.examples])
def test_navigation(example: str) -> None:
    assert is_navigation(example)


@pytest.mark.parametrize("example", [e for term in FOOT for e in term.examples])
def test_foot(example: str) -> None:
    assert opens_foot(example)


@pytest.mark.parametrize(
    "printed",
    [
        "開催日　令和5年5月10日",
        "公開",
        "<出席者>",
        "問い合わせがあった件数は何件か。",
        "○会長　資料のページをお開きください。",
        "市のホームページで公表する。",
        "委員＞質問です。",
        "現在地の庁舎は昭和44年の建築です。",
        "(C) 施設の老朽化について",
    ],
)
def test_minutes_are_neither(printed: str) -> None:
    assert not is_navigation(printed)
    assert not opens_foot(printed)
