"""How common a word is in minutes at large, so that a small archive need not guess."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

RARE = 0.003  # the share of words that the table leaves out
# shares of what is no content word, but part of phrases: denials, numbers, いつまで, 知らせる
FUNCTION = {"ない": 0.22, "#": 0.37, "まで": 0.17, "から": 0.17, "せる": 0.17}


@cache
def load_shares() -> Mapping[str, float]:
    """Dictionary form → share of speeches that have it."""
    text = resources.files("gijiroku.terms").joinpath("background.toml").read_text("utf-8")
    return {
        word: int(permille) / 1000
        for permille, words in tomllib.loads(text)["permille"].items()
        for word in words.split()
    }
