"""Personal data: what is found, what is left alone, what masking keeps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gijiroku.text.personal import KINDS, find_personal, has_check_digit, mask_personal

FOUND = [
    ("phone", "電話は048-473-1111まで", "048-473-1111"),
    ("phone", "（０４８）４７３－１１１１", "（０４８）４７３－１１１１"),
    ("phone", "090（1234）5678に御連絡ください", "090（1234）5678"),
    ("mail", "送付先 taro.yamada@example.jp です", "taro.yamada@example.jp"),
    ("postcode", "〒３５３－８５０１", "〒３５３－８５０１"),
    ("address", "請求人は緑町三丁目12番5号に住む", "緑町三丁目12番5号"),
    ("individual-number", "番号は123456789018とする", "123456789018"),
    ("account", "口座番号は１２３４５６７である", "１２３４５６７"),
    ("birth-date", "昭和30年5月1日生まれの方", "昭和30年5月1日"),
    ("birth-date", "生年月日：1955年5月1日", "1955年5月1日"),
]
LEFT_ALONE = [
    "予算額は123,456,789円である",
    "令和2年5月15日に契約した",  # a date, nobody's birth
    "第12条第3項の規定による",
    "番号は123456789012とする",  # the check digit is wrong
    "資料2-1-3を御覧ください",
    "平成28-30-31年度の実績",
    "受付は1234567件であった",
]


@pytest.mark.parametrize(("kind", "text", "printed"), FOUND)
def test_personal_data_is_found(kind: str, text: str, printed: str) -> None:
    assert [(p.kind, text[p.start : p.stop]) for p in find_personal(text)] == [(kind, printed)]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert mask_personal(text) == text


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_finds_its_example(kind: object) -> None:
    assert [p.kind for p in find_personal(kind.example)] == [kind.name]  # type: ignore[attr-defined]


def test_masking_keeps_the_length_and_the_rest() -> None:
    assert mask_personal("電話048-473-1111。") == "電話＊＊＊＊＊＊＊＊＊＊＊＊。"


@given(st.text(alphabet="0123456789０-－第〒年月日生 a@.", max_size=60))
def test_masking_never_changes_the_length(text: str) -> None:
    assert len(mask_personal(text)) == len(text)


def test_check_digit_wants_twelve_digits() -> None:
    assert has_check_digit("1234 5678 9018")
    assert not has_check_digit("1234 5678 9010")
