"""Find files and load them: folders, files -> SourceFile, media type by content."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from gijiroku.model import SourceFile

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
HTML = "text/html"
TEXT = "text/plain"
ZIP = "application/zip"
OLE = "application/x-ole-storage"  # .doc, .xls, and encrypted .docx
RTF = "application/rtf"
BINARY = "application/octet-stream"

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_HTML_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|table|div"
    rb"|h[1-6]|p|article|main|section)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_HTML_ANYWHERE = re.compile(rb"<html[\s>]|<!doctype\s+html|<body[\s>]", re.IGNORECASE)
# control characters that no text holds; ^Z (an old end of file) and escape do occur
_CONTROL = bytes(c for c in range(32) if c not in b"\t\n\v\f\r\x1a\x1b") + b"\x7f"


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
    """The media type of a file by its bytes, whatever its name says."""
    if b"%PDF-" in content[:1024]:
        return PDF
    if content.startswith(b"PK\x03\x04"):
        return DOCX if _is_docx(content) else ZIP
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return OLE
    if content.startswith(b"{\\rtf"):
        return RTF
    if content.startswith(_UTF16_MARKS):
        return _judge_text(content.decode("utf-16", "replace").encode())
    if len(content.translate(None, _CONTROL)) < 0.999 * len(content):
        return BINARY
    return _judge_text(content.removeprefix(b"\xef\xbb\xbf"))


def _judge_text(content: bytes) -> str:
    if _HTML_START.match(content) or _HTML_ANYWHERE.search(content[:2048]):
        return HTML
    return TEXT


def _is_docx(content: bytes) -> bool:
    try:
        names = zipfile.ZipFile(io.BytesIO(content)).namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return b"word/document" in content  # cut off: the names before the cut tell
    return any(name.startswith("word/document") for name in names)
