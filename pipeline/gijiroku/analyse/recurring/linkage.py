"""Group rows by average linkage inside the graph of their nearest neighbours.

Two groups join while the mean likeness over all their pairs is at least the threshold, the most
alike first. Only groups that some pair of near neighbours connects are looked at, so that the
work grows with the number of rows, not with its square.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from gijiroku.analyse.recurring.vectors import Vectors

_Sum = tuple[NDArray[np.int32], NDArray[np.float64]]  # columns and values of a sparse vector
NEIGHBOURS = 40
_BLOCK = 1000  # rows multiplied at a time: bounds the memory
_FEATURES = 40  # the heaviest features of a row, enough to find its neighbours


def group_rows(
    vectors: Vectors, threshold: float, standing: Sequence[Sequence[int]] = ()
) -> list[tuple[int, ...]]:
    """The groups as ascending row numbers, ordered by their first row; every row is in one.

    `standing` groups are there from the beginning: others may join them, but they neither fall
    apart nor join each other.
    """
    merger = _Merger(vectors, threshold)
    merger.connect(find_neighbours(vectors, threshold / 2))
    for rows in standing:
        merger.stand(rows)
    return sorted(tuple(sorted(group)) for group in merger.merge())


def find_neighbours(vectors: Vectors, floor: float) -> NDArray[np.int64]:
    """Pairs (low, high) of rows at least `floor` alike, for each row its nearest ones, sorted."""
    short = _trim(vectors)
    turned = sparse.csr_array(sparse.diags_array(vectors.signs) @ short.T)
    size = short.shape[0]
    found = [np.empty(0, dtype=np.int64)]  # low * size + high
    for start in range(0, size, _BLOCK):
        block = sparse.csr_array(short[start : start + _BLOCK] @ turned)
        for row, (first, last) in enumerate(pairwise(block.indptr.tolist()), start):
            near = _nearest(block.indices[first:last], block.data[first:last], row, floor)
            found.append(np.minimum(near, row) * size + np.maximum(near, row))
    pairs = np.unique(np.concatenate(found))
    return np.stack([pairs // max(size, 1), pairs % max(size, 1)], axis=1)


def _nearest(
    columns: NDArray[np.int32], likeness: NDArray[np.float64], row: int, floor: float
) -> NDArray[np.int64]:
    keep = (likeness >= floor) & (columns != row)
    columns, likeness = columns[keep], likeness[keep].round(9)
    if len(columns) > NEIGHBOURS:
        columns = columns[np.lexsort((columns, -likeness))[:NEIGHBOURS]]
    return columns.astype(np.int64)


def _trim(vectors: Vectors) -> sparse.csr_array:
    """The rows with their heaviest features only, and all that hold texts apart."""
    rows = vectors.rows.copy()
    apart = vectors.signs < 0
    for start, stop in pairwise(rows.indptr.tolist()):
        data, columns = rows.data[start:stop], rows.indices[start:stop]
        if len(data) > _FEATURES:
            weight = np.where(apart[columns], np.inf, data.round(12))
            data[np.lexsort((columns, -weight))[_FEATURES:]] = 0.0
    rows.eliminate_zeros()
    return rows


class _Merger:
    """Groups under way: their sum vectors, and the summed likeness to each connected group."""

    def __init__(self, vectors: Vectors, threshold: float) -> None:
        rows = vectors.rows
        self.threshold = threshold
        self.signs = vectors.signs
        self.spread = np.zeros(rows.shape[1])  # one sum vector at a time, with its signs
        self.members = {row: [row] for row in range(rows.shape[0])}
        self.sums: dict[int, _Sum] = {
            row: (rows.indices[start:stop], rows.data[start:stop])
            for row, (start, stop) in enumerate(pairwise(rows.indptr.tolist()))
        }
        self.links: dict[int, dict[int, float]] = {i: {} for i in self.members}
        self.queue: list[tuple[float, int, int]] = []
        self.standing: set[int] = set()
        self.next = int(rows.shape[0])

    def connect(self, pairs: NDArray[np.int64]) -> None:
        """Let these groups join if they are alike enough on average."""
        starts = np.flatnonzero(np.diff(pairs[:, 0], prepend=-1))
        for start, stop in pairwise([*starts.tolist(), len(pairs)]):
            one, near = int(pairs[start, 0]), pairs[start:stop, 1].tolist()
            for other, total in zip(near, self._measure(one, near), strict=True):
                self.links[one][other] = self.links[other][one] = total
                self._offer(one, other, total)

    def stand(self, rows: Sequence[int]) -> None:
        """Join these rows whatever their likeness, and mark the group as standing."""
        group = rows[0]
        for row in rows[1:]:
            group = self._join(group, row)
        self.standing.add(group)

    def merge(self) -> list[list[int]]:
        """Join until nothing is alike enough; the groups."""
        while self.queue:
            _, one, other = heapq.heappop(self.queue)
            both = one in self.standing and other in self.standing
            if one in self.members and other in self.members and not both:
                stands = one in self.standing or other in self.standing
                group = self._join(one, other)
                if stands:
                    self.standing.add(group)
        return list(self.members.values())

    def _join(self, one: int, other: int) -> int:
        """The joined group gets a number of its own, so that stale offers are known by theirs."""
        new: int = self.next
        self.next += 1
        left, right = self.links.pop(one), self.links.pop(other)
        near = sorted((left.keys() | right.keys()) - {one, other})
        for links, group in ((left, one), (right, other)):
            missing = [each for each in near if each not in links]
            links.update(zip(missing, self._measure(group, missing), strict=True))
        self.members[new] = self.members.pop(one) + self.members.pop(other)
        self.sums[new] = _add(self.sums.pop(one), self.sums.pop(other))
        self.links[new] = {each: left[each] + right[each] for each in near}
        for each, total in self.links[new].items():
            links = self.links[each]
            links.pop(one, None)
            links.pop(other, None)
            links[new] = total
            self._offer(each, new, total)
        return new

    def _offer(self, one: int, other: int, total: float) -> None:
        pairs = len(self.members[one]) * len(self.members[other])
        likeness = round(total / pairs, 9)
        if likeness >= self.threshold:
            heapq.heappush(self.queue, (-likeness, one, other))

    def _measure(self, group: int, others: Sequence[int]) -> list[float]:
        """The likeness of the group to each of the others, summed over all pairs of rows."""
        if not others:
            return []
        columns, values = self.sums[group]
        self.spread[columns] = values * self.signs[columns]
        sums = [self.sums[other] for other in others]
        bounds = np.cumsum([0, *(len(each[0]) for each in sums)])[:-1]
        likeness = np.concatenate([each[1] for each in sums])
        likeness *= self.spread[np.concatenate([each[0] for each in sums])]
        self.spread[columns] = 0.0
        totals: list[float] = np.add.reduceat(likeness, bounds).tolist()
        return totals


def _add(one: _Sum, other: _Sum) -> _Sum:
    columns, places = np.unique(np.concatenate([one[0], other[0]]), return_inverse=True)
    values = np.zeros(len(columns))
    np.add.at(values, places, np.concatenate([one[1], other[1]]))
    return columns, values
