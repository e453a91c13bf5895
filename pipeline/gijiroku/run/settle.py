"""Write what came of a document. Of files with the same content the first path has the meeting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gijiroku.run.compare import describe_change
from gijiroku.run.plan import make_duplicate
from gijiroku.run.report import Event, make_event
from gijiroku.run.version import find_version
from gijiroku.run.work import Result
from gijiroku.store import SourceState, Store


def settle(store: Store, planned: SourceState, result: Result, refresh: bool) -> Iterator[Event]:
    """Store the result of reading a source that was in the state `planned`; what happened."""
    state = replace(
        planned,
        ended=True,
        sha256=result.sha256 or planned.sha256,
        media_type=result.media_type,
        page_count=result.page_count,
        extractor_version=find_version(result.media_type),
        outcome="changed" if store.has_meeting(planned.path) else "new",
        reason=result.reason,
        message=result.message,
        trace=result.trace,
        duplicate_of=None,
        seconds=result.seconds,
    )
    if result.rows is None:
        failed = replace(state, outcome="failed")
        store.drop(failed)
        yield replace(make_event(failed), bug=result.trace is not None)
        return
    first = store.find_same(state.sha256 or "", state.path, ended=True)
    if first and first.path < state.path:
        twin = make_duplicate(state, first)
        store.drop(twin)
        yield make_event(twin)
        return
    yield _save(store, state, result, refresh or planned.sha256 is None)
    if first:
        twin = make_duplicate(first, state)
        store.drop(twin)
        yield make_event(twin, "changed")


def _save(store: Store, state: SourceState, result: Result, unsure: bool) -> Event:
    """Write the rows, unless they were read to be sure and are those that are there."""
    assert result.rows is not None
    speeches = len(result.rows["speeches"])
    if unsure and state.outcome == "changed":
        change = describe_change(store, state.meeting_id, result.rows)
        if change is None:
            store.note_sources([state])
            return make_event(state, "unchanged")
        store.save_rows(state, result.rows)
        return replace(make_event(state, None, speeches), message=change)
    store.save_rows(state, result.rows)
    return make_event(state, None, speeches)


def settle_orphan(store: Store, orphan: SourceState) -> SourceState | None:
    """A duplicate of what isn't there any more: its new state, or None where it must be read."""
    first = store.find_same(orphan.sha256 or "", orphan.path, ended=True)
    if first and first.path < orphan.path:
        return make_duplicate(orphan, first)
    holder = store.find_by_id(orphan.duplicate_of or "")
    if holder and holder.outcome == "failed" and holder.ended and holder.sha256 == orphan.sha256:
        said = (holder.message or "").replace(holder.path, orphan.path)
        return replace(
            orphan, outcome="failed", reason=holder.reason, message=said, duplicate_of=None
        )
    return None
