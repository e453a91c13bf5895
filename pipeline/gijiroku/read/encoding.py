"""Bytes to text: which encoding Japanese text is in."""

from __future__ import annotations

import codecs
import re

from gijiroku.model import Finding

DOUBT = Finding(
    "encoding-doubtful",
    "warning",
    "文字コードを特定できません。読めない文字は「\ufffd」で示します",
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ISO_2022_ESCAPES = (b"\x1b$B", b"\x1b$@", b"\x1b$(D", b"\x1b(J", b"\x1b(I")
# gaps, private use, half-width kana: what a wrong guess is full of
_UNLIKELY = re.compile("[\ufffd\ue000-\uf8ff\uff61-\uff9f]")
# EUC-JP before CP932: EUC's bytes are nearly always valid CP932 too, hardly ever the other way
_STRICT_ORDER = ("utf-8", "euc_jp", "cp932")


def decode(content: bytes) -> tuple[str, bool]:
    """The text, and whether every byte fitted the encoding found.

    Order: byte order mark, ISO-2022-JP escapes, UTF-8, EUC-JP, CP932 (Shift_JIS), each strictly;
    where none fits, the one with the fewest gaps and unlikely characters; gaps are U+FFFD.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decode_as(content, encoding)
    if any(escape in content for escape in _ISO_2022_ESCAPES):
        text, whole = _decode_as(content, "iso2022_jp_ext")
        if whole:
            return text, True
    for encoding in _STRICT_ORDER:
        text, whole = _decode_as(content, encoding)
        if whole:
            return text, True
    guesses = [content.decode(encoding, "replace") for encoding in _STRICT_ORDER]
    return min(guesses, key=lambda text: len(_UNLIKELY.findall(text))), False


def _decode_as(content: bytes, encoding: str) -> tuple[str, bool]:
    try:
        return content.decode(encoding), True
    except UnicodeDecodeError:
        return content.decode(encoding, "replace"), False
