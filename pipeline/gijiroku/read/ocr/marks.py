"""Marks that recognition passes over or takes for letters: ○ ● ◎ □ ■ ◇ ◆ △ ▲, by their shape."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import cv2
import numpy as np

from gijiroku.read.ocr.objects import Area, Recognised

# read for a round mark where it opens a line or stands alone: ○委員
_ROUND = "O0o〇◯○QCＯ０"
# ems: marks are this large; a character is seen within its ink or this near to it
_SMALLEST, _LARGEST, _NEAR = 0.45, 1.15, 0.25
_SURE = 0.9  # how surely a shape is known
_ROUNDNESS, _HOLLOW = 0.84, 0.4


def add_marks(area: Area, line: Recognised, em: float, ink: Any) -> Recognised:
    """The line with the marks that stand in its ink where no character was read."""
    seen = list(zip(line.characters, line.places, line.confidences, strict=True))
    for left, right in _find_clusters(area, ink):
        if not _SMALLEST * em <= right - left <= _LARGEST * em:
            continue
        here = [
            i
            for i, (_, place, _) in enumerate(seen)
            if left - _NEAR * em <= area.left + place * area.width <= right + _NEAR * em
        ]
        replaces = here == [0] and seen[0][0] in _ROUND and _opens(seen)
        if here and not replaces:
            continue
        mark = find_shape(ink[area.top : area.bottom, left:right], em)
        if not mark or (replaces and mark not in "○◎●"):
            continue
        if replaces:
            seen[0] = (mark, seen[0][1], _SURE)
        else:
            seen.append((mark, ((left + right) / 2 - area.left) / area.width, _SURE))
            seen.sort(key=lambda item: item[1])
    return Recognised(*map(tuple, zip(*seen, strict=True))) if seen else line


def _opens(seen: list[tuple[str, float, float]]) -> bool:
    """Whether a kanji follows the first character: a letter or figure would go on."""
    return len(seen) == 1 or "\u3400" <= seen[1][0] <= "\u9fff" or seen[1][0] in "（(【"


def _find_clusters(area: Area, ink: Any) -> Iterator[tuple[int, int]]:
    """(left, right) of what stands together, in pixels of the page."""
    columns = np.flatnonzero(ink[area.top : area.bottom, area.left : area.right].any(axis=0))
    if not len(columns):
        return
    starts = [0, *(i for i, (a, b) in enumerate(pairwise(columns), 1) if b > a + 1), len(columns)]
    for i, j in pairwise(starts):
        yield area.left + int(columns[i]), area.left + int(columns[j - 1]) + 1


def find_shape(ink: Any, em: float) -> str | None:
    """The mark that a piece of ink (255) shows; None where it is no plain shape."""
    rows = np.flatnonzero(ink.any(axis=1))
    if not len(rows) or not _SMALLEST * em <= rows[-1] - rows[0] + 1 <= _LARGEST * em:
        return None
    piece = cv2.copyMakeBorder(ink[rows[0] : rows[-1] + 1], 2, 2, 2, 2, cv2.BORDER_CONSTANT)
    outlines, tree = cv2.findContours(piece, cv2.RETR_TREE, cv2.CHAIN_APPROX_NONE)
    outer = [i for i in range(len(outlines)) if tree[0][i][3] < 0]
    if len(outer) != 1:
        return None
    outline = outlines[outer[0]]
    area = cv2.contourArea(outline)
    hull = cv2.convexHull(outline)
    if not area or area < 0.9 * cv2.contourArea(hull):
        return None
    inner = sorted((cv2.contourArea(c) for c in outlines if c is not outline), reverse=True)
    # a thick ring within a ring is no hole of its own: only clear ones count
    holes = [a for a in inner if a > 0.02 * area]
    return _name(outline, hull, bool(holes) and holes[0] > _HOLLOW * area, len(holes))


def _name(outline: Any, hull: Any, hollow: bool, holes: int) -> str | None:
    """The mark with this outline; `holes` counts the outlines inside it."""
    area, length = cv2.contourArea(hull), cv2.arcLength(hull, True)
    _, _, width, height = cv2.boundingRect(outline)
    if holes > (3 if hollow else 0) or not 0.75 <= width / height <= 1.33:
        return None
    share = area / (width * height)
    corners = len(cv2.approxPolyDP(hull, 0.06 * length, True))
    if 4 * math.pi * area / length**2 >= _ROUNDNESS and 0.7 <= share <= 0.85:
        return "◎" if holes > 1 else "○" if hollow else "●"
    if holes > 1:
        return None
    if share > 0.9 and corners == 4:
        return "□" if hollow else "■"
    if corners == 4 and 0.4 <= share <= 0.62:
        return "◇" if hollow else "◆"
    if corners == 3 and 0.4 <= share <= 0.62:
        return _point(outline, hollow)
    return None


def _point(outline: Any, hollow: bool) -> str:
    """A triangle by the end where its weight is."""
    _, top, _, height = cv2.boundingRect(outline)
    moments = cv2.moments(outline)
    low = moments["m01"] / moments["m00"] > top + height / 2
    return ("△" if hollow else "▲") if low else ("▽" if hollow else "▼")
