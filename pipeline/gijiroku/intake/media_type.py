"""What kind of file some bytes are, whatever the file's name says."""

from __future__ import annotations

import io
import json
import re
import zipfile

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
HTML = "text/html"
TEXT = "text/plain"
ZIP = "application/zip"
OLE = "application/x-ole-storage"  # .doc, .xls, and encrypted .docx
RTF = "application/rtf"
JSON = "application/json"
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
    return JSON if _is_json(content) else TEXT


def _is_json(content: bytes) -> bool:
    """Whether it is data for programs: an object or a list."""
    if not re.match(rb'\s*(?:\{\s*"|\[\s*[\[{"\d])', content):
        return False
    try:
        json.loads(content)
    except (ValueError, RecursionError):
        return False
    return True


def _is_docx(content: bytes) -> bool:
    try:
        names = zipfile.ZipFile(io.BytesIO(content)).namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return b"word/document" in content  # cut off: the names before the cut tell
    return any(name.startswith("word/document") for name in names)
