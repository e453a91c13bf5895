"""Concerns: paraphrases join, near misses stay out, names last, order does not matter."""

from __future__ import annotations

import json
import random
from itertools import combinations
from pathlib import Path

import jsonschema
import pytest

from gijiroku.analyse import Concerns, find_concerns
from gijiroku.model import Meeting
from tests.analyse.minutes import ASKED, make_archive, make_meeting, make_talk

SCHEMA = Path(__file__).parents[2] / "../shared/contract/concerns.schema.json"


def group_of(found: Concerns, text: str) -> str:
    (group,) = (g.id for g in found.groups if any(q.text == text for q in g.members))
    return group


@pytest.fixture(scope="module")
def archive() -> list[Meeting]:
    return [*make_archive(), *make_talk()]


@pytest.fixture(scope="module")
def found(archive: list[Meeting]) -> Concerns:
    return find_concerns(archive)


@pytest.mark.parametrize("concern", ASKED)
def test_other_words_for_the_same_question_join(found: Concerns, concern: str) -> None:
    assert len({group_of(found, text) for text in ASKED[concern]}) == 1


@pytest.mark.parametrize(("one", "other"), list(combinations(ASKED, 2)))
def test_other_questions_stay_apart(found: Concerns, one: str, other: str) -> None:
    groups = {concern: {group_of(found, text) for text in ASKED[concern]} for concern in ASKED}
    assert not groups[one] & groups[other]


def test_what_fits_nowhere_stays_single(archive: list[Meeting]) -> None:
    odd = "合唱団の指揮者はどなたでしたか。"
    found = find_concerns([*archive, make_meeting("z.txt", "音楽会", "2020-01-01", (odd, ""))])
    (group,) = (g for g in found.groups if g.id == group_of(found, odd))
    assert len(group.members) == 1


def test_order_does_not_matter(archive: list[Meeting], found: Concerns) -> None:
    shuffled = list(archive)
    for seed in range(3):
        random.Random(seed).shuffle(shuffled)
        assert find_concerns(shuffled).to_json() == found.to_json()


LATE = "開始後に報告されても困る。審議会には事前に諮ってほしい。"


@pytest.mark.parametrize("day", ["2001-01-01", "2021-01-01", None])
def test_a_new_meeting_joins_without_renaming(
    archive: list[Meeting], found: Concerns, day: str | None
) -> None:
    odd = "合唱団の指揮者はどなたでしたか。"
    new = make_meeting("m9.txt", "会", day, (LATE, ""), (odd, ""))
    more = find_concerns([*archive, new], earlier=found.places)
    assert {p: g for p, g in more.places.items() if p[0] != "m9.txt"} == found.places
    assert group_of(more, LATE) == group_of(found, ASKED["a"][0])
    assert group_of(more, odd) not in set(found.places.values())


def test_ids_are_handed_on_where_much_is_new(archive: list[Meeting], found: Concerns) -> None:
    few = find_concerns(archive[:3])
    more = find_concerns(archive, earlier=few.places)
    assert {group.id for group in few.groups} <= {group.id for group in more.groups}
    ids = [group.id for group in more.groups]
    assert len(set(ids)) == len(ids)


def test_ids_last_without_memory_while_the_first_question_stays(found: Concerns) -> None:
    few = find_concerns(make_archive()[:2])
    more = find_concerns(make_archive())
    assert group_of(few, ASKED["d"][0]) == group_of(more, ASKED["d"][2])


def test_courtesy_is_no_concern() -> None:
    meeting = make_meeting(
        "t.txt",
        "会",
        "2020-01-01",
        ("承知しました。ありがとうございます。", ""),
        ("よく分かりました。よろしくお願いします。", ""),
        ("異議なし。", ""),
        ("名簿の管理の責任はどこにあるのか。", "市にあります。"),
    )
    found = find_concerns([meeting])
    assert [g.label for g in found.groups] == ["名簿の管理の責任はどこにあるのか。"]


def test_facts_of_a_group() -> None:
    found = find_concerns(make_archive())
    (group,) = (g for g in found.groups if g.id == group_of(found, ASKED["e"][0]))
    assert (group.first_asked, group.last_asked) == ("2010-06-01", "2012-06-01")
    assert dict(group.trend) == {"2010": 1, "2011": 1, "2012": 1}
    assert (len(group.meetings), len(group.boards), len(group.wordings)) == (3, 3, 3)
    assert group.is_last_answered
    assert group.asks[0] == "人手と専門職の確保"


def test_prints_of_one_sitting_count_once() -> None:
    turn = ("名簿の管理の責任はどこにあるのか。", "")
    prints = [make_meeting(f"m1.{kind}", "会", "2020-01-01", turn) for kind in ("pdf", "docx")]
    (group,) = find_concerns(prints).groups
    assert (len(group.members), len(group.meetings), len(group.wordings)) == (2, 1, 1)
    assert dict(group.trend) == {"2020": 1}
    assert not group.is_last_answered


def test_nothing_gives_nothing() -> None:
    assert find_concerns([]).groups == ()


def test_json_is_as_the_contract_has_it(found: Concerns) -> None:
    if not SCHEMA.exists():
        pytest.skip("no contract beside the repository")
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.validate(found.to_json(), schema)
