"""Words whose letters are typed apart: 委 員 is 委員, as documents print it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from gijiroku.index.tree import Both, Either, Node, Without, Word
from gijiroku.text.normalize import plain


def join_letters(node: Node, query: str) -> Node:
    """委 員 as 委員 or both letters; the tree is otherwise left as it is."""
    match node:
        case Both(parts):
            return join_run([join_letters(p, query) for p in parts], query)
        case Either(parts):
            return Either(tuple(join_letters(p, query) for p in parts))
        case Without(part):
            return Without(join_letters(part, query))
        case _:
            return node


def join_run(parts: list[Node], query: str) -> Node:
    """Runs of single letters with only white space between them, each joined."""
    joined: list[Node] = []
    run: list[Word] = []
    for part in [*parts, None]:
        if isinstance(part, Word) and is_japanese_letter(part.text):
            if run and query[run[-1].stop : part.start].strip():
                joined.extend(close_run(run))
                run = []
            run.append(part)
            continue
        joined.extend(close_run(run))
        run = []
        if part is not None:
            joined.append(part)
    return joined[0] if len(joined) == 1 else Both(tuple(joined))


def close_run(run: list[Word]) -> Iterable[Node]:
    if len(run) < 2:
        return run
    whole = replace(run[0], text="".join(w.text for w in run), stop=run[-1].stop)
    return [Either((whole, Both(tuple(run))))]


def is_japanese_letter(text: str) -> bool:
    folded = plain(text)
    return len(folded) == 1 and folded.isalpha() and not folded.isascii()
