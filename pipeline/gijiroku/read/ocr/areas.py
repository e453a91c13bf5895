"""Where text lines stand: what the detector finds put together, what it overlooks added."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import median
from typing import Any

import cv2
import numpy as np

from gijiroku.read.ocr.objects import Area

# ems: ink this near belongs together; smaller or taller ink is no character
_NEAR, _SMALLEST, _TALLEST = 0.6, 0.35, 2.5
_SHARED = 0.6  # of the lower one's height, two areas of one line share this much
# ems: areas higher than this may be of several lines, if there is a gap in them
_HIGH, _CUT = 1.7, 0.3


def complete_areas(found: Sequence[Area], ink: Any) -> list[Area]:
    """The areas of a page's lines, those that overlap side by side as one; left-over ink, too.

    The detector overlooks single characters that stand apart, as in 委　　員, and takes some
    together with what stands over or under them.
    """
    found = [area for area in found if area.width > 0 and area.height > 0]
    if not found:
        return []
    em = 0.8 * median(min(area.width, area.height) for area in found)
    joined = _join(part for area in found for part in _cut_tall(area, ink, em))
    rest = ink.copy()
    for area in joined:
        rest[max(area.top - 2, 0) : area.bottom + 2, max(area.left - 2, 0) : area.right + 2] = 0
    return joined + list(_find_overlooked(rest, em))


def _cut_tall(area: Area, ink: Any, em: float) -> list[Area]:
    """An area higher than a line, as its lines; what is cut off at its edge is left out."""
    if area.height <= _HIGH * em:
        return [area]
    rows = np.flatnonzero(ink[area.top : area.bottom, area.left : area.right].any(axis=1))
    bands: list[list[int]] = []
    for row in rows:
        gap = row - bands[-1][1] if bands else em
        if gap <= 1 or (gap <= _CUT * em and row - bands[-1][0] < em):
            bands[-1][1] = int(row)
        else:
            bands.append([int(row), int(row)])
    margin = max(int(0.12 * em), 2)
    parts = [
        Area(
            area.left,
            max(area.top + top - margin, 0),
            area.right,
            min(area.top + bottom + 1 + margin, ink.shape[0]),
        )
        for top, bottom in bands
        if bottom - top >= _SMALLEST * em and top > 0 and bottom < area.height - 1
    ]
    return parts or [area]


def _find_overlooked(ink: Any, em: float) -> Iterable[Area]:
    """Ink of a character's size, with what stands near it on the line."""
    reach = max(int(_NEAR * em), 1)
    linked = cv2.dilate(ink, np.ones((max(reach // 3, 1), reach), np.uint8))
    _, labels, boxes, _ = cv2.connectedComponentsWithStats(linked, connectivity=8)
    for i, box in enumerate(boxes[1:], 1):
        left, top, width, height = (int(n) for n in box[:4])
        part = ink[top : top + height, left : left + width].copy()
        part[labels[top : top + height, left : left + width] != i] = 0
        ys, xs = np.nonzero(part)
        if not len(xs):
            continue
        x0, x1, y0, y1 = int(xs.min()), int(xs.max()) + 1, int(ys.min()), int(ys.max()) + 1
        if max(x1 - x0, y1 - y0) < _SMALLEST * em or y1 - y0 > _TALLEST * em:
            continue
        # as much room around as the detector leaves
        margin = max(int(0.12 * em), 2)
        middle, half = top + (y0 + y1) // 2, max((y1 - y0) // 2, int(em / 2)) + margin
        yield Area(
            max(left + x0 - margin, 0),
            max(middle - half, 0),
            min(left + x1 + margin, ink.shape[1]),
            min(middle + half, ink.shape[0]),
        )


def _join(areas: Iterable[Area]) -> list[Area]:
    joined: list[Area] = []
    for area in sorted(areas):
        other = next((a for a in joined if _is_one_line(a, area)), None)
        if other:
            joined.remove(other)
            area = Area(
                min(other.left, area.left),
                min(other.top, area.top),
                max(other.right, area.right),
                max(other.bottom, area.bottom),
            )
        joined.append(area)
    return joined


def _is_one_line(a: Area, b: Area) -> bool:
    """Whether two areas of about one height overlap from left to right."""
    low, high = sorted((a.height, b.height))
    shared = min(a.bottom, b.bottom) - max(a.top, b.top)
    level = shared >= _SHARED * low and high <= 1.6 * low
    return level and a.left < b.right and b.left < a.right
