"""The index's fields.

Searched: words, grams, letters (see terms); exact values for fields; numbers for dates. `row` holds
what a hit shows, so that a search needs nothing but the index.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import tantivy

FORMAT: Final = 2  # raise it whenever fields or terms change: older indexes are rebuilt
TOKENIZER: Final = "whitespace"

# exact values, several a speech; True where they are counted as facets
VALUES: Final = {
    "id": False,
    "meeting_id": False,
    "source": False,
    "meeting": False,
    "municipality": False,
    "item": False,
    "item_kind": False,
    "division": False,
    "speaker": False,
    "answered": False,
    "year": True,
    "board": True,
    "role": True,
    "kind": True,
    "decision": True,
}
FACETS: Final = tuple(name for name, counted in VALUES.items() if counted)


@lru_cache(maxsize=1)
def build_schema() -> tantivy.Schema:
    """The fields of the index."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("words", tokenizer_name=TOKENIZER)
    builder.add_text_field("grams", tokenizer_name=TOKENIZER)
    builder.add_text_field("letters", tokenizer_name=TOKENIZER, index_option="basic")
    for name, counted in VALUES.items():
        builder.add_text_field(name, fast=counted, tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("held_from", indexed=True, fast=True)
    builder.add_unsigned_field("held_until", indexed=True, fast=True)
    builder.add_unsigned_field("recency", fast=True)
    builder.add_bytes_field("row", stored=True)
    return builder.build()


def register_tokenizer(index: tantivy.Index) -> None:
    """Split our terms at white space: wanted before writing and before reading."""
    analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    index.register_tokenizer(TOKENIZER, analyzer)
