"""Whether an index's files are whole: none missing, cut off or changed.

tantivy ends every file with a checksum of what stands before it. Files are summed when they are
new; afterwards size and time of change suffice, as noted in `verified.json` beside them.
"""

from __future__ import annotations

import json
import os
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

NOTES: Final = "verified.json"
MAGIC: Final = 1337
ENDINGS: Final = (".fast", ".fieldnorm", ".idx", ".pos", ".store", ".term")
Stamp = list[int]


def find_damage(folder: Path) -> str | None:
    """What is wrong with the index in `folder`, in a line; None where it is whole.

    A writer may replace files meanwhile: then the newer state is looked at.
    """
    while True:
        meta = read_meta(folder)
        if meta is None:
            return "meta.json: missing or unreadable"
        damage = find_damaged_file(folder, meta)
        if damage is None or read_meta(folder) == meta:
            return damage


def read_meta(folder: Path) -> bytes | None:
    """The list of what belongs to the index, as written by tantivy."""
    try:
        meta = (folder / "meta.json").read_bytes()
        json.loads(meta)["segments"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return meta


def find_damaged_file(folder: Path, meta: bytes) -> str | None:
    notes = read_notes(folder)
    known: dict[str, Stamp] = {}
    for name in list_files(meta):
        try:
            state = (folder / name).stat()
        except FileNotFoundError:
            return f"{name}: missing"
        known[name] = [state.st_size, state.st_mtime_ns]
        if notes.get(name) != known[name] and not is_whole(folder / name):
            return f"{name}: cut off or changed"
    if known != notes:
        write_notes(folder, known)
    return None


def list_files(meta: bytes) -> Iterator[str]:
    """The files that the index consists of."""
    for segment in json.loads(meta)["segments"]:
        name = segment["segment_id"].replace("-", "")
        yield from (name + ending for ending in ENDINGS)
        if segment.get("deletes"):
            yield f"{name}.{segment['deletes']['opstamp']}.del"


def is_whole(path: Path) -> bool:
    """Whether the file ends with the checksum of its content."""
    content = memoryview(path.read_bytes())
    if len(content) < 8:
        return False
    length, magic = struct.unpack("<II", content[-8:])
    if magic != MAGIC or length + 8 > len(content):
        return False
    try:
        footer = json.loads(bytes(content[-8 - length : -8]))
    except ValueError:
        return False
    return bool(footer.get("crc") == zlib.crc32(content[: -8 - length]))


def read_notes(folder: Path) -> dict[str, Stamp]:
    try:
        notes = json.loads((folder / NOTES).read_bytes())
    except (OSError, ValueError):
        return {}
    return notes if isinstance(notes, dict) else {}


def write_notes(folder: Path, notes: dict[str, Stamp]) -> None:
    """Keep the notes if the folder may be written; they only save time."""
    aside = folder / f"{NOTES}.{os.getpid()}"
    try:
        aside.write_text(json.dumps(notes), encoding="utf-8")
        aside.replace(folder / NOTES)
    except OSError:
        aside.unlink(missing_ok=True)
