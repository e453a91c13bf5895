"""Average linkage among neighbours: the same as over all pairs, and not its cost."""

from __future__ import annotations

import time
from itertools import combinations

import numpy as np
import pytest
from scipy import sparse

from gijiroku.analyse.recurring.linkage import group_rows
from gijiroku.analyse.recurring.vectors import Vectors


def make_vectors(rows: int, columns: int, seed: int) -> Vectors:
    """Rows of a few features, the first column holding texts apart."""
    random = np.random.default_rng(seed)
    matrix = random.random((rows, columns)) * (random.random((rows, columns)) < 4 / columns)
    signs = np.ones(columns)
    signs[0] = -1
    return Vectors(sparse.csr_array(matrix), ("-", *map(str, range(1, columns))), signs)


def link_all(vectors: Vectors, threshold: float) -> list[tuple[int, ...]]:
    """Average linkage as it is defined: join the most alike pair of groups, again and again."""
    rows = vectors.rows.toarray()
    likeness = (rows * vectors.signs) @ rows.T
    groups = [(row,) for row in range(len(rows))]
    while len(groups) > 1:
        best, one, other = max(
            (likeness[np.ix_(a, b)].mean().round(9), a, b) for a, b in combinations(groups, 2)
        )
        if best < threshold:
            break
        groups = [g for g in groups if g not in (one, other)] + [(*one, *other)]
    return sorted(tuple(sorted(group)) for group in groups)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("threshold", [0.2, 0.5])
def test_the_same_as_over_all_pairs(seed: int, threshold: float) -> None:
    vectors = make_vectors(24, 12, seed)
    assert group_rows(vectors, threshold) == link_all(vectors, threshold)


def test_standing_groups_neither_fall_apart_nor_join() -> None:
    vectors = make_vectors(30, 6, 1)
    standing = [[0, 7, 19], [3, 4], [5]]
    groups = group_rows(vectors, 0.3, standing)
    assert sorted(row for group in groups for row in group) == list(range(30))
    holding = [next(g for g in groups if rows[0] in g) for rows in standing]
    assert all(set(rows) <= set(group) for rows, group in zip(standing, holding, strict=True))
    assert len(set(holding)) == 3


def test_rows_without_features_stay_alone() -> None:
    empty = Vectors(sparse.csr_array((3, 2)), ("a", "b"), np.ones(2))
    assert group_rows(empty, 0.1) == [(0,), (1,), (2,)]


def test_thousands_are_grouped_in_seconds() -> None:
    vectors = make_vectors(3000, 600, 2)
    start = time.process_time()
    groups = group_rows(vectors, 0.5)
    assert sum(map(len, groups)) == 3000
    assert time.process_time() - start < 60
