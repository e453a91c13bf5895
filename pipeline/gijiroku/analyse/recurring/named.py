"""Concerns that an analyst names: who raised them over the years, each match with its reason.

    [繰越金の扱い]
    例 = 余ったお金はどうするのか。
        繰り越した額は何に使うのか。
    必須 = 繰越 余剰/残額
    除外 = 貯金

An example a line; words apart by spaces must all occur, alternatives are joined by /. English
keys (examples, must, must_not) do as well. Words are compared by dictionary form.
"""

from __future__ import annotations

import configparser
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from scipy import sparse

from gijiroku.analyse.recurring.explain import list_shared
from gijiroku.analyse.recurring.questions import Question, collect_questions
from gijiroku.analyse.recurring.vectors import make_vectors, read_features
from gijiroku.model import Meeting, Span
from gijiroku.text.tokens import split_lemmas

LIKENESS = 0.06  # to the nearest example; see docs/concerns.md
_KEYS = {
    "例": "examples",
    "必須": "must",
    "除外": "must_not",
    **{key: key for key in ("examples", "must", "must_not")},
}


@dataclass(frozen=True, slots=True)
class NamedConcern:
    """`must`: of each tuple one word occurs. `must_not`: none of these does."""

    name: str
    examples: tuple[str, ...] = ()
    must: tuple[tuple[str, ...], ...] = ()
    must_not: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """A question that raises a named concern. `example` is the nearest one, None where words
    alone decided; `shared` are the words and aspects it has in common with it."""

    name: str
    question: Question
    likeness: float
    example: str | None
    shared: tuple[str, ...]
    must: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """The question with its place and the reason."""
        q = self.question
        return {
            "name": self.name,
            "source": q.source,
            "speech": q.speech,
            "text": q.text,
            "held_from": q.held_from,
            "board": q.board,
            "asked_by": q.asked_by,
            "reason": {
                "likeness": round(self.likeness, 3),
                "example": self.example,
                "shared": list(self.shared),
                "must": list(self.must),
            },
        }


def read_named(text: str) -> tuple[NamedConcern, ...]:
    """The named concerns of a file; ValueError says what can't be read."""
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",), strict=True)
    try:
        parser.read_string(text)
    except configparser.Error as error:
        raise ValueError(str(error)) from None
    return tuple(_read_section(name, parser[name]) for name in parser.sections())


def find_named(
    meetings: Iterable[Meeting], named: Sequence[NamedConcern], *, likeness: float = LIKENESS
) -> tuple[Match, ...]:
    """All matches, by concern and day: a question may match several, its prints count once."""
    prints = {(q.meeting, q.key): q for q in reversed(collect_questions(meetings))}
    questions = tuple(reversed(prints.values()))
    examples = [(number, text) for number, each in enumerate(named) for text in each.examples]
    features = [read_features(q) for q in (*questions, *(_ask(text) for _, text in examples))]
    if not questions or not named:
        return ()
    vectors = make_vectors(features)
    signed = vectors.rows[len(questions) :] @ sparse.diags_array(vectors.signs)
    near = (vectors.rows[: len(questions)] @ signed.T).toarray()
    found = []
    for number, each in enumerate(named):
        own = [i for i, (owner, _) in enumerate(examples) if owner == number]
        for row, question in enumerate(questions):
            must = _find_must(each, question.text)
            if must is None:
                continue
            best = max(own, key=lambda i: near[row, i], default=None)
            if best is None:
                found.append(Match(each.name, question, 1.0, None, (), must))
            elif near[row, best] >= likeness:
                pair = (row, len(questions) + best)
                shared = list_shared(vectors, pair, features)
                score = float(near[row, best])
                found.append(Match(each.name, question, score, examples[best][1], shared, must))
    return tuple(found)


def _find_must(named: NamedConcern, text: str) -> tuple[str, ...] | None:
    """The words that must occur as found, or None where the question is ruled out."""
    lemmas = split_lemmas(text)
    if any(_occurs(word, lemmas) for word in named.must_not):
        return None
    found = []
    for choices in named.must:
        word = next((word for word in choices if _occurs(word, lemmas)), None)
        if word is None:
            return None
        found.append(word)
    return tuple(found)


def _occurs(word: str, lemmas: tuple[str, ...]) -> bool:
    wanted = split_lemmas(word)
    return any(lemmas[i : i + len(wanted)] == wanted for i in range(len(lemmas)))


def _read_section(name: str, section: configparser.SectionProxy) -> NamedConcern:
    values: dict[str, str] = {}
    for key, value in section.items():
        if key not in _KEYS:
            raise ValueError(f"[{name}] {key}: 例, 必須, 除外 のいずれかを書いてください")
        values[_KEYS[key]] = value
    examples = tuple(line.strip() for line in values.get("examples", "").splitlines() if line)
    must = tuple(tuple(_split_words(word)) for word in values.get("must", "").split())
    if not examples and not must:
        raise ValueError(f"[{name}] 例か必須のどちらかが要ります")
    return NamedConcern(name, examples, must, tuple(values.get("must_not", "").split()))


def _split_words(word: str) -> Iterator[str]:
    yield from (choice for choice in word.replace("／", "/").split("/") if choice)


def _ask(text: str) -> Question:
    """An example as if it had been asked."""
    return Question("", 0, text, None, None, (text,), None, None, (), Span(0, 0, None))
