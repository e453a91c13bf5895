"""What recognition deals in: areas of a picture in pixels, and what was read in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Area(NamedTuple):
    """A rectangle of a picture, in pixels; right and bottom are the first beyond it."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        return self.right - self.left

    @property
    def height(self) -> int:
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Recognised:
    """The characters of a line, where each is seen (a share of its width), and how surely (0–1)."""

    characters: tuple[str, ...]
    places: tuple[float, ...]
    confidences: tuple[float, ...]

    @property
    def confidence(self) -> float:
        """The line's mean."""
        return sum(self.confidences) / len(self.confidences) if self.confidences else 0.0
