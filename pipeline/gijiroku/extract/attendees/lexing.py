"""Cut a line of a list of people into words, parentheses and commas, with the gaps between them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

Kind = Literal["word", "paren", "bracket", "comma"]

OPEN, CLOSE = "（(", "）)"
BRACKETS = {
    "【": "】",
    "<": ">",
    "＜": "＞",
    "〈": "〉",
    "《": "》",
    "〔": "〕",
    "[": "]",
    "［": "］",
    "≪": "≫",
}
COMMAS = "、，,；;。"
COLONS = "：:"
JOINING = re.compile(r"(?:及び|および|並びに|ならびに)(?=\S)")
# parentheses that belong to the word around them: 副主幹（兼）係長, 議題(1)関係
INNER = re.compile(
    r"^(?:兼務?|併任?|[0-9０-９]{1,2}|[一二三四五六七八九十]|再任用|主任|代理|株|有|社|福|財|一社|公財|一財|特非|独)$"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A part of a line: `text` without the brackets around it, its column and the gap before it.

    Columns and gaps are counted in half-width characters.
    """

    kind: Kind
    text: str
    column: int
    gap: int


def width_of(text: str) -> int:
    """The width of a text in half-width characters."""
    return sum(2 if unicodedata.east_asian_width(c) in "FWA" else 1 for c in text)


def find_close(text: str, at: int) -> int:
    """Where the parenthesis opened at `at` closes (either width); the end where it never does."""
    depth = 0
    for i in range(at, len(text)):
        depth += (text[i] in OPEN) - (text[i] in CLOSE)
        if depth == 0:
            return i
    return len(text)


def lex(text: str) -> list[Token]:
    """The tokens of a line."""
    tokens: list[Token] = []
    at = 0
    word_from: int | None = None
    gap_from = 0

    def add(kind: Kind, start: int, stop: int, inner: str) -> None:
        nonlocal gap_from
        tokens.append(Token(kind, inner, width_of(text[:start]), width_of(text[gap_from:start])))
        gap_from = stop

    def flush(stop: int) -> None:
        nonlocal word_from
        if word_from is not None:
            add("word", word_from, stop, text[word_from:stop])
            word_from = None

    while at < len(text):
        c = text[at]
        if c.isspace() or c in COLONS:
            flush(at)
            at += 1
        elif c in OPEN:
            close = find_close(text, at)
            inner = text[at + 1 : close].strip()
            behind = text[close + 1 : close + 2]
            if word_from is not None and INNER.match(inner) and behind and not behind.isspace():
                at = close + 1
                continue
            if word_from is None and INNER.match(inner) and behind and inner in "株有社福財":
                word_from = at  # （株）桜商会
                at = close + 1
                continue
            flush(at)
            add("paren", at, close + 1, inner)
            at = close + 1
        elif c in BRACKETS and (close := text.find(BRACKETS[c], at)) > 0:
            flush(at)
            add("bracket", at, close + 1, text[at + 1 : close].strip())
            at = close + 1
        elif c in COMMAS or (joined := JOINING.match(text, at)):
            flush(at)
            length = 1 if c in COMMAS else len(joined.group())  # type: ignore[union-attr]
            add("comma", at, at + length, text[at : at + length])
            at += length
        else:
            word_from = at if word_from is None else word_from
            at += 1
    flush(len(text))
    return tokens
