"""A query's tree as a query of the index, and as the words to mark in a hit.

A word: its dictionary forms in a row (ranked by BM25), or its letters in a row (ranked lower), or
its letters in other forms (lower still). A phrase: its letters alone. Punctuation means nothing and
is left out; what is left of nothing finds nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice, product
from typing import Final

import tantivy
from tantivy import Occur, Query

from gijiroku.index.fields import plan_field
from gijiroku.index.schema import build_schema
from gijiroku.index.terms import BREAK, fold_text, list_query_words
from gijiroku.index.tree import Both, Either, Field, Node, Phrase, Without, Word
from gijiroku.terms.variants import FORMS

LETTERS_WEIGHT: Final = 0.2
VARIANT_WEIGHT: Final = 0.02
MOST_VARIANTS: Final = 16


@dataclass(frozen=True, slots=True)
class Plan:
    """What the index is asked; `ranked` where words decide the order, `marked` what to show."""

    query: Query
    ranked: bool
    marked: tuple[Word | Phrase, ...]


def plan_query(tree: Node | None, query: str, searcher: tantivy.Searcher) -> Plan:
    """The plan for a tree; raises QueryError where a field's value can't be read."""
    planned = plan_node(tree, query, searcher) if tree else None
    marked = tuple(list_words(tree)) if tree else ()
    return Plan(planned or Query.empty_query(), bool(marked), marked)


def plan_node(node: Node, query: str, searcher: tantivy.Searcher) -> Query | None:
    """The query for one part; None where it means nothing."""
    match node:
        case Word("*" | "＊"):
            return Query.const_score_query(Query.all_query(), 0.0)
        case Word(text):
            return plan_word(text, searcher)
        case Phrase(text):
            return plan_letters(fold_text(text).text)
        case Field():
            return plan_field(node, query, searcher)
        case Without(part):
            inner = plan_node(part, query, searcher)
            return inner and exclude(inner)
        case Both(parts):
            return combine([plan_node(p, query, searcher) for p in parts], Occur.Must)
        case Either(parts):
            return combine([plan_node(p, query, searcher) for p in parts], Occur.Should)


def combine(parts: Iterable[Query | None], occur: Occur) -> Query | None:
    kept = [p for p in parts if p is not None]
    if len(kept) < 2:
        return kept[0] if kept else None
    return Query.boolean_query([(occur, p) for p in kept])


def exclude(part: Query) -> Query:
    everything = Query.const_score_query(Query.all_query(), 0.0)
    return Query.boolean_query([(Occur.Must, everything), (Occur.MustNot, part)])


def plan_word(text: str, searcher: tantivy.Searcher) -> Query | None:
    """A word in all its spellings, the nearer ones first."""
    folded = fold_text(text).text
    if not folded:
        return None
    parts = [plan_lemmas(list_query_words(text)), weigh(plan_letters(folded), LETTERS_WEIGHT)]
    for variant in vary_letters(folded, searcher):
        parts.append(weigh(plan_letters(variant), VARIANT_WEIGHT))
    return combine(parts, Occur.Should)


def plan_lemmas(words: tuple[str, ...]) -> Query | None:
    """Dictionary forms in a row."""
    schema = build_schema()
    if len(words) < 2:
        return Query.term_query(schema, "words", words[0], "freq") if words else None
    return Query.phrase_query(schema, "words", [*words])


def plan_letters(folded: str) -> Query | None:
    """Letters in a row, by the fewest pairs that cover them."""
    schema = build_schema()
    if len(folded) < 2:
        return Query.term_query(schema, "letters", folded, "basic") if folded else None
    pairs = cover(folded)
    if len(pairs) == 1:
        return Query.term_query(schema, "grams", pairs[0][1], "freq")
    return Query.phrase_query(schema, "grams", [*pairs])


def cover(folded: str) -> list[tuple[int, str]]:
    """Pairs of letters with their places: 委託先 -> (0, 委託), (1, 託先)."""
    last = len(folded) - 2
    places = [*range(0, last, 2), last]
    return [(i, folded[i : i + 2]) for i in places]


def weigh(part: Query | None, weight: float) -> Query | None:
    return Query.boost_query(part, weight) if part is not None else None


def vary_letters(folded: str, searcher: tantivy.Searcher) -> Iterable[str]:
    """The same letters in other forms (斉藤 -> 齊藤), those that stand in the index."""
    choices = [(letter, *FORMS.get(letter, "")) for letter in folded]
    for letters in islice(product(*choices), 1, MOST_VARIANTS):
        variant = "".join(letters)
        field, terms = (
            ("grams", cover(variant)) if len(variant) > 1 else ("letters", [(0, variant)])
        )
        if all(searcher.doc_freq(field, term) for _, term in terms):
            yield variant


def list_words(node: Node) -> Iterable[Word | Phrase]:
    """The words that a hit must or may hold, in the order of the query."""
    match node:
        case Word(text) | Phrase(text):
            if fold_text(text).text.strip(BREAK):
                yield node
        case Both(parts) | Either(parts):
            for part in parts:
                yield from list_words(part)
        case _:
            return
