"""Open what was found: the bytes of a file, wherever it lies."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from gijiroku.intake.archives import LIMIT, load_member
from gijiroku.intake.found import MEMBER, undo_text
from gijiroku.intake.media_type import judge_media_type
from gijiroku.intake.remote import is_url, load_url
from gijiroku.model import Failure, SourceFile

_IN_ARCHIVE = re.compile(rf"(.*?\.zip){re.escape(MEMBER)}(.+)", re.IGNORECASE | re.DOTALL)


def load_source(path: str, location: str | Path) -> SourceFile:
    """The file's bytes with their hash and media type; raises Failure where it can't be opened."""
    content = load_content(str(location))
    return SourceFile(path, content, hashlib.sha256(content).hexdigest(), judge_media_type(content))


def load_content(location: str) -> bytes:
    """The bytes at a location: a path, `archive.zip!/member` or a URL."""
    if is_url(location):
        return load_url(location)
    member = _IN_ARCHIVE.match(location)
    if member:
        return load_member(Path(undo_text(member[1])), member[2])
    return _load_file(Path(undo_text(location)))


def _load_file(file: Path) -> bytes:
    try:
        if file.stat().st_size > LIMIT:
            raise Failure("too-large", f"{file.name}: more than {LIMIT >> 20} MiB")
        return file.read_bytes()
    except OSError as error:
        raise Failure("unreadable", f"{file.name}: {error.strerror}") from error
