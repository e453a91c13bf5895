import pytest
from hypothesis import given
from hypothesis import strategies as st

from gijiroku.index.terms import (
    BREAK,
    find_words,
    fold_text,
    list_query_words,
    list_words,
    split_terms,
)


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("ＵＳＢメモリー", "usbメモリー"),
        ("ｶﾞｽ会社", "ガス会社"),
        ("委　員", "委員"),
        ("サ−バの更新", "サーバの更新"),  # a minus typed for the long sound
        ("「税」、議会。", "税▁議会"),
        ("（仮称）", "仮称"),
        ("……。", ""),
        ("〇〇市", "〇〇市"),
        ("第１条\n第２条", "第1条第2条"),
    ],
)
def test_fold(printed: str, folded: str) -> None:
    assert fold_text(printed).text == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("取扱い", "取り扱い"),
        ("取扱い", "取扱"),
        ("子ども", "子供"),
        ("メモリー", "メモリ"),
        ("ＵＳＢメモリ", "usbメモリー"),
        ("サーバー", "サーバ"),
        ("漏えい", "漏洩"),
        ("申込", "申し込み"),
        ("ｺﾝﾋﾞﾆ", "コンビニ"),
        ("委　員", "委員"),
        ("契約後に報告", "契約後の報告"),  # particles don't count
        ("ご意見", "御意見"),
        ("第一回", "第１回"),
        ("３ヶ月", "3か月"),
        ("打合せ", "打ち合わせ"),
        ("ウィルス", "ウイルス"),
        ("報告しました", "報告された"),
    ],
)
def test_spellings_share_words(one: str, other: str) -> None:
    assert list_words(one) == list_words(other)


@pytest.mark.parametrize(("one", "other"), [("受託", "委託"), ("伊藤", "伊東"), ("田中", "棚架")])
def test_words_stay_apart(one: str, other: str) -> None:
    assert list_words(one) != list_words(other)


def test_sentences_are_parted() -> None:
    assert split_terms("税です。議会です。").words == f"税 {BREAK} 議会"


def test_terms() -> None:
    terms = split_terms("税、税額")
    assert terms.grams == "税▁ ▁税 税額"
    assert terms.letters == "税 額"


def test_words_lead_back() -> None:
    sentence = "ＵＳＢメモリの取 扱いを見直す"
    printed = [sentence[word.start : word.stop] for word in find_words(sentence)]
    assert printed == ["ＵＳＢ", "メモリ", "取 扱い", "見直す"]


@given(st.text(st.characters(), max_size=40))
def test_any_text(text: str) -> None:
    folded = fold_text(text)
    assert len(folded.offsets) == len(folded.text) + 1
    assert list(folded.offsets) == sorted(folded.offsets)
    terms = split_terms(text)
    terms_of_all = f"{terms.words} {terms.grams} {terms.letters}"
    terms_of_all.encode("utf-8")  # what the engine takes


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("取扱い", ("取り扱い",)),
        ("お願い", ("御", "願う")),  # not 御 alone
        ("市の", ()),  # as written, not every 市
        ("市の予算", ("市", "予算")),
        ("の", ()),
        ("Ａ委員", ("a", "委員")),
    ],
)
def test_query_words(query: str, words: tuple[str, ...]) -> None:
    assert list_query_words(query) == words
