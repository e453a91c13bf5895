"""Every cue of a decision reads its examples; the kind of item tells what 了承 means."""

from __future__ import annotations

import pytest

from gijiroku.model import Decision, ItemKind
from gijiroku.terms.decisions import (
    DECISIONS,
    DecisionTerm,
    find_decision,
    is_outcome,
    is_told_outcome,
    judge_decision,
)


@pytest.mark.parametrize("each", DECISIONS, ids=lambda each: each.decision)
def test_examples_are_read(each: DecisionTerm) -> None:
    for example in each.examples:
        assert find_decision(example) == each.decision, example


@pytest.mark.parametrize("each", DECISIONS, ids=lambda each: each.decision)
def test_look_alikes_are_not(each: DecisionTerm) -> None:
    for other in each.others:
        assert find_decision(other) != each.decision, other


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("了承", "report", "noted"),
        ("了承", "discussion", "approved"),
        ("原案のとおり了承した。", "report", "approved"),
        ("報告のとおり了承する。", None, "noted"),
        ("会長に山川委員を選出した。", "other", "other"),
        ("全員了承（修正した案を次回に審議する）", "discussion", "continued"),
        ("全員了承（半年後の検証を条件とする）", "discussion", "approved_with_conditions"),
        ("報告を了承した。なお、結果は次年度の協議会に報告する。", "report", "noted"),
        ("賛成多数により、原案のとおり可決すべきものと決定した。", "bill", "approved"),
        ("資料の作り方について意見があった。", "report", "other"),
    ],
)
def test_decisions_in_the_light_of_the_kind(
    text: str, kind: ItemKind | None, expected: Decision
) -> None:
    assert judge_decision(text, kind) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("（可決）", True),
        ("原案可決", True),
        ("［継続審査］", True),
        ("全員了承", True),
        ("承認申請について", False),
        ("決定の手順", False),
    ],
)
def test_short_outcomes(text: str, expected: bool) -> None:
    assert is_outcome(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("特に異論はなく、評価の結果を了承した。", True),
        ("原案のとおり承認することとした。", True),
        ("委員から、前年度に承認した額について質問があった。", False),
        ("市議会で否決された理由は何か。", False),
    ],
)
def test_told_outcomes(text: str, expected: bool) -> None:
    assert is_told_outcome(text) is expected
