"""The text of one Word paragraph, run by run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from gijiroku.read.docx.parts import W

_ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# what symbol fonts (Wingdings, Symbol) print for their own numbers
SYMBOLS = {
    "\uf0b7": "•",
    "\uf06c": "●",
    "\uf06d": "○",
    "\uf06e": "■",
    "\uf06f": "□",
    "\uf0a7": "■",
    "\uf0a8": "□",
    "\uf0d8": "➢",
    "\uf0e0": "→",
    "\uf0f0": "⇨",
    "\uf075": "◆",
    "\uf076": "❖",
    "\uf0fc": "✓",
}
# taken out by a correction, hidden, or no text
_UNPRINTED = frozenset(
    (W + "del", W + "moveFrom", W + "rPr", W + "pPr", W + "instrText", _ALTERNATE + "Fallback")
)
_SIGNS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "‑",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one run, or a text box that hangs on the paragraph (`box`)."""

    text: str
    bold: bool = False
    size: float | None = None
    box: Any = None


def read_pieces(paragraph: Any) -> Iterator[Piece]:
    """The pieces of a paragraph in order; soft breaks are newlines, tabs are tabs."""
    yield from _walk(paragraph, False, None)


def _walk(element: Any, bold: bool, size: float | None) -> Iterator[Piece]:
    for child in element:
        tag = child.tag
        if tag in _UNPRINTED or not isinstance(tag, str):
            continue
        if tag == W + "r":
            properties = child.find(W + "rPr")
            if not _is_on(properties, "vanish"):
                yield from _walk(child, _is_on(properties, "b"), _find_size(properties))
        elif tag == W + "t" or tag == W + "delText":
            yield Piece("".join(child.itertext()), bold, size)
        elif tag in _SIGNS:
            yield Piece(_SIGNS[tag], bold, size)
        elif tag == W + "sym":
            yield Piece(_read_symbol(child), bold, size)
        elif tag == W + "txbxContent":
            yield Piece("", box=child)
        elif tag == W + "ruby":
            for part in sorted(child, key=lambda c: c.tag == W + "rt"):  # the word comes first
                read = _walk(part, bold, size)
                yield from _bracket(read) if part.tag == W + "rt" else read
        else:
            yield from _walk(child, bold, size)


def _bracket(ruby: Iterator[Piece]) -> Iterator[Piece]:
    """Readings above a word (ruby) stand in brackets behind it: 会議（かいぎ）."""
    text = "".join(piece.text for piece in ruby)
    if text:
        yield Piece(f"（{text}）")


def _read_symbol(symbol: Any) -> str:
    """A character by its number in a font; symbol fonts count from U+F000."""
    try:
        character = chr(int(symbol.get(W + "char") or "", 16))
        return SYMBOLS.get(character, character)
    except (ValueError, OverflowError):
        return ""


def _is_on(properties: Any, name: str) -> bool:
    found = properties.find(W + name) if properties is not None else None
    return found is not None and found.get(W + "val") not in ("0", "false", "off", "none")


def _find_size(properties: Any) -> float | None:
    found = properties.find(W + "sz") if properties is not None else None
    try:
        return float(found.get(W + "val")) / 2 if found is not None else None
    except (TypeError, ValueError):
        return None
