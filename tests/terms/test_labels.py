"""Labels: every example is read by its own term, and printed surroundings don't matter."""

from __future__ import annotations

import pytest

from gijiroku.terms.label_keys import LabelKey, LabelTerm
from gijiroku.terms.labels import LABEL_TERMS, find_label
from gijiroku.text.normalize import plain

K = LabelKey
EXAMPLES = [(term, example) for term in LABEL_TERMS for example in term.examples]


@pytest.mark.parametrize(("term", "example"), EXAMPLES, ids=[e for _, e in EXAMPLES])
def test_every_example_is_matched_by_its_term(term: LabelTerm, example: str) -> None:
    assert term.pattern.match(plain(example))
    found = find_label(example)
    assert found is not None
    assert found.key == term.key


@pytest.mark.parametrize(
    ("printed", "keys", "rest", "notes"),
    [
        ("開催日時　令和２年５月１５日", (K.DATETIME,), "令和２年５月１５日", ()),
        ("日 時：令和2年", (K.DATETIME,), "令和2年", ()),
        ("会 議 の 名 称 桜川市環境審議会", (K.NAME,), "桜川市環境審議会", ()),
        ("１ 開催場所 大会議室", (K.PLACE,), "大会議室", ()),
        ("１．開会日時・場所", (K.DATETIME, K.PLACE), "", ()),
        ("(2) 日時及び場所", (K.DATETIME, K.PLACE), "", ()),
        ("③ 議題", (K.AGENDA,), "", ()),
        ("○出席委員（8名）", (K.MEMBERS,), "", ("8名",)),
        ("〇 説　明　員　職　氏　名", (K.EXPLAINERS,), "", ()),
        ("【会議の名称】桜川市環境審議会", (K.NAME,), "桜川市環境審議会", ()),
        ("<欠席>", (K.ABSENT,), "", ()),
        ("〔欠席〕山田", (K.ABSENT,), "山田", ()),
        ("■ 出席者（敬称略）：", (K.ATTENDANCE,), "", ("敬称略",)),
        ("出　席　議　員　（３８名）", (K.MEMBERS,), "", ("38名",)),
        ("出席者及び欠席者", (K.ATTENDANCE, K.ABSENT), "", ()),
        ("６　欠席理事者", (K.ABSENT, K.EXPLAINERS), "", ()),
        ("１　日　時　令和元年10月28日", (K.DATETIME,), "令和元年10月28日", ()),
    ],
)
def test_surroundings(
    printed: str, keys: tuple[LabelKey, ...], rest: str, notes: tuple[str, ...]
) -> None:
    found = find_label(printed)
    assert found is not None
    assert found.keys == keys
    assert printed[found.stop :].strip() == rest
    assert found.notes == notes


@pytest.mark.parametrize(
    "printed",
    [
        "場所については後で決めます。",
        "令和２年５月１５日",
        "委員からの質問に答える",
        "山田太郎",
        "日時計の修理",
        "出席者が多い。",
    ],
)
def test_prose_is_no_label(printed: str) -> None:
    assert find_label(printed) is None
