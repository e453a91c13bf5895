"""An index opened to be asked."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import tantivy
from tantivy import Occur, Query

from gijiroku.index.folder import State, load_state, open_tantivy
from gijiroku.index.hits import find_hits, load_row
from gijiroku.index.plan import Plan, plan_query
from gijiroku.index.result import Result, Sort
from gijiroku.index.schema import build_schema
from gijiroku.index.similar import plan_similar
from gijiroku.index.syntax import parse_query
from gijiroku.index.tree import QueryError
from gijiroku.store import make_meeting_id


def open_searcher(folder: Path, state: State) -> tantivy.Searcher:
    """The index as it was at the state, or later; it stays as it is while others write."""
    try:
        return open_generation(folder, state)
    except ValueError:
        newer = load_state(folder)  # replaced by another process just now
        if newer is None or newer.generation == state.generation:
            raise
        return open_generation(folder, newer)


@lru_cache(maxsize=4)
def open_generation(folder: Path, state: State) -> tantivy.Searcher:
    index = open_tantivy(folder, state)
    index.reload()
    return index.searcher()


def ask(
    searcher: tantivy.Searcher, query: str, like: str | None, limit: int, offset: int, sort: Sort
) -> Result:
    """The result of a query, of a speech that others are to be like, or of both together."""
    plan = plan_query(parse_query(query), query, searcher)
    if like is not None:
        alike = plan_like(like, searcher)
        both = Query.boolean_query([(Occur.Must, alike), (Occur.Must, plan.query)])
        plan = Plan(both if query.strip() else alike, True, plan.marked)
    return find_hits(searcher, plan, query, limit, offset, sort)


def plan_like(like: str, searcher: tantivy.Searcher) -> Query:
    """Speeches like the one at `like`: the source's path, # and its place among the speeches."""
    source, _, number = like.rpartition("#")
    speech_id = f"{make_meeting_id(source)}#{number}"
    itself = Query.term_query(build_schema(), "id", speech_id, "basic")
    found = searcher.search(itself, 1, count=False).hits
    if not found:
        raise QueryError(f"{like} という発言はありません（例: r2-1.pdf#12）", like, 0, len(like))
    return plan_similar(load_row(searcher, found[0][1])["text"], speech_id, searcher)
