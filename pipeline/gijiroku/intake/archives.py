"""Zip archives, read where they lie: nothing is unpacked to disk, so no name can lead astray.

Against bombs: a member is read up to LIMIT bytes, and an archive that promises more than
RATIO times its size (and more than LIMIT) is refused as a whole.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path, PurePosixPath

from gijiroku.intake.found import MEMBER, Found, make_text
from gijiroku.model import Failure

LIMIT = 1 << 29  # bytes, of one document
RATIO = 200
_ENCRYPTED = 0x1
_UTF8_NAME = 0x800


def is_archive(file: Path) -> bool:
    """Whether a file is a zip archive of documents, not a document that is a zip."""
    if file.suffix.lower() != ".zip" or not zipfile.is_zipfile(file):
        return False
    try:
        return not any(name.startswith("word/document") for name in _open(*_stamp(file)))
    except (OSError, zipfile.BadZipFile):
        return True  # find_members says what is wrong


def find_members(file: Path, path: str) -> Iterator[Found]:
    """The files in an archive, in the order of their names."""
    location = make_text(str(file.absolute()))
    try:
        members = _open(*_stamp(file))
    except (OSError, zipfile.BadZipFile, NotImplementedError) as error:
        problem = Failure("truncated", f"{path}: the archive can't be opened: {error}")
        yield Found(path, location, problem=problem, whole_folder=True)
        return
    promised = sum(info.file_size for info in members.values())
    if promised > max(LIMIT, RATIO * file.stat().st_size):
        problem = Failure("too-large", f"{path}: the archive promises {promised:,} bytes")
        yield Found(path, location, problem=problem, whole_folder=True)
        return
    for name, info in members.items():
        yield Found(
            path=f"{path}/{name}",
            location=f"{location}{MEMBER}{name}",
            size=info.file_size,
            modified_ns=file.stat().st_mtime_ns,
            inode=info.CRC,
            problem=_find_problem(f"{path}/{name}", name, info),
        )


def load_member(archive: Path, name: str) -> bytes:
    """The bytes of a file in an archive; raises Failure where they can't be had."""
    try:
        members = _open(*_stamp(archive))
        with zipfile.ZipFile(archive) as opened, opened.open(members[name]) as member:
            content = member.read(LIMIT + 1)
    except (OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise Failure("truncated", f"{archive.name}/{name}: {error}") from error
    if len(content) > LIMIT:
        raise Failure("too-large", f"{archive.name}/{name}: more than {LIMIT >> 20} MiB")
    return content


def _find_problem(path: str, name: str, info: zipfile.ZipInfo) -> Failure | None:
    parts = PurePosixPath(name.replace("\\", "/")).parts
    if ".." in parts or name.startswith("/"):
        return Failure("unsupported", f"{path}: a name that leads out of the archive")
    if info.flag_bits & _ENCRYPTED:
        return Failure("encrypted", f"{path}: locked with a password")
    if info.file_size > LIMIT:
        return Failure("too-large", f"{path}: {info.file_size:,} bytes")
    return None


def _stamp(file: Path) -> tuple[str, int, int]:
    state = file.stat()
    return str(file), state.st_mtime_ns, state.st_size


@lru_cache(maxsize=2)
def _open(file: str, modified_ns: int, size: int) -> dict[str, zipfile.ZipInfo]:
    """The members by name, sorted; read again when the archive changed."""
    with zipfile.ZipFile(file) as opened:
        infos = [info for info in opened.infolist() if not info.is_dir()]
    named = {make_text(_decode_name(info)): info for info in infos}
    return {
        name: named[name]
        for name in sorted(named)
        if not name.startswith("__MACOSX/") and not PurePosixPath(name).name.startswith(".")
    }


def _decode_name(info: zipfile.ZipInfo) -> str:
    """The name as its maker meant it: zipfile takes unmarked names for cp437."""
    if info.flag_bits & _UTF8_NAME:
        return info.filename
    raw = info.filename.encode("cp437", "replace")
    for encoding in ("utf-8", "cp932"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename
