"""Why a group belongs together: its most central text and the words its members share."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy import sparse

from gijiroku.analyse.recurring.vectors import Features, Vectors
from gijiroku.terms.aspects import load_aspects

KEYWORDS = 8
MINOR = 0.25  # an aspect that adds less than this share of the first one is not named


def describe_group(
    vectors: Vectors, rows: Sequence[int], features: Sequence[Features]
) -> tuple[int, tuple[str, ...], tuple[str, ...]]:
    """The central row, the keywords and the aspects of a group.

    A column weighs what it adds to the likeness of the members: the sum over all pairs.
    """
    own = sparse.csr_array(vectors.rows[list(rows)])
    alone = np.asarray(own.multiply(own) @ vectors.signs).ravel()
    total = vectors.signs * np.asarray(own.sum(axis=0)).ravel()
    closeness = np.round(own @ total - alone, 9)
    shared = _weigh_columns(own, vectors.columns)
    return (
        rows[int(np.argmax(closeness))],
        _list_keywords(rows, shared, features),
        _list_aspects(shared),
    )


def list_shared(
    vectors: Vectors, rows: Sequence[int], features: Sequence[Features]
) -> tuple[str, ...]:
    """The words and aspects that two rows have in common, most telling first."""
    shared = _weigh_columns(sparse.csr_array(vectors.rows[list(rows)]), vectors.columns)
    return (*_list_aspects(shared), *_list_keywords(rows, shared, features))


def _weigh_columns(rows: sparse.csr_array, columns: Sequence[str]) -> list[tuple[str, float]]:
    total = np.asarray(rows.sum(axis=0)).ravel()
    alone = np.asarray(rows.multiply(rows).sum(axis=0)).ravel()
    shared = np.round(total**2 - alone if rows.shape[0] > 1 else alone, 9)
    order = sorted(np.flatnonzero(shared > 0).tolist(), key=lambda i: (-shared[i], columns[i]))
    return [(columns[i], float(shared[i])) for i in order]


def _list_keywords(
    rows: Sequence[int], shared: Sequence[tuple[str, float]], features: Sequence[Features]
) -> tuple[str, ...]:
    """Words, and for aspects the words of the cues that tell most in most members."""
    cues: dict[tuple[int, str], float] = {}
    for row in rows:
        for aspect, words, belief in features[row].asked.cues:
            for word in words:
                cues[aspect, word] = cues.get((aspect, word), 0.0) + belief
    major = _find_major(shared)
    keywords: dict[str, None] = {}
    for column, _ in shared:
        kind, _, name = column.partition(":")
        if kind == "w":
            keywords[name] = None
        elif column in major:
            own = sorted(
                (-round(told, 9), word)
                for (aspect, word), told in cues.items()
                if aspect == int(name)
            )
            keywords.update(dict.fromkeys(word for _, word in own[:2]))
    return tuple(keywords)[:KEYWORDS]


def _list_aspects(shared: Sequence[tuple[str, float]]) -> tuple[str, ...]:
    """The names of the aspects that do most to hold the group together."""
    aspects = load_aspects().aspects
    return tuple(aspects[int(column[2:])].name for column in _find_major(shared))


def _find_major(shared: Sequence[tuple[str, float]]) -> tuple[str, ...]:
    asked = [(column, weight) for column, weight in shared if column.startswith("q:")]
    return tuple(column for column, weight in asked[:3] if weight >= asked[0][1] * MINOR)
