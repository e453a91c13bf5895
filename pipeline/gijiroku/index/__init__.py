"""Full-text search over the speeches of a store: who said what, when, and what was answered.

    search("取扱い 役割:委員 date:令和2年度", store="data/processed").hits

The index is tantivy's, in `index` beside the store's database; it follows the store by revision
(`sync`) and can be made anew from it at any time. docs/search.md has the query language.
"""

from __future__ import annotations

from pathlib import Path

from gijiroku.index.result import Hit, Result, Sort, Turn
from gijiroku.index.sync import find_folder, sync
from gijiroku.index.tree import QueryError
from gijiroku.store import open_store

__all__ = ["Hit", "QueryError", "Result", "Turn", "search", "sync"]


def search(
    query: str,
    store: str | Path = "data/processed",
    *,
    like: str | None = None,
    limit: int = 20,
    offset: int = 0,
    sort: Sort = "rank",
) -> Result:
    """The speeches of the store that the query finds, from `offset`, at most `limit`.

    `sort` is "rank" (best first) or "date" (newest first). `like` names a speech (`r2-1.pdf#12`):
    others like it are found, among those of the query if there is one. The index is brought in
    step with the store first. Raises QueryError for a query that can't be read, StoreError where
    there is no store.
    """
    from gijiroku.index.reader import ask, open_searcher  # an ingest does without

    with open_store(store, read_only=True) as opened:
        state = sync(opened, wait=False) or sync(opened)
        folder = find_folder(opened)
    assert state is not None  # one that waits has an index in the end
    return ask(open_searcher(folder, state), query, like, limit, offset, sort)
