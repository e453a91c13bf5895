"""Ask the index: the hits of a page with their questions and answers, and the facets."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, Final

import tantivy
from tantivy import Query

from gijiroku.index.context import make_snippet
from gijiroku.index.plan import Plan
from gijiroku.index.result import Hit, Result, Sort, Turn
from gijiroku.index.schema import FACETS, build_schema

MOST_VALUES: Final = 1000  # counted of each facet


def find_hits(
    searcher: tantivy.Searcher, plan: Plan, text: str, limit: int, offset: int, sort: Sort
) -> Result:
    """The page of hits from `offset`, best or newest first, of all that the plan finds."""
    counted = searcher.aggregate(plan.query, make_aggregation())
    total = int(counted["total"]["value"])
    if not total or limit < 1 or offset >= total:
        return Result(text, total, (), read_facets(counted))
    order = None if sort == "rank" and plan.ranked else "recency"
    found = searcher.search(plan.query, limit, count=False, order_by_field=order, offset=offset)
    rows = [load_row(searcher, address) for _, address in found.hits]
    scores = [score if order is None else 0.0 for score, _ in found.hits]
    turns = load_turns(searcher, rows)
    hits = tuple(make_hit(row, score, plan, turns) for row, score in zip(rows, scores, strict=True))
    return Result(text, total, hits, read_facets(counted))


def make_aggregation() -> dict[str, Any]:
    facets = {name: {"terms": {"field": name, "size": MOST_VALUES}} for name in FACETS}
    return {"total": {"value_count": {"field": "recency"}}, **facets}


def read_facets(counted: dict[str, Any]) -> dict[str, dict[str, int]]:
    """Value -> count of each facet: years newest first, others most frequent first."""
    facets = {}
    for name in FACETS:
        pairs = [(b["key"], int(b["doc_count"])) for b in counted[name]["buckets"]]
        newest = name == "year"
        pairs.sort(key=lambda p: (-int(p[0]), "") if newest else (-p[1], p[0]))
        facets[name] = dict(pairs)
    return facets


def load_row(searcher: tantivy.Searcher, address: tantivy.DocAddress) -> dict[str, Any]:
    """What the index keeps to show of a speech."""
    row: dict[str, Any] = json.loads(bytes(searcher.doc(address).get_first("row") or b""))
    return row


def load_turns(
    searcher: tantivy.Searcher, rows: Iterable[dict[str, Any]]
) -> dict[tuple[str, int], Turn]:
    """The questions and answers that the rows name, by meeting and speech."""
    wanted = {f"{r['meeting_id']}#{n}" for r in rows for n in (*r["questions"], *r["answers"])}
    if not wanted:
        return {}
    query = Query.term_set_query(build_schema(), "id", sorted(wanted))
    found = searcher.search(query, len(wanted), count=False)
    loaded = [load_row(searcher, address) for _, address in found.hits]
    return {(r["meeting_id"], r["speech"]): make_turn(r) for r in loaded}


def make_turn(row: dict[str, Any]) -> Turn:
    return Turn(**{name: row[name] for name in Turn.__slots__})


def make_hit(
    row: dict[str, Any], score: float, plan: Plan, turns: dict[tuple[str, int], Turn]
) -> Hit:
    """A row with its snippet, questions and answers."""
    meeting_id = row["meeting_id"]
    snippet = make_snippet(row["text"], plan.marked)

    def pick(numbers: list[int]) -> tuple[Turn, ...]:
        return tuple(turns[meeting_id, n] for n in numbers if (meeting_id, n) in turns)

    shown = {name: row[name] for name in Hit.__slots__ if name in row}
    made = {
        "decision": tuple(row["decision"]),
        "snippet": snippet.text,
        "marks": snippet.marks,
        "questions": pick(row["questions"]),
        "answers": pick(row["answers"]),
        "score": round(score, 4),
    }
    return Hit(**{**shown, **made})
