"""Why a query can't be read, in words, and where."""

from __future__ import annotations

import re
from typing import Final

from lark import UnexpectedCharacters, UnexpectedToken
from lark.exceptions import UnexpectedInput

from gijiroku.index.tree import QueryError

NAMES: Final = {
    "WORD": "語",
    "PHRASE": "語",
    "FIELD": "語",
    "_OPEN": "(",
    "_CLOSE": ")",
    "_OR": "OR",
    "_AND": "AND",
    "_NOT": "NOT",
}


def explain_error(error: UnexpectedInput, query: str) -> QueryError:
    """Lark's error in words, with its place in the query."""
    if isinstance(error, UnexpectedCharacters):
        at = error.pos_in_stream or 0
        letter = query[at]
        if letter in '"＂“「『':
            return QueryError(f"{letter} が閉じていません", query, at, len(query))
        return QueryError(f"{letter} に対になる引用符がありません", query, at, at + 1)
    assert isinstance(error, UnexpectedToken)
    wanted = dict.fromkeys(NAMES[e] for e in sorted(error.accepts or ()) if e in NAMES)
    hint = "語" if "語" in wanted else "、".join(wanted)
    if error.token.type == "$END":
        if wanted and "語" not in wanted:
            opened = find_unclosed(query)
            return QueryError("( が閉じていません", query, opened, opened + 1)
        return QueryError(f"ここに{hint}がありません", query, len(query), len(query) + 1)
    start, stop = error.token.start_pos or 0, error.token.end_pos or 0
    if error.token.type == "_CLOSE" and ")" not in wanted and "語" not in wanted:
        return QueryError(") に対になる ( がありません", query, start, stop)
    return QueryError(f"{error.token} の前に{hint}がありません", query, start, stop)


BRACKETS = re.compile(
    r'"[^"]*"|＂[^＂]*＂|“[^”]*”|「[^」]*」|『[^』]*』|(?P<open>[(（])|(?P<close>[)）])'
)


def find_unclosed(query: str) -> int:
    """Where the innermost bracket opens that never closes."""
    opened: list[int] = []
    for found in BRACKETS.finditer(query):
        if found["open"]:
            opened.append(found.start())
        elif found["close"] and opened:
            opened.pop()
    return opened[-1] if opened else len(query)
