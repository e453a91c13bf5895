"""Lines as speakers' tags, and lines that are none."""

from __future__ import annotations

import pytest

from gijiroku.style.attribution import find_office, may_be_tag, weigh_tag
from gijiroku.style.tags import read_tag
from gijiroku.terms.speakers import OFFICES

TAGS = [
    # printed, attribution, text
    ("○高木会長　それでは、始めます。", "高木会長", "それでは、始めます。"),
    ("○議長（高木修一君）　始めます。", "議長（高木修一君）", "始めます。"),
    ("○議長（高木修一）始めます。", "議長（高木修一）", "始めます。"),
    ("◎ 今井 病院局長　お答えします。", "今井病院局長", "お答えします。"),
    ("21 ◯議長（高木君）　始めます。", "議長（高木君）", "始めます。"),
    ("（事務局）資料のとおりです。", "事務局", "資料のとおりです。"),
    ("（　白井委員　）いつですか。", "白井委員", "いつですか。"),
    ("委　員) いつですか。", "委員", "いつですか。"),
    ("Ｃ委員 ）いつですか。", "Ｃ委員", "いつですか。"),
    ("会 長：始めます。", "会長", "始めます。"),
    ("事務局（図書館課長）: 春からです。", "事務局（図書館課長）", "春からです。"),
    ("【議　長】", "議長", ""),
    ("<会長>", "会長", ""),
    ("委　員　長　では、始めます。", "委員長", "では、始めます。"),
    ("議　　　長ただいまから", "議長", "ただいまから"),
    ("総務部　山田課長　春からです。", "総務部山田課長", "春からです。"),
    ("○白井委員「いつですか。」", "白井委員", "「いつですか。」"),
    # a number behind the office belongs to what is said
    ("会長　（１）について、お願いします。", "会長", "（１）について、お願いします。"),
    ("委員１　いつですか。", "委員１", "いつですか。"),
    ("委員（３）：いつですか。", "委員（３）", "いつですか。"),
    ("７番　いつですか。", "７番", "いつですか。"),
    ("戦略監（砂田敬）\n", "戦略監（砂田敬）", ""),
]

NO_TAGS = [
    "（傍聴者４名入室）",
    "支援員（業者）には、管理者の権限を与えません。",
    "Ａ団体（421点）を候補者として選定する。",
    "３　出席議員（３２人）",
    "それでは事務局から説明をお願いします。",
    "（１）開館時間の見直しについて",
    "委員会の設置について",
]


@pytest.mark.parametrize(("printed", "attribution", "text"), TAGS)
def test_tags(printed: str, attribution: str, text: str) -> None:
    tag = read_tag(0, printed)
    assert tag is not None
    assert tag.weight > 0
    assert tag.attribution == attribution
    assert printed[tag.offset :].strip() == text


@pytest.mark.parametrize("printed", NO_TAGS)
def test_lines_without_tag(printed: str) -> None:
    tag = read_tag(0, printed)
    assert tag is None or tag.weight == 0


@pytest.mark.parametrize(("word", "role", "example"), OFFICES)
def test_offices_end_their_examples(word: str, role: str, example: str) -> None:
    assert find_office(word) == (word, role)
    assert weigh_tag(example) > 0


def test_words_that_may_name_a_speaker() -> None:
    assert may_be_tag("白井")
    assert may_be_tag("県社協")
    assert not may_be_tag("資料１")
    assert not may_be_tag("開催日時")
    assert not may_be_tag("説明")
