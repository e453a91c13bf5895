"""Rows of two columns without rules: told by the space between them, else by how text breaks."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from gijiroku.model import Line
from gijiroku.style.places import line_em

_ENDS = re.compile(r"[。．？！?!][」』）)]?$|[）)]$")


@dataclass(frozen=True, slots=True)
class Part:
    """A line cut in two: what stands left and right of the edge; `across` where it isn't cut."""

    line: Line
    left: str
    right: str
    offset: int
    across: bool = False


def split_rows(parts: Sequence[Part]) -> list[list[Part]]:
    """Rows of parts in order; a line that reaches across both columns is in none."""
    ordered = sorted(parts, key=_place)
    breaks = _find_breaks(ordered)
    rows: list[list[Part]] = []
    row: list[Part] = []
    for i, part in enumerate(ordered):
        if part.across:
            rows.append(row)
            row = []
            continue
        if row and (i in breaks if breaks is not None else _opens(row, part)):
            rows.append(row)
            row = []
        row.append(part)
    rows.append(row)
    return [row for row in rows if row]


def _place(part: Part) -> tuple[int, float, int]:
    line = part.line
    if line.box is None:
        return line.page or 0, 0.0, line.number
    return line.page or 0, round(line.box.top / 3), line.number


def _find_breaks(parts: Sequence[Part]) -> set[int] | None:
    """Where more space than between lines begins a row; None where rows stand close."""
    gaps: dict[int, float] = {}
    for i, (above, below) in enumerate(pairwise(parts), start=1):
        if above.line.box and below.line.box and above.line.page == below.line.page:
            gap = below.line.box.top - above.line.box.top
            if gap > 0.5 * line_em(below.line):
                gaps[i] = gap
    if not gaps:
        return None
    pitch = _find_pitch(parts)
    if pitch is None:
        return None
    wide = {i for i, gap in gaps.items() if gap > pitch + max(1.5, 0.1 * pitch)}
    named = sum(bool(part.left) for part in parts)
    return wide if len(wide) >= 0.3 * named else None


def _find_pitch(parts: Sequence[Part]) -> float | None:
    """Space between lines of one text on the right: the least that often occurs."""
    gaps: Counter[float] = Counter()
    for above, below in pairwise(part for part in parts if part.right and not part.across):
        if above.line.box and below.line.box and above.line.page == below.line.page:
            gaps[round(below.line.box.top - above.line.box.top, 0)] += 1
    return min((gap for gap in gaps if gap > 0 and gaps[gap] >= 0.1 * gaps.total()), default=None)


def _opens(row: Sequence[Part], part: Part) -> bool:
    """True where a left part is no more of the row's tag: its own text begins beside it."""
    if not part.left:
        return False
    words = unicodedata.normalize("NFKC", "".join(other.left for other in row))
    if not words:
        return True
    if words.count("(") > words.count(")") or not part.right:
        return False
    last = next((other.right for other in reversed(row) if other.right), "")
    return not last or bool(_ENDS.search(last))
