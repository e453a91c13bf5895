"""What a query says, as a tree; and what can't be read of it, as a QueryError."""

from __future__ import annotations

from dataclasses import dataclass


class QueryError(ValueError):
    """A query that can't be read: `message` for a person, at `query[start:stop]`."""

    def __init__(self, message: str, query: str, start: int, stop: int) -> None:
        super().__init__(message)
        self.message = message
        self.query = query
        self.start = start
        self.stop = max(stop, start + 1)

    def __str__(self) -> str:
        return f"{self.start + 1}文字目: {self.message}"


@dataclass(frozen=True, slots=True)
class Word:
    """A word, found in all its spellings; printed at query[start:stop]."""

    text: str
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in quotes, found as written."""

    text: str
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Field:
    """A field and what it must hold; `name` as printed, without the colon."""

    name: str
    value: Node
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Without:
    part: Node


@dataclass(frozen=True, slots=True)
class Both:
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Either:
    parts: tuple[Node, ...]


Node = Word | Phrase | Field | Without | Both | Either
