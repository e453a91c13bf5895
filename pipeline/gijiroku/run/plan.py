"""What is to be done with each file that is found or known: read it, or only note its state."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Literal

from gijiroku.intake import MEMBER, Found, Root, is_url, load_content, undo_text
from gijiroku.model import Failure
from gijiroku.run.version import find_version
from gijiroku.store import Outcome, SourceState, Store

# a file written within this time before it was read may change again without its time changing
_SETTLED_NS = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Decision:
    """A source's state, and what is to be done.

    read: the file. keep: nothing. note: write the state. drop: the same, and its meeting goes.
    """

    state: SourceState
    action: Literal["read", "keep", "note", "drop"]


def decide(
    store: Store, root: Root, refresh: bool, hashes_ahead: bool = True
) -> Iterator[Decision]:
    """A decision for every file of a root and for every one that is known there and gone.

    With `hashes_ahead`, files that were touched are looked into here, so that only those that
    changed are handed out.
    """
    for found, known in _match(store, root):
        if found is None:
            assert known is not None
            yield Decision(_bury(known), "drop")
        elif found.problem:
            yield _refuse(store, found, known)
        elif known and known.ended and _is_same_file(found, known):
            yield _keep(known, refresh)
        else:
            yield _look_inside(store, found, known, refresh, hashes_ahead)


def _match(store: Store, root: Root) -> Iterator[tuple[Found | None, SourceState | None]]:
    """Files found beside what is known of them; both come in the order of their locations."""
    if root.prefix is None:
        for found in root.files:
            yield found, store.find_located(found.location)
        return
    known = iter(store.iter_located(root.prefix))
    waiting = next(known, None)
    for found in root.files:
        if found.whole_folder:  # nothing is gone that only can't be seen
            yield found, None
            while waiting and (waiting.location or "").startswith(found.location):
                waiting = next(known, None)
            continue
        while waiting and (waiting.location or "") < found.location:
            yield None, waiting
            waiting = next(known, None)
        if waiting and waiting.location == found.location:
            yield found, waiting
            waiting = next(known, None)
        else:
            yield found, None
    while waiting:
        yield None, waiting
        waiting = next(known, None)


def _is_same_file(found: Found, known: SourceState) -> bool:
    """Whether size, time and inode say that the file was not touched since it was read."""
    if found.modified_ns is None or known.modified_ns is None:
        return False
    return (found.size, found.modified_ns, found.inode) == (
        known.size,
        known.modified_ns,
        known.inode,
    )


def _keep(known: SourceState, refresh: bool) -> Decision:
    """Nothing to do, unless it is to be read again by a newer extractor, or tried again."""
    if refresh and known.duplicate_of is None and is_outdated(known):
        return Decision(known, "read")
    return Decision(known, "keep")


def is_outdated(state: SourceState) -> bool:
    """Whether another version of the extractor may read more out of it, or read it at all."""
    return state.outcome == "failed" or state.extractor_version != find_version(state.media_type)


def count_outdated(store: Store) -> int:
    """How many documents another version of the extractor has read."""
    query = (
        "SELECT media_type, extractor_version, count(*) FROM sources"
        " WHERE outcome IN ('new', 'changed') AND duplicate_of IS NULL GROUP BY 1, 2"
    )
    return sum(n for kind, version, n in store.db.execute(query) if version != find_version(kind))


def _bury(known: SourceState) -> SourceState:
    return replace(
        known, outcome="removed", ended=True, reason=None, message=None, duplicate_of=None
    )


def _refuse(store: Store, found: Found, known: SourceState | None) -> Decision:
    """A file that was found but can't be opened."""
    assert found.problem is not None
    path = known.path if known else _claim_path(store, found)
    state = SourceState(
        path=path,
        outcome="failed",
        extractor_version=find_version(None),
        location=found.location,
        reason=found.problem.reason,
        message=found.problem.message,
    )
    return Decision(state, "keep" if known == state else "drop")


def _look_inside(
    store: Store, found: Found, known: SourceState | None, refresh: bool, hashes_ahead: bool
) -> Decision:
    """A file that is new or was touched: its content decides."""
    state = SourceState(
        path=known.path if known else _claim_path(store, found),
        outcome="failed",
        extractor_version=find_version(None),
        ended=False,
        location=found.location,
        size=found.size,
        modified_ns=_settle(found.modified_ns),
        inode=found.inode,
    )
    if is_url(found.location) or not hashes_ahead:
        return Decision(state, "read")  # fetched once, by the worker
    try:
        sha256 = hashlib.sha256(load_content(found.location)).hexdigest()
    except Failure as failure:
        state = replace(state, ended=True, reason=failure.reason, message=failure.message)
        return Decision(state, "drop")
    if known and known.ended and known.sha256 == sha256:
        touched = replace(known, size=state.size, modified_ns=state.modified_ns, inode=state.inode)
        kept = _keep(touched, refresh)
        return kept if kept.action == "read" else Decision(touched, "note")
    first = store.find_same(sha256, state.path)
    if first and first.path < state.path:
        outcome: Outcome = "changed" if store.has_meeting(state.path) else "new"
        twin = make_duplicate(replace(state, sha256=sha256, outcome=outcome), first)
        return Decision(twin, "drop")
    return Decision(replace(state, sha256=sha256), "read")


def start(state: SourceState) -> SourceState:
    """The state of a source while it is being read: failed, until it is done."""
    message = f"{state.path}: was being read when the run ended"
    return replace(
        state,
        outcome="failed",
        ended=False,
        reason="crashed",
        message=message,
        duplicate_of=None,
        extractor_version=find_version(None),
    )


def make_duplicate(state: SourceState, first: SourceState) -> SourceState:
    """The state of a source whose content stands in the store already: see that of `first`."""
    return replace(
        state,
        ended=True,
        reason="duplicate",
        message=f"{state.path}: the same file as {first.path}",
        duplicate_of=first.meeting_id,
        extractor_version=find_version(None),
        media_type=None,
        page_count=None,
        page=None,
        start=None,
        stop=None,
        seconds=None,
        trace=None,
    )


def _settle(modified_ns: int | None) -> int | None:
    """The file's time, where a later change is sure to show in it."""
    if modified_ns is None or time.time_ns() - modified_ns < _SETTLED_NS:
        return None
    return modified_ns


def _claim_path(store: Store, found: Found) -> str:
    """A path in the archive that no other file has: as found, else with more of its location."""
    parts = PurePosixPath(found.location).parts
    shown = len(PurePosixPath(found.path).parts)
    names = (found.path, *("/".join(parts[-n:]) for n in range(shown + 1, len(parts))))
    for name in names:
        holder = store.find_source(name)
        if holder is None or holder.location == found.location or _has_left(holder):
            return name
    return found.location


def _has_left(holder: SourceState) -> bool:
    """Whether a known file isn't where it was: then the one found at its path takes its place."""
    if holder.outcome == "removed" or holder.location is None:
        return True
    place = holder.location.partition(MEMBER)[0]
    return not is_url(place) and not Path(undo_text(place)).exists()
