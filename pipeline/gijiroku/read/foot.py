"""What a web page prints below the minutes, also where it was saved as text or PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gijiroku.model import Line
from gijiroku.terms.navigation import opens_foot

# the foot is at most so many characters, and this share of the whole
_LONGEST, _SHARE = 800, 0.3


def mark_foot(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The same lines; from お問い合わせ or 関連リンク near the end on, all are furniture."""
    allowed = min(_LONGEST, _SHARE * sum(len(line.text) for line in lines))
    start, length = len(lines), 0
    for index in range(len(lines) - 1, -1, -1):
        length += len(lines[index].text)
        if length > allowed:
            break
        if lines[index].cell is None and opens_foot(lines[index].text):
            start = index
    return tuple(
        replace(line, furniture=True) if index >= start and not line.furniture else line
        for index, line in enumerate(lines)
    )
