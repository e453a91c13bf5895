"""Drive the steps over many files: what is new or changed is read, the rest is left alone.

A document is noted as failed before it is read and as done with its rows, in one transaction:
whenever a run is ended, the next one takes it up from there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from gijiroku.intake import Root
from gijiroku.run.limits import Limits
from gijiroku.run.plan import Decision, count_outdated, decide, start
from gijiroku.run.pool import Pool
from gijiroku.run.report import OUTCOMES, Event, Summary, make_event
from gijiroku.run.settle import settle, settle_orphan
from gijiroku.run.work import Task
from gijiroku.store import SourceState, Store

__all__ = ["OUTCOMES", "Event", "Limits", "Summary", "count_outdated", "run"]


def run(
    store: Store,
    roots: Sequence[Root],
    limits: Limits | None = None,
    *,
    refresh: bool = False,
    pool: Pool | None = None,
) -> Iterator[Event]:
    """Ingest what lies under `roots`; an event for each document as it ends.

    With `refresh`, what another version of the extractor read, and what failed, is read again.
    Documents are read by `pool`, else by worker processes within `limits`.
    """
    with pool or Pool(limits or Limits()) as workers:
        decisions = chain.from_iterable(
            decide(store, workers.spread(root), refresh, workers.hashes_ahead) for root in roots
        )
        yield from _carry_out(store, workers, decisions, refresh)
        while orphans := list(store.iter_orphans()):
            yield from _carry_out(store, workers, _adopt(store, orphans), refresh)


def _carry_out(
    store: Store, pool: Pool, decisions: Iterable[Decision], refresh: bool
) -> Iterator[Event]:
    """Do what was decided, taking results in as they come."""
    started: dict[str, SourceState] = {}

    def collect() -> Iterator[Event]:
        task, result = pool.collect()
        return settle(store, started.pop(task.path), result, refresh)

    for decision in decisions:
        while pool.has_ended or pool.is_full:
            yield from collect()
        state = decision.state
        if decision.action == "read":
            started[state.path] = start(state)
            store.note_sources([started[state.path]])
            task = Task(state.path, state.location or state.path, _make_stamp(state))
            pool.submit(task, pool.limits.find_seconds(state.size))
            continue
        if decision.action == "drop":
            store.drop(state)
        elif decision.action == "note":
            store.note_sources([state])
        quiet = decision.action != "drop" and state.outcome != "failed"
        yield make_event(state, "unchanged" if quiet else None)
    while pool.under_way:
        yield from collect()


def _make_stamp(state: SourceState) -> str:
    """What changes with the file; empty where its time says nothing."""
    told = (state.size, state.modified_ns, state.inode)
    return "" if state.modified_ns is None else " ".join(map(str, told))


def _adopt(store: Store, orphans: Iterable[SourceState]) -> Iterator[Decision]:
    """Of each content that lost its meeting, the first path is read; the rest waits for that."""
    seen: set[str | None] = set()
    for orphan in orphans:
        settled = settle_orphan(store, orphan)
        if settled:
            yield Decision(settled, "drop")
        elif orphan.sha256 not in seen:
            seen.add(orphan.sha256)
            yield Decision(orphan, "read")
