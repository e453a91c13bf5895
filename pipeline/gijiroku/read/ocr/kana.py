"""Small and large kana (ょ よ, ッ ツ, ヶ ケ), told by how far down in their cell they begin.

Recognition reads them by shape, which is the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from gijiroku.read.ocr.objects import Recognised
from gijiroku.read.ocr.placing import PlacedLine, is_telling

# ems from the cell's top: what begins lower is small
_LOWER = {
    "ゃやゅゆょよォオヵカ": 0.16,
    "っつ": 0.28,
    "ッツャヤョヨィイヶケ": 0.21,
    "ゥウ": 0.18,
    "ァア": 0.24,
    "ュユェエ": 0.29,
}
_UNSURE = 0.03  # nearer to the limit than this, the character stays as read
_PAIRS = {
    character: (pairs[i], pairs[i + 1], limit)
    for pairs, limit in _LOWER.items()
    for i in range(0, len(pairs), 2)
    for character in pairs[i : i + 2]
}
_CORE = 0.2  # of a character's width at either side that may hold ink of its neighbours


def resize_kana(placed: PlacedLine, edges: Sequence[tuple[float, float]], ink: Any) -> Recognised:
    """The line with each kana in the size that is printed; `edges` are those of its ink."""
    area, line, em, middle = placed
    if not is_telling(line) or not any(c in _PAIRS for c in line.characters):
        return line
    characters = list(line.characters)
    for i, (character, (left, right)) in enumerate(zip(characters, edges, strict=True)):
        if character not in _PAIRS:
            continue
        small, large, limit = _PAIRS[character]
        core = _CORE * (right - left)
        band = ink[area.top : area.bottom, int(left + core) : int(right - core) + 1]
        rows = np.flatnonzero(band.any(axis=1))
        if len(rows):
            begins = (area.top + int(rows[0]) - (middle - em / 2)) / em
            if abs(begins - limit) > _UNSURE:
                characters[i] = small if begins > limit else large
    return replace(line, characters=tuple(characters))
