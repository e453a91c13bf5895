"""The analyses over a store, for Python users."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from gijiroku.analyse.recurring import Concerns, Place, find_concerns
from gijiroku.analyse.selection import Selection, load_meetings

MEMORY = "concerns.json"  # beside the store's database: which question is in which group


def concerns(
    store: str | Path = "data/processed",
    *,
    board: str | None = None,
    since: str | None = None,
    until: str | None = None,
    afresh: bool = False,
) -> Concerns:
    """What members keep raising in the store in the folder `store`, most recurring first.

    `board` is a part of the board's name, `since` and `until` are ISO days or their beginning
    (2020, 2020-04). The groups of the whole store are remembered beside it, so that they keep
    their ids; `afresh` groups all again. StoreError where there is no store.
    """
    selection = Selection(board, since, until)
    found = find_concerns(
        load_meetings(store, selection), earlier={} if afresh else load_places(store)
    )
    if selection == Selection():
        save_places(store, found.places)
    return found


def load_places(store: str | Path) -> dict[Place, str]:
    """Place of each question → id of its group when last looked at; {} where nothing is known."""
    try:
        groups = json.loads(_find_memory(store).read_text(encoding="utf-8"))
        return {(source, speech): group for group, source, speech in groups}
    except (OSError, ValueError, TypeError):
        return {}


def save_places(store: str | Path, places: Mapping[Place, str]) -> None:
    """Remember the groups; a store that can't be written to is left as it is."""
    file = _find_memory(store)
    aside = file.with_suffix(f".{os.getpid()}")
    rows = sorted([group, source, speech] for (source, speech), group in places.items())
    with suppress(OSError):
        aside.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
        aside.replace(file)


def _find_memory(store: str | Path) -> Path:
    path = Path(store)
    return (path if path.is_dir() else path.parent) / MEMORY
