"""What one document may take."""

from __future__ import annotations

import os
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Workers, and the limits of one document: seconds, and bytes of address space.

    A worker is replaced after `tasks` documents, so that nothing a library leaks adds up.
    """

    workers: int = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
    seconds: float = 60.0
    memory: int = 3 << 30
    tasks: int = 200

    def find_seconds(self, size: int | None) -> float:
        """Seconds for a document of `size` bytes: more for a thick scan, half an hour at most."""
        return self.seconds + min((size or 0) / 1e6 * 60, 1740)
