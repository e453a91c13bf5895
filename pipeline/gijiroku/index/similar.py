"""More like this: the words that set a speech apart, as a query."""

from __future__ import annotations

import math
from collections import Counter
from typing import Final

import tantivy
from tantivy import Occur, Query

from gijiroku.index.schema import build_schema
from gijiroku.index.terms import fold_word
from gijiroku.text.tokens import split_tokens

MOST_WORDS: Final = 24
SHARE: Final = 4  # a speech is alike that has one in so many of the words (at least two)


def plan_similar(text: str, speech_id: str, searcher: tantivy.Searcher) -> Query:
    """Speeches with the words of the text, the rare ones weighing most; not the speech itself."""
    schema = build_schema()
    counts = Counter(fold_word(t.lemma) for t in split_tokens(text) if t.is_content)
    total = searcher.num_docs
    weights = {}
    for word, count in counts.items():
        having = searcher.doc_freq("words", word)
        if having > 1:
            weights[word] = math.log1p(count) * math.log(1 + total / having)
    best = sorted(weights, key=lambda w: (-weights[w], w))[:MOST_WORDS]
    if not best:
        return Query.empty_query()
    words = [(Occur.Should, Query.term_query(schema, "words", w, "freq")) for w in best]
    wanted = max(min(2, len(words)), len(words) // SHARE)
    alike = Query.boolean_query(words, minimum_number_should_match=wanted)
    itself = Query.term_query(schema, "id", speech_id, "basic")
    return Query.boolean_query([(Occur.Must, alike), (Occur.MustNot, itself)])
