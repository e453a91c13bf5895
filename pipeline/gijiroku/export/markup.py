"""What the XML formats share: names of files, ids, and text that XML can hold."""

from __future__ import annotations

import regex
from lxml import etree

_UNPRINTABLE = regex.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
_UNSAFE = regex.compile(r"[^\p{L}\p{N}._-]")


def clean(text: str | None) -> str:
    """The text without the control characters that no XML may hold."""
    return str(_UNPRINTABLE.sub("", text or ""))


def make_file_name(meeting_id: str) -> str:
    """A file name that differs for every id, whatever characters the id has."""
    return str(_UNSAFE.sub(lambda found: f"%{ord(found.group()):X}", meeting_id))


def add(
    parent: etree._Element, tag: str, text: str | None = None, **attributes: str
) -> etree._Element:
    """A child element in the parent's namespace, with text."""
    namespace = etree.QName(parent).namespace
    cleaned = {name: clean(value) for name, value in attributes.items()}
    child = etree.SubElement(parent, f"{{{namespace}}}{tag}", cleaned)
    if text is not None:
        child.text = clean(text)
    return child
