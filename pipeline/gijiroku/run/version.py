"""The extractor's version: two documents read by the same one need no reading again."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import gijiroku
from gijiroku.read import READERS

# what decides how a document is read; what lies above only hands it on
_PARTS = ("model", "text", "terms", "style", "segment", "extract", "check", "read", "steps.py")


@cache
def find_version(media_type: str | None) -> str:
    """Release and a digest of the code that reads this media type: 0.1.0+9f2c4e1a.

    Readers of other media types don't count: a change in one re-reads its own documents only.
    """
    base = Path(gijiroku.__file__).parent
    others = {
        base.joinpath(*module.split(".")[1:])
        for kind, (module, _) in READERS.items()
        if kind != media_type
    }
    digest = hashlib.sha256()
    for file in sorted(f for part in _PARTS for f in _list_files(base / part)):
        if not any(file.with_suffix("") == other or other in file.parents for other in others):
            digest.update(file.relative_to(base).as_posix().encode() + file.read_bytes())
    return f"{gijiroku.__version__}+{digest.hexdigest()[:8]}"


def _list_files(part: Path) -> list[Path]:
    return [f for f in part.rglob("*") if f.is_file() and f.suffix != ".pyc"] or [part]
