"""The table of aspects: every cue is read, every example betrays its aspect."""

from __future__ import annotations

import pytest

from gijiroku.analyse.recurring.cues import read_cues
from gijiroku.terms.aspects import Aspect, load_aspects, phrase_lemmas

ASPECTS = load_aspects().aspects


@pytest.mark.parametrize("aspect", ASPECTS, ids=lambda aspect: aspect.name)
def test_an_example_has_its_aspect_among_the_strongest(aspect: Aspect) -> None:
    for example in aspect.examples:
        beliefs = read_cues(example).aspects
        ranked = sorted(beliefs, key=lambda number: -beliefs[number])[:3]
        assert aspect.name in [ASPECTS[number].name for number in ranked], example


def test_names_are_unique() -> None:
    assert len({aspect.name for aspect in ASPECTS}) == len(ASPECTS)


SAME = [
    ("知らない", "知りません"),
    ("知らない", "知られていない"),
    ("持ち出す", "持ち出される"),
    ("残る", "残っているかもしれません"),
    ("運ぶ", "運ばなければならない"),
    ("足りる", "足りるのではないか"),
]


@pytest.mark.parametrize(("cue", "printed"), SAME)
def test_endings_do_not_hide_a_phrase(cue: str, printed: str) -> None:
    assert phrase_lemmas(cue) == phrase_lemmas(printed)


OTHER = [
    ("知る", "知らない"),
    ("知る", "知らせる"),
    ("いつまで", "いつから"),
    ("足りる", "足りない"),
]


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_endings_that_turn_the_sense_are_kept(one: str, other: str) -> None:
    assert phrase_lemmas(one) != phrase_lemmas(other)
