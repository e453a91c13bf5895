"""A picture that was scanned askew, turned straight."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np

# degrees: scans lean this much at most; looked for in coarse steps, then in fine ones
_MOST, _COARSE, _FINE = 4.0, 0.5, 0.05
_LEAST = 0.08  # less is not worth the blur
_WIDTH = 800  # pixels that tell the angle well enough


def straighten(pixels: Any) -> Any:
    """The picture (grey) turned so that its lines are level; the same one if they are."""
    angle = find_angle(pixels)
    if abs(angle) < _LEAST:
        return pixels
    return _turn(pixels, angle, cv2.INTER_CUBIC)


def find_angle(pixels: Any) -> float:
    """By how many degrees the picture must turn (against the clock) to stand straight."""
    factor = min(_WIDTH / pixels.shape[1], 1.0)
    small = cv2.resize(pixels, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    ink = 255 - small
    best = max(np.arange(-_MOST, _MOST + _COARSE, _COARSE), key=lambda a: _sharpness(ink, a))
    near = np.arange(best - _COARSE, best + _COARSE + _FINE, _FINE)
    best = max(near, key=lambda a: _sharpness(ink, a))
    # a page with little on it says nothing: it must be clearly sharper than as it is
    return float(best) if _sharpness(ink, best) > 1.02 * _sharpness(ink, 0.0) else 0.0


def _sharpness(ink: Any, angle: float) -> float:
    """How steeply the ink of rows begins and ends: most where lines are level."""
    rows = _turn(ink, angle, cv2.INTER_LINEAR, 0).sum(axis=1, dtype=np.float64)
    return float(np.square(np.diff(rows)).sum())


def _turn(pixels: Any, angle: float, how: int, border: int = 255) -> Any:
    height, width = pixels.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), float(angle), 1.0)
    return cv2.warpAffine(pixels, matrix, (width, height), flags=how, borderValue=border)
