"""Words: one lemma for all spellings, and offsets that point back into the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gijiroku.text.tokens import fold, split_lemmas, split_tokens

SAME = [
    ("取扱い", "取り扱い"),
    ("取扱", "取り扱い"),
    ("漏えい", "漏洩"),
    ("子ども", "子供"),
    ("障がい", "障害"),
    ("なぜ", "何故"),
    ("USB", "ＵＳＢ"),
    ("ｻｰﾊﾞｰ", "サーバー"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_a_word_share_its_lemma(one: str, other: str) -> None:
    assert split_lemmas(one) == split_lemmas(other)


def test_near_words_stay_apart() -> None:
    assert split_lemmas("受託") != split_lemmas("委託")


def test_a_lemma_has_no_gloss() -> None:
    assert split_lemmas("サーバーのメモリー") == ("サーバー", "の", "メモリー")


def test_a_name_keeps_its_characters() -> None:
    assert "田中" in split_lemmas("田中委員")


def test_content_words_are_told_from_the_rest() -> None:
    words = [t.surface for t in split_tokens("市が業者を調べているのですか。") if t.is_content]
    assert words == ["市", "業者", "調べ"]


@given(st.text(max_size=60))
def test_offsets_point_into_the_folded_text(text: str) -> None:
    folded = fold(text)
    for token in split_tokens(text):
        assert folded[token.start : token.stop] == token.surface


@given(st.text(alphabet=st.characters(categories=["Cs", "Cc", "Lo"]), max_size=20))
def test_no_text_stops_the_tagger(text: str) -> None:
    split_tokens(text)
