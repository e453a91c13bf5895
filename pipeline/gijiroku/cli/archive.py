"""Which store a command works on, and which of its speeches a query chooses."""

from __future__ import annotations

from pathlib import Path

import click

store_option = click.option(
    "--store",
    default="data/processed",
    show_default=True,
    type=click.Path(path_type=Path),
    help="Folder of the store.",
)


def find_places(store: Path, query: str) -> frozenset[tuple[str, int]]:
    """(source, position) of the speeches that the query finds; raises QueryError, StoreError."""
    from gijiroku.index import search

    total = search(query, store, limit=0).total
    return frozenset((hit.source, hit.speech) for hit in search(query, store, limit=total).hits)
