"""Spaces that a converter put between all characters: 会 議 を 開 き ま す."""

from __future__ import annotations

import re
from collections.abc import Sequence

_WIDE = r"[\u3040-\u30ff\u3400-\u9fff\uff01-\uff60、。（）「」・]"
_SPACED = re.compile(rf"(?<={_WIDE})[ \u3000](?={_WIDE})")
_JOINED = re.compile(rf"(?<={_WIDE})(?={_WIDE})")
# letter-spaced labels and names are never this much of a document
_SHARE, _FEWEST = 0.7, 100


def is_spaced_out(texts: Sequence[str]) -> bool:
    """Whether nearly every pair of wide characters has exactly one space between."""
    blanks = sum(text.count(" ") + text.count("\u3000") for text in texts)
    if blanks < _FEWEST or blanks < 0.3 * sum(map(len, texts)):
        return False
    spaced = sum(len(_SPACED.findall(text)) for text in texts)
    joined = sum(len(_JOINED.findall(text)) for text in texts)
    return spaced >= _FEWEST and spaced >= _SHARE * (spaced + joined)


def close_up(text: str) -> str:
    """The text without its single spaces between wide characters; wider gaps keep one less."""
    return _SPACED.sub("", text)
