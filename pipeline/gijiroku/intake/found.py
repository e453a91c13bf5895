"""A file that was found, and the place it was found in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gijiroku.model import Failure

MEMBER = "!/"  # stands between an archive's location and the name of a file in it


@dataclass(frozen=True, slots=True)
class Found:
    """A file that was found, not yet opened.

    `path` is relative to what was asked for; `location` says where to read it: an absolute path,
    `archive.zip!/member` or a URL. `size`, `modified_ns` and `inode` tell cheaply whether it is
    still the same. `problem` is set where it can't even be opened; with `whole_folder` that goes
    for all that lies under it.
    """

    path: str
    location: str
    size: int | None = None
    modified_ns: int | None = None
    inode: int | None = None
    problem: Failure | None = None
    whole_folder: bool = False


@dataclass(frozen=True, slots=True)
class Root:
    """One thing that was asked for, with the files found in it, in the order of their locations.

    `location` says where it lies. Where `prefix` is set, the files are all there is at locations
    that start so: what is known there and not found is gone.
    """

    location: str
    files: Iterator[Found]
    prefix: str | None = None


def make_text(name: str) -> str:
    """A file name as text that any database holds: bytes that are no UTF-8 are escaped."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def undo_text(text: str) -> str:
    """The name that `make_text` was given."""
    return re.sub(r"\\u(dc[0-9a-f]{2})", lambda m: chr(int(m[1], 16)), text)
