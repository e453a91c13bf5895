"""Questions as vectors whose signed inner product says how alike two concerns are, in -1…1.

Four parts, each of length about 1 and weighted: the words of question and answers (what it is
about), families of words, and the aspects of the question and of its answers (what it asks).
Two texts that are sure to ask different things are held apart although they share words: the
sureness of both, multiplied, is taken off again, and equal aspects make up for it. Where it is
clear what a text asks, its words count less.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from gijiroku.analyse.recurring.cues import Reading, read_cues
from gijiroku.analyse.recurring.questions import Question
from gijiroku.terms.aspects import load_aspects
from gijiroku.terms.background import RARE, load_shares
from gijiroku.text.tokens import split_tokens

PRIOR = 1000  # the background counts as that many questions beside the archive's own
_HOLLOW = frozenset(("為る", "居る", "有る", "成る", "言う", "事", "物", "訳", "所", "方", "様"))


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the vector: its weight, how much evidence counts as full, how common a feature
    is that the background doesn't know, and how far other features hold two texts apart."""

    weight: float
    doubt: float
    share: float
    apart: float = 0.0


FADING = 0.4  # so much do the words of a text fade whose question is sure

WORDS = Part(weight=1.1, doubt=2.5, share=RARE)
FAMILIES = Part(weight=0.13, doubt=0.6, share=0.05)
ASKED = Part(weight=0.06, doubt=0.16, share=0.03, apart=0.05)
ANSWERED = Part(weight=0.03, doubt=0.16, share=0.03, apart=0.02)


@dataclass(frozen=True, slots=True)
class Features:
    """What is read off one text before anything is weighed."""

    words: Mapping[str, int]
    asked: Reading
    answered: Reading
    item: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Vectors:
    """One row a text; names of the columns (w:委託 q:17 …) and their signs, -1 for sureness."""

    rows: sparse.csr_array
    columns: tuple[str, ...]
    signs: NDArray[np.float64]


def read_features(question: Question) -> Features:
    """Words and cues of a question and its answers."""
    reply = "\n".join(question.answers)
    words = Counter(_content(question.text))
    words.update(_content(reply))
    sitting = (*question.meeting, question.item or "")
    return Features(words, read_cues(question.text), read_cues(reply), sitting)


def make_vectors(features: Sequence[Features]) -> Vectors:
    """The texts as vectors, each weighed against all of them and the background."""
    items = [each.item for each in features]
    words = [
        {f"w:{word}": 1 + math.log(count) for word, count in each.words.items()}
        for each in features
    ]
    families = [
        {f"f:{name}": 1.0 for name in each.asked.families | each.answered.families}
        for each in features
    ]
    asked = [_weigh_aspects("q", each.asked) for each in features]
    answered = [_weigh_aspects("a", each.answered) for each in features]
    parts = [
        _weigh(_fade_topics(words, items), WORDS),
        _weigh(families, FAMILIES),
        _weigh(_fade_topics(asked, items), ASKED),
        _weigh(_fade_topics(answered, items), ANSWERED),
    ]
    fading = [1 - FADING * max(f.asked.aspects.values(), default=0.0) for f in features]
    parts[0] = sparse.csr_array(sparse.diags_array(fading) @ parts[0][0]), parts[0][1]
    columns = tuple(name for _, names in parts for name in names)
    signs = np.array([-1.0 if name.startswith("-") else 1.0 for name in columns])
    return Vectors(sparse.csr_array(sparse.hstack([rows for rows, _ in parts])), columns, signs)


def _weigh_aspects(kind: str, reading: Reading) -> dict[str, float]:
    aspects = load_aspects().aspects
    return {f"{kind}:{n}": aspects[n].weight * belief for n, belief in reading.aspects.items()}


def _content(text: str) -> list[str]:
    """The words that say what a text is about: no pronouns (どちら and どなた are one lemma)."""
    return [
        token.lemma
        for token in split_tokens(text)
        if token.is_content
        and token.pos != "代名詞"
        and token.lemma not in _HOLLOW
        and not token.lemma.isdigit()
    ]


def _fade_topics(
    rows: Sequence[Mapping[str, float]], items: Sequence[tuple[str, ...]]
) -> list[dict[str, float]]:
    """The rows, each feature less by the share of the item's other talk that has it, too: what
    all speak of is the item's topic, not a concern."""
    sizes = Counter(items)
    talk: dict[tuple[str, ...], dict[str, float]] = {item: {} for item in sizes}
    for row, item in zip(rows, items, strict=True):
        for name, value in row.items():
            talk[item][name] = talk[item].get(name, 0.0) + min(1.0, value)
    return [
        {
            name: value * (1 - (talk[item][name] - min(1.0, value)) / (sizes[item] + 1))
            for name, value in row.items()
        }
        for row, item in zip(rows, items, strict=True)
    ]


def _weigh(rows: Sequence[Mapping[str, float]], part: Part) -> tuple[sparse.csr_array, list[str]]:
    """TF-IDF rows of length just under the root of the weight: the less evidence, the shorter."""
    frequency = Counter(name for row in rows for name in row)
    shares = load_shares()
    total = len(rows) + PRIOR
    columns = sorted(frequency)
    # coarse steps, so that one more meeting does not move every weight a little
    rarity = np.array(
        [
            round(
                math.log(total / (frequency[name] + PRIOR * shares.get(name[2:], part.share)))
                / math.log(total)
                * 40
            )
            / 40
            for name in columns
        ]
    )
    position = {name: i for i, name in enumerate(columns)}
    indptr = np.cumsum([0, *(len(row) for row in rows)])
    indices = np.array([position[name] for row in rows for name in sorted(row)], dtype=np.int32)
    data = np.array([row[name] for row in rows for name in sorted(row)], dtype=np.float64)
    matrix = sparse.csr_array((data, indices, indptr), shape=(len(rows), len(columns)))
    matrix = sparse.csr_array(matrix @ sparse.diags_array(np.maximum(rarity, 0)))
    squares = np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel()
    length = np.sqrt(squares + part.doubt**2)
    matrix = sparse.diags_array(math.sqrt(part.weight + part.apart) / length) @ matrix
    if not part.apart:
        return sparse.csr_array(matrix), columns
    sure = sparse.csr_array((math.sqrt(part.apart) * np.sqrt(squares) / length)[:, None])
    return sparse.csr_array(sparse.hstack([matrix, sure])), [*columns, "-"]
