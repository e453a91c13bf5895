"""A picture's ink, and the rules among it."""

from __future__ import annotations

from typing import Any, NamedTuple

import cv2
import numpy as np

from gijiroku.read.layout.objects import Rule
from gijiroku.read.ocr.bridging import bridge_rules

# points: shorter lines are strokes of characters, thicker ones are bars or pictures
_LEVEL, _UPRIGHT, _THICKEST = 26.0, 20.0, 5.0
_LEAN = 5  # pixels by which a rule may waver
_LARGEST = 40.0  # no character is larger
# darker than the paper around it by this much (of 255) is ink
_CONTRAST = 25
_PAPER = 25.0  # points across which the paper's shade is judged
_SPECK = 6  # pixels at 200 an inch; less is dirt


class Ink(NamedTuple):
    """Pictures where 255 is ink: `text` without rules, `loose` without anything that hangs on
    frames or drawings, either; the rules are in points.
    """

    text: Any
    loose: Any
    rules: list[Rule]


def find_ink(pixels: Any, scale: float) -> Ink:
    """The ink of a grey picture with `scale` pixels a point, its rules apart."""
    window = int(_PAPER * scale) | 1
    ink = cv2.adaptiveThreshold(
        cv2.GaussianBlur(pixels, (3, 3), 0),
        255,
        cv2.ADAPTIVE_THRESH_MEAN_C,
        cv2.THRESH_BINARY_INV,
        window,
        _CONTRAST,
    )
    rules: list[Rule] = []
    drawn = np.zeros_like(ink)
    for level in (True, False):
        length = int((_LEVEL if level else _UPRIGHT) * scale)
        # a rule that leans by a pixel over its length is still one
        thicker = cv2.dilate(ink, np.ones((_LEAN, 1) if level else (1, _LEAN), np.uint8))
        lines = cv2.morphologyEx(
            thicker, cv2.MORPH_OPEN, np.ones((1, length) if level else (length, 1), np.uint8)
        )
        rules += _read_rules(lines, level, _THICKEST * scale, drawn)
    for rule in bridge_rules(rules, pixels):
        ends = (round(rule.x0), round(rule.top)), (round(rule.x1), round(rule.bottom))
        cv2.line(drawn, *ends, 255, _LEAN)
        rules.append(rule)
    rules = [Rule(*(n / scale for n in rule)) for rule in rules]
    text = cv2.bitwise_and(ink, cv2.bitwise_not(cv2.dilate(drawn, np.ones((5, 5), np.uint8))))
    text = _clean(text, scale)
    return Ink(text, cv2.bitwise_and(text, cv2.bitwise_not(_find_drawings(ink, scale))), rules)


def _read_rules(lines: Any, level: bool, thickest: float, drawn: Any) -> list[Rule]:
    """The rules (in pixels) among long runs of ink; each is marked on `drawn`."""
    rules = []
    count, labels, boxes, _ = cv2.connectedComponentsWithStats(lines, connectivity=8)
    for i in range(1, count):
        left, top, width, height, area = (int(n) for n in boxes[i])
        if area / (width if level else height) > thickest:
            continue
        drawn[top : top + height, left : left + width][
            labels[top : top + height, left : left + width] == i
        ] = 255
        x, y = left + width / 2, top + height / 2
        if level:
            rules.append(Rule(left, y, left + width, y))
        else:
            rules.append(Rule(x, top, x, top + height))
    return rules


def _find_drawings(ink: Any, scale: float) -> Any:
    """Ink that hangs together over more than characters do: frames, seals, pictures."""
    _, labels, boxes, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    large = boxes[:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]].max(axis=1) > _LARGEST * scale
    large[0] = False
    return np.where(large[labels], np.uint8(255), np.uint8(0))


def _clean(ink: Any, scale: float) -> Any:
    """The ink without specks."""
    least = _SPECK * (scale * 72 / 200) ** 2
    _, labels, boxes, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    keep = boxes[:, cv2.CC_STAT_AREA] >= least
    keep[0] = False
    return np.where(keep[labels], np.uint8(255), np.uint8(0))
