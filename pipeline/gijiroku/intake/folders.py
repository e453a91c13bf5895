"""Walk a folder, in the order of locations; zip archives in it are walked like folders."""

from __future__ import annotations

import os
from collections.abc import Iterator
from operator import itemgetter
from pathlib import Path

from gijiroku.intake.archives import find_members, is_archive
from gijiroku.intake.found import MEMBER, Found, make_text
from gijiroku.model import Failure

# what systems and editors leave behind
_IGNORED = frozenset({"Thumbs.db", "desktop.ini", "__MACOSX"})
_IGNORED_STARTS = (".", "~$")


def walk_folder(folder: Path, below: str = "") -> Iterator[Found]:
    """Every file under `folder`; `below` opens their paths. Memory: one folder's names a level."""
    for part in split_folder(folder, below):
        if isinstance(part, Found):
            yield part
        else:
            yield from walk_folder(*part)


def split_folder(folder: Path, below: str = "") -> Iterator[Found | tuple[Path, str]]:
    """The files of a folder, and its subfolders as arguments of `walk_folder`, in order."""
    try:
        with os.scandir(folder) as entries:
            named = sorted(
                ((_sort_key(e), e) for e in entries if not _is_ignored(e.name)),
                key=itemgetter(0),
            )
    except OSError as error:
        problem = Failure("unreadable", f"{below or folder}: {error.strerror}")
        location = make_text(f"{folder}/")
        yield Found(below or ".", location, problem=problem, whole_folder=True)
        return
    for key, entry in named:
        if key.endswith("/") and not key.endswith(MEMBER):
            yield Path(entry.path), f"{below}{entry.name}/"
        elif entry.is_file():
            yield from find_file(Path(entry.path), below + entry.name)


def find_file(file: Path, path: str) -> Iterator[Found]:
    """The file itself, or what is in it where it is an archive."""
    if is_archive(file):
        yield from find_members(file, path)
        return
    location = make_text(str(file.absolute()))
    try:
        state = file.stat()
    except OSError as error:
        problem = Failure("unreadable", f"{path}: {error.strerror}")
        yield Found(make_text(path), location, problem=problem)
        return
    # a changed file whose old time was set again still shows in its ctime
    modified = max(state.st_mtime_ns, state.st_ctime_ns)
    yield Found(make_text(path), location, state.st_size, modified, state.st_ino)


def _sort_key(entry: os.DirEntry[str]) -> str:
    """What makes the order of names that of locations: a.txt stands before a/b."""
    if entry.is_dir(follow_symlinks=False):
        return f"{entry.name}/"
    return entry.name + MEMBER if entry.name.lower().endswith(".zip") else entry.name


def _is_ignored(name: str) -> bool:
    return name in _IGNORED or name.startswith(_IGNORED_STARTS)
