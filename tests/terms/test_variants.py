import pytest

from gijiroku.terms.query_terms import FIELD_WORDS, VALUE_WORDS
from gijiroku.terms.variants import FORMS, USUAL, VARIANTS, Variant
from gijiroku.text.normalize import plain


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda v: v.usual)
def test_examples(variant: Variant) -> None:
    one, other = variant.examples
    assert one != other
    assert one.translate(USUAL) == other.translate(USUAL)
    assert variant.usual in one
    for form in variant.usual + variant.others:
        assert plain(form) == form  # NFKC would have joined them already
        assert set(FORMS[form]) == set(variant.usual + variant.others) - {form}


def test_a_letter_stands_in_one_row() -> None:
    letters = "".join(v.usual + v.others for v in VARIANTS)
    assert len(letters) == len(set(letters))


def test_field_words_are_told_apart() -> None:
    words = [word for row in FIELD_WORDS.values() for word in row]
    assert len(words) == len(set(words))
    for values in VALUE_WORDS.values():
        known = [word for value, row in values.items() for word in (value, *row)]
        assert len(known) == len(set(known))
        assert all(plain(word).lower() == word for word in known)
