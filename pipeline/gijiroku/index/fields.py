"""Fields of a query: speaker:佐藤, 役割:事務局, date:令和2年度.

speaker, board, item, division, municipality, meeting and source hold a value that contains the
word; a value in quotes that is the whole of one stands for that one alone. role, kind, decision
and answered know a few values, in English or Japanese (terms/query_terms.py). year is a 年度, date
any period.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Final

import tantivy
from tantivy import FieldType, Query

from gijiroku.index.periods import parse_period, parse_years
from gijiroku.index.schema import build_schema
from gijiroku.index.terms import BREAK, fold_text, lower_letters
from gijiroku.index.tree import Either, Field, Node, Phrase, QueryError, Word
from gijiroku.terms.query_terms import FIELD_WORDS, VALUE_WORDS, FieldName
from gijiroku.terms.variants import USUAL
from gijiroku.text.normalize import plain

FIELDS: Final = {word: name for name, words in FIELD_WORDS.items() for word in words}


def plan_field(field: Field, query: str, searcher: tantivy.Searcher) -> Query:
    """The query for a field; it filters and does not rank. Raises QueryError."""
    name = FIELDS.get(lower_letters(plain(field.name)))
    if name is None:
        known = "、".join(FIELD_WORDS)
        raise QueryError(
            f"{field.name} という項目はありません（あるのは {known}）",
            query,
            field.start,
            field.stop,
        )
    choices = [plan_value(name, value, query, searcher) for value in list_values(field.value)]
    either = choices[0] if len(choices) == 1 else Query.disjunction_max_query(choices)
    return Query.const_score_query(either, 0.0)


def list_values(node: Node) -> Iterable[Word | Phrase]:
    match node:
        case Word() | Phrase():
            yield node
        case Either(parts):
            for part in parts:
                yield from list_values(part)


def plan_value(
    name: FieldName, value: Word | Phrase, query: str, searcher: tantivy.Searcher
) -> Query:
    """The query for one value of a field."""
    if name == "date":
        return plan_date(value, query)
    if name == "year":
        return any_of("year", find_years(value, query, searcher))
    if name in VALUE_WORDS:
        return any_of(name, [find_value(name, value, query)])
    return any_of(name, find_values(name, value, searcher))


def any_of(name: str, values: list[str]) -> Query:
    return Query.term_set_query(build_schema(), name, values) if values else Query.empty_query()


def find_value(name: FieldName, value: Word | Phrase, query: str) -> str:
    """The data's word for a value: 事務局 -> secretariat."""
    wanted = lower_letters(plain(value.text))
    for known, words in VALUE_WORDS[name].items():
        if wanted == known or wanted in words:
            return known
    known = "、".join(f"{k}（{words[0]}）" for k, words in VALUE_WORDS[name].items())
    raise QueryError(
        f"{value.text} という値はありません（あるのは {known}）", query, value.start, value.stop
    )


def find_values(name: str, value: Word | Phrase, searcher: tantivy.Searcher) -> list[str]:
    """The printed values that contain the word, or are the phrase."""
    wanted = fold_value(value.text)
    if not wanted:
        return []
    known = list_known(name, searcher)
    if isinstance(value, Phrase) and (same := [term for folded, term in known if folded == wanted]):
        return same
    return [term for folded, term in known if wanted in folded]


@lru_cache(maxsize=32)
def list_known(name: str, searcher: tantivy.Searcher) -> tuple[tuple[str, str], ...]:
    """All printed values of a field, each with its folded form before it."""
    return tuple((fold_value(term), term) for term, _ in searcher.terms_with_prefix(name, ""))


def fold_value(text: str) -> str:
    """A value for comparing: folded, without punctuation, letters in their usual form."""
    return fold_text(text).text.replace(BREAK, "").translate(USUAL)


def find_years(value: Word | Phrase, query: str, searcher: tantivy.Searcher) -> list[str]:
    years = parse_years(value.text)
    if years is None:
        raise QueryError(
            f"{value.text} は年度として読めません（例: 2020、令和2、2019..2021）",
            query, value.start, value.stop,
        )  # fmt: skip
    first, last = years[0] or 0, years[1] or 9999
    known = [term for term, _ in searcher.terms_with_prefix("year", "")]
    return [year for year in known if first <= int(year) <= last]


def plan_date(value: Word | Phrase, query: str) -> Query:
    """Meetings of which a day lies in the period."""
    period = parse_period(value.text)
    if period is None:
        raise QueryError(
            f"{value.text} は日付として読めません（例: 2020-05、令和2年度、平成30年5月..）",
            query, value.start, value.stop,
        )  # fmt: skip
    schema, number = build_schema(), FieldType.Unsigned
    first = int(f"{period.first or date.min:%Y%m%d}")
    last = int(f"{period.last or date.max:%Y%m%d}")
    begun = Query.range_query(schema, "held_from", number, 0, last)
    not_over = Query.range_query(schema, "held_until", number, first, 99999999)
    return begun.and_must_match(not_over)
