"""HTML to lines: what paper would show, block by block."""

from __future__ import annotations

import re
from dataclasses import replace

from lxml import etree

from gijiroku.model import Document, Failure, SourceFile
from gijiroku.read.encoding import DOUBT, decode
from gijiroku.read.html.navigation import mark_navigation
from gijiroku.read.html.walk import Walk

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_\-]+)", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
# what pages call Shift_JIS is what Windows writes
_ALIASES = {"shift_jis": "cp932", "x-sjis": "cp932", "sjis": "cp932", "shift-jis": "cp932"}


def read_html(source: SourceFile) -> Document:
    """The lines of a web page; navigation, page heads and feet are furniture."""
    text, whole = _decode_page(source.content)
    root = _parse(source, text)
    walk = Walk(sum(len(text.strip()) for text in root.itertext()))
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        walk.step(event, element)
    walk.flush()
    lines = mark_navigation(walk.lines)
    notes = () if whole else (DOUBT,)
    return Document(source, tuple(replace(line.line, number=0) for line in lines), notes=notes)


def _decode_page(content: bytes) -> tuple[str, bool]:
    """The page's text: what it declares counts where all its bytes agree, else as plain text."""
    declared = _CHARSET.search(content[:4096])
    if declared and not content.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        name = declared[1].decode("ascii").lower()
        try:
            return content.decode(_ALIASES.get(name, name)), True
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(content)


def _parse(source: SourceFile, text: str) -> etree._Element:
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    body = _DECLARATION.sub("", text).replace("\0", "").encode("utf-8", "replace")
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError, AssertionError):
        root = None
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        raise Failure("too-large", f"{source.path}: the page's tags are nested without end")
    if root is None:
        raise Failure("no-text", f"{source.path}: the page holds no text")
    return root
