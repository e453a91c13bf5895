"""Files behind URLs (s3://, gs://, https://, sftp:// …) by fsspec, an optional package."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from gijiroku.intake.found import Found
from gijiroku.model import Failure

LIMIT = 1 << 29
_URL = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


def is_url(text: str) -> bool:
    """Whether it is a URL, not a path (C:\\minutes is none)."""
    return _URL.match(text) is not None


def find_prefix(url: str) -> str:
    """What the locations of all files under a URL start with."""
    system, root = _open(url)
    return f"{system.unstrip_protocol(root).rstrip('/')}/"


def walk_url(url: str) -> Iterator[Found]:
    """Every file under a URL, in the order of locations."""
    system, root = _open(url)
    try:
        found = system.find(root, detail=True)
        if not found:
            raise FileNotFoundError("nothing found there")
    except Exception as error:  # each kind of store has errors of its own
        problem = Failure("unreadable", f"{url}: {_say(error)}")
        yield Found(url, system.unstrip_protocol(root), problem=problem, whole_folder=True)
        return
    for name in sorted(found):
        info = found[name]
        path = name.rsplit("/", 1)[-1] if name == root else name.removeprefix(root).lstrip("/")
        yield Found(path, system.unstrip_protocol(name), info.get("size"), _find_stamp(info), 0)


def load_url(url: str) -> bytes:
    """The bytes behind a URL; raises Failure where they can't be had."""
    system, name = _open(url)
    try:
        with system.open(name, "rb") as file:
            content: bytes = file.read(LIMIT + 1)
    except Exception as error:
        raise Failure("unreadable", f"{url}: {_say(error)}") from error
    if len(content) > LIMIT:
        raise Failure("too-large", f"{url}: more than {LIMIT >> 20} MiB")
    return content


def _open(url: str) -> tuple[Any, str]:
    try:
        import fsspec
    except ImportError as error:
        raise Failure(
            "unsupported", f"{url}: URLs need the extra `remote`: pip install 'gijiroku[remote]'"
        ) from error
    try:
        system, root = fsspec.core.url_to_fs(url)
    except (ValueError, ImportError) as error:
        raise Failure("unsupported", f"{url}: {_say(error)}") from error
    return system, root


def _find_stamp(info: dict[str, Any]) -> int | None:
    """A number that changes with the file, from whatever the store tells of it; None: nothing."""
    told = [str(info[k]) for k in ("ETag", "etag", "md5Hash", "LastModified", "mtime") if k in info]
    if not told:
        return None
    return int.from_bytes(sha256("\n".join(told).encode()).digest()[:7])


def _say(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
