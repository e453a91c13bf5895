"""Keep the index in step with its store: what changed since the revision it has got to."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

from gijiroku.index.folder import (
    State,
    explain_damage,
    hold_lock,
    load_state,
    write_changes,
    write_generation,
)
from gijiroku.model import Meeting
from gijiroku.store import Store

log = logging.getLogger(__name__)


def find_folder(store: Store) -> Path:
    """The index's folder, beside the store."""
    return store.file.parent / "index"


def sync(store: Store, *, wait: bool = True) -> State | None:
    """Bring the index in step with the store; make it anew where it is lost, damaged or another's.

    Gives the state it is in. While another process writes the index, waits for that, or (`wait`
    False) leaves it as it is: then the state may be older, or None where nothing can be read yet.
    A folder that can't be written is left as it is too, if its index can be read.
    """
    folder = find_folder(store)
    state = load_state(folder)
    damage = explain_damage(folder, state)
    if damage is None and is_current(state, store):
        return state
    try:
        with hold_lock(folder, wait=wait) as held:
            return catch_up(store, folder) if held else (None if damage else state)
    except OSError as error:
        if damage is not None:
            raise
        log.warning("%s: not brought up to date: %s", folder, error)
        return state


def catch_up(store: Store, folder: Path) -> State:
    """Write what is missing, or everything. Hold the lock."""
    state = load_state(folder)  # what the writer before has left
    damage = explain_damage(folder, state)
    if damage is None and is_current(state, store):
        assert state is not None
        return state
    revision = store.revision  # read first: what is saved meanwhile comes next time
    if state is not None and damage is None and is_ancestor(state, store):
        try:
            return write_changes(folder, state, revision, iter_changed(store, state.revision))
        except ValueError as error:  # how tantivy reports whatever it meets
            damage = str(error)
    if state is not None:
        log.warning("%s: made anew: %s", folder, damage or "it was of another store")
    return write_generation(folder, store.identity, revision, store.iter_meetings())


def is_current(state: State | None, store: Store) -> bool:
    """Whether the index has all that the store has."""
    return state is not None and is_ancestor(state, store) and state.revision == store.revision


def is_ancestor(state: State, store: Store) -> bool:
    """Whether the index was made from this store."""
    return state.store == store.identity and state.revision <= store.revision


def iter_changed(store: Store, revision: int) -> Iterator[tuple[str, Meeting | None]]:
    """The meetings saved since the revision, and None for those removed."""
    for change in store.iter_changes(after=revision):
        meeting = None
        if change.kind == "saved":
            try:
                meeting = store.load_meeting(change.meeting_id)
            except KeyError:  # removed since
                meeting = None
        yield change.meeting_id, meeting
