"""Match the header's matters with headings of the body: same title or number, same order."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from functools import lru_cache

from gijiroku.extract.agenda.entries import Entry

ENOUGH = 0.6


@lru_cache(maxsize=65536)
def compare_keys(a: str, b: str) -> float:
    """How alike two titles are, 0 to 1; one inside the other counts nearly as much as the same."""
    if not a or not b:
        return 0.0
    if a == b:
        return 1.0
    short, long = sorted((a, b), key=len)
    if len(short) >= 4 and short in long:
        return max(0.8, len(short) / len(long))
    if len(short) / len(long) < 0.3:
        return 0.0
    return difflib.SequenceMatcher(None, a, b, autojunk=False).ratio()


def compare_entries(a: Entry, b: Entry) -> float:
    """How much two entries look like one matter: title first, numbers beside it."""
    title = compare_keys(a.key, b.key)
    labels = {number.label for number in a.numbers} & {number.label for number in b.numbers}
    values = {number.value for number in a.numbers} & {number.value for number in b.numbers}
    worded = any(number.word for number in (*a.numbers, *b.numbers))
    if not a.key or not b.key:
        return 0.75 if labels else 0.65 if values and worded else 0.0
    if title < 0.35:
        return 0.0
    if not labels and _are_apart(a, b):  # a slip of the clerk, where the titles are the same
        return ENOUGH if title == 1.0 else 0.0
    score = title + (0.15 if labels else 0.08 if values else 0.0)
    if b.outcome and not a.outcome:  # a list of results at the end, rather than a heading
        score *= 0.9
    return score if title >= ENOUGH or labels else 0.0


def _are_apart(a: Entry, b: Entry) -> bool:
    """True where numbers of one family differ: 議案第５号 and 議案第６号 are two matters."""
    return any(
        m.family == n.family and m.value != n.value
        for m in a.numbers
        for n in b.numbers
        if "第n" in m.family
    )


def align(left: Sequence[Entry], right: Sequence[Entry]) -> dict[int, int]:
    """Index in `left` -> index in `right`: the matching of the greatest likeness that keeps order.

    What is left over is matched out of order where it is nearly the same.
    """
    scores = [[compare_entries(a, b) for b in right] for a in left]
    best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in range(len(left) - 1, -1, -1):
        for j in range(len(right) - 1, -1, -1):
            score = scores[i][j]
            taken = score + best[i + 1][j + 1] if score >= ENOUGH else 0.0
            best[i][j] = max(taken, best[i + 1][j], best[i][j + 1])
    pairs: dict[int, int] = {}
    i = j = 0
    while i < len(left) and j < len(right):
        score = scores[i][j]
        if score >= ENOUGH and abs(best[i][j] - score - best[i + 1][j + 1]) < 1e-9:
            pairs[i] = j
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    _match_rest(pairs, scores)
    return pairs


def _match_rest(pairs: dict[int, int], scores: list[list[float]]) -> None:
    taken = set(pairs.values())
    for i, row in enumerate(scores):
        if i in pairs:
            continue
        free = [(score, -j) for j, score in enumerate(row) if j not in taken and score >= 0.95]
        if free:
            pairs[i] = -max(free)[1]
            taken.add(pairs[i])
