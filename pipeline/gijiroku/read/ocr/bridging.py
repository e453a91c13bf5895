"""Gaps in rules closed where the picture, though faint, shows that they go on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import cv2
import numpy as np

from gijiroku.read.layout.objects import Rule

_ALIGNED = 1.2  # points; pieces of one rule are as level as this
_BLUR = 9  # pixels along the rule over which noise is evened out
_NEAR, _AROUND = 1, (6, 9)  # pixels across: where the rule may be, and where its paper is
_TOUCH = 3  # pixels by which rules that meet may miss each other
_FAINT = 8  # darker by this much (of 255) than the paper
_SHOWN = 0.85  # of a gap's length


def bridge_rules(rules: Sequence[Rule], pixels: Any) -> list[Rule]:
    """The pieces that join rules on one line, or lead on to the rule across; all in pixels."""
    level = [r for r in rules if r.top == r.bottom]
    upright = [_flip(r) for r in rules if r.x0 == r.x1]
    across = [_flip(r) for r in level]
    found = list(_bridge(level, [_flip(r) for r in upright], pixels))
    return found + [_flip(r) for r in _bridge(upright, across, pixels.T)]


def _flip(rule: Rule) -> Rule:
    return Rule(rule.top, rule.x0, rule.bottom, rule.x1)


def _bridge(level: Sequence[Rule], upright: Sequence[Rule], pixels: Any) -> Iterator[Rule]:
    smooth = cv2.blur(np.ascontiguousarray(pixels), (_BLUR, 1)).astype(np.int16)
    for row in _group(level):
        y = sorted(r.top for r in row)[len(row) // 2]
        sides = [r.x0 for r in upright if r.top - _TOUCH <= y <= r.bottom + _TOUCH]
        spans = sorted([*((r.x0, r.x1) for r in row), *((x, x) for x in sides)])
        end = spans[0][1]
        for (_, stop), (start, _) in pairwise(spans):
            end = max(end, stop)
            if start - end > 1 and _is_shown(smooth, end, start, y):
                yield Rule(end, y, start, y)


def _group(rules: Sequence[Rule]) -> list[list[Rule]]:
    groups: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda r: r.top):
        if groups and rule.top - groups[-1][-1].top <= _ALIGNED * 200 / 72:
            groups[-1].append(rule)
        else:
            groups.append([rule])
    return groups


def _is_shown(smooth: Any, start: float, stop: float, y: float) -> bool:
    """Whether a line darker than the paper beside it runs through the gap."""
    middle, near, far = round(y), *_AROUND
    if middle < far or middle + far >= smooth.shape[0]:
        return False
    part = smooth[:, int(start) : int(stop) + 1]
    line = part[middle - _NEAR : middle + _NEAR + 1].min(axis=0)
    above = part[middle - far : middle - near + 1].mean(axis=0)
    below = part[middle + near : middle + far + 1].mean(axis=0)
    return bool(np.mean(np.maximum(above, below) - line >= _FAINT) >= _SHOWN)
