"""Find files and load them: folders, lists, archives, URLs -> Found -> SourceFile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from gijiroku.intake.archives import is_archive
from gijiroku.intake.folders import find_file, walk_folder
from gijiroku.intake.found import MEMBER, Found, Root, make_text, undo_text
from gijiroku.intake.load import load_content, load_source
from gijiroku.intake.media_type import judge_media_type
from gijiroku.intake.remote import find_prefix, is_url, walk_url
from gijiroku.model import Failure

__all__ = [
    "MEMBER",
    "Found",
    "Root",
    "count_files",
    "find_roots",
    "is_url",
    "judge_media_type",
    "load_content",
    "load_source",
    "undo_text",
]


def find_roots(asked: Sequence[str], lists: Sequence[str] = ()) -> list[Root]:
    """What was asked for: folders, files, zip archives and URLs; `lists` are files of such, a line
    each. What lies inside another root is left out. Raises Failure for what isn't there.
    """
    roots = [find_root(text) for text in asked]
    roots += [_find_listed(text) for name in lists for text in _read_list(name)]
    by_place = {root.location: root for root in roots}
    prefixes = [root.prefix for root in roots if root.prefix]
    return [
        root
        for place, root in by_place.items()
        if not any(place.startswith(p) for p in prefixes if p != root.prefix)
    ]


def count_files(asked: Sequence[str], lists: Sequence[str] = ()) -> int:
    """How many files `find_roots` leads to."""
    return sum(1 for root in find_roots(asked, lists) for _ in root.files)


def find_root(text: str) -> Root:
    """One folder, file, archive or URL; raises Failure where there is nothing."""
    if is_url(text):
        start = find_prefix(text)
        return Root(start, walk_url(text), start)
    place = Path(text)
    if not place.exists():
        raise Failure("unreadable", f"{text}: no such file or folder")
    absolute = place.resolve()
    location = make_text(str(absolute))
    if place.is_dir():
        return Root(f"{location}/", walk_folder(absolute), f"{location}/")
    prefix = f"{location}{MEMBER}" if is_archive(place) else None
    return Root(location, find_file(absolute, place.name), prefix)


def _find_listed(text: str) -> Root:
    """A line of a list; what isn't there is one failed document, not the end of the run."""
    try:
        return find_root(text)
    except Failure as problem:
        return Root(text, iter([Found(text, text, problem=problem)]))


def _read_list(name: str) -> Iterator[str]:
    """The lines of a list of files; empty lines and those that open with # are passed over."""
    try:
        text = Path(name).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Failure("unreadable", f"{name}: can't be read as a list of files: {error}") from error
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()
