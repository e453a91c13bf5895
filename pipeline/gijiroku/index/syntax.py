"""Read a query: parse_query("税 OR 議会 -役割:会長") gives its tree.

    委託 契約           both            "特記仕様書" 「…」    as written
    税 OR 保険           either          -税  NOT 税           without
    (税 OR 保険) 委託    grouped         役割:事務局           a field (terms/query_terms.py)
    委 員               letter-spaced: 委員, or else both      *   everything

AND, OR, NOT and all signs may be in full width.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from lark import Lark, Token, Transformer
from lark.exceptions import UnexpectedInput, VisitError

from gijiroku.index.complaint import explain_error
from gijiroku.index.spacing import join_letters
from gijiroku.index.tree import Both, Either, Field, Node, Phrase, QueryError, Without, Word

LONGEST: Final = 1000  # letters of a query

GRAMMAR = r"""
start: either
?either: both (_OR both)*
?both: clause (_AND? clause)*
?clause: _NOT clause -> without | atom
?atom: _OPEN either _CLOSE | WORD -> word | PHRASE -> phrase | FIELD value -> field
?value: WORD -> word | PHRASE -> phrase | _OPEN values _CLOSE
?values: value (_OR? value)* -> either

_OPEN: /[(（]/
_CLOSE: /[)）]/
_OR.3: /(OR|ＯＲ)(?=[\s(（"“＂「『]|$)|[|｜]/
_AND.3: /(AND|ＡＮＤ)(?=[\s(（"“＂「『]|$)/
_NOT.3: /(NOT|ＮＯＴ)(?=[\s(（"“＂「『]|$)|[-－−](?=\S)/
FIELD.2: /(?![0-9０-９])\w+[:：]/
PHRASE.2: /"[^"]*"|＂[^＂]*＂|“[^”]*”|「[^」]*」|『[^』]*』/
WORD: /[^\s()（）"＂“”「」『』|｜]+/
%ignore /\s+/
"""


def parse_query(query: str) -> Node | None:
    """The query as a tree; None where it is empty. Raises QueryError."""
    if not query.strip():
        return None
    if len(query) > LONGEST:
        raise QueryError(f"長すぎます（{LONGEST}文字まで）", query, LONGEST, len(query))
    try:
        tree = TreeBuilder().transform(build_parser().parse(query))
    except UnexpectedInput as error:
        raise explain_error(error, query) from None
    except (RecursionError, VisitError):
        raise QueryError("入れ子が深すぎます", query, 0, len(query)) from None
    return join_letters(tree, query)


@lru_cache(maxsize=1)
def build_parser() -> Lark:
    return Lark(GRAMMAR, parser="lalr", lexer="basic")


class TreeBuilder(Transformer[Token, Node]):
    """Lark's tree into ours."""

    def start(self, children: list[Node]) -> Node:
        return children[0]

    def word(self, children: list[Token]) -> Node:
        return Word(str(children[0]), *place(children[0]))

    def phrase(self, children: list[Token]) -> Node:
        return Phrase(children[0][1:-1], *place(children[0]))

    def field(self, children: list[Token]) -> Node:
        name, value = children
        return Field(name[:-1], value, *place(name))  # type: ignore[arg-type]

    def without(self, children: list[Node]) -> Node:
        return Without(children[0])

    def both(self, children: list[Node]) -> Node:
        return Both(tuple(children))

    def either(self, children: list[Node]) -> Node:
        return children[0] if len(children) == 1 else Either(tuple(children))


def place(token: Token) -> tuple[int, int]:
    return token.start_pos or 0, token.end_pos or 0
