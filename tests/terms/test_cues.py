"""Every cue shows in its example and not in its counter-example."""

from __future__ import annotations

import pytest

from gijiroku.extract.kinds import split_sentences
from gijiroku.terms.cues import PROPOSALS, QUESTION_CUES, Cue
from gijiroku.terms.heads import HEADS, Head, find_head, read_head
from gijiroku.text.normalize import squash


@pytest.mark.parametrize("cue", QUESTION_CUES, ids=lambda cue: cue.shows)
def test_cue_shows_in_its_example_only(cue: Cue) -> None:
    assert cue.pattern.search(split_sentences(cue.shows)[-1])
    assert not cue.pattern.search(split_sentences(cue.shows_not)[-1])


def test_proposals_are_no_questions() -> None:
    for pattern, _, example in PROPOSALS:
        assert pattern.search(example)
        assert not split_sentences(example)[-1].endswith("か")


@pytest.mark.parametrize(("pattern", "head", "example"), HEADS, ids=lambda row: str(row))
def test_heads_read_their_examples(pattern: object, head: Head, example: str) -> None:
    assert read_head(example) is head


def test_other_words_are_no_heads() -> None:
    for words in ("開館時間の見直しについて", "図書館課", "委員", "山田太郎"):
        assert find_head(squash(words).text) is None
