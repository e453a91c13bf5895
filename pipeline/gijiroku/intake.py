"""Find files and load them: folders, files -> SourceFile, media type by content."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from gijiroku.model import SourceFile


def find_files(paths: Iterable[Path]) -> Iterator[tuple[str, Path]]:
    """(path relative to what was asked for, place on disk) of every file, in sorted order."""
    for path in paths:
        if path.is_dir():
            for file in sorted(p for p in path.rglob("*") if p.is_file()):
                yield file.relative_to(path).as_posix(), file
        else:
            yield path.name, path


def load_source(path: str, place: Path) -> SourceFile:
    """The file's bytes with their hash and media type."""
    content = place.read_bytes()
    return SourceFile(path, content, hashlib.sha256(content).hexdigest(), judge_media_type(content))


def judge_media_type(content: bytes) -> str:
    """The media type of a file by its first bytes."""
    if content[:1024].lstrip().startswith(b"%PDF-"):
        return "application/pdf"
    return "text/plain"
