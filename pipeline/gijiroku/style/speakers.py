"""Choose how THIS document marks its speakers: each family is scored by what it explains."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from gijiroku.model import Document
from gijiroku.style.tags import Family, Tag, read_tag

_SENTENCE = re.compile(r"[。？！]|ます|です|した|ない|する|いる|ある|たい")


@dataclass(frozen=True, slots=True)
class SpeakerStyle:
    """The families chosen (best first, with their scores) and the tags they give, by line."""

    families: tuple[tuple[Family, float], ...]
    tags: tuple[Tag, ...]


def infer_speakers(document: Document) -> SpeakerStyle:
    """The families of tags that explain most of the document, and their tags."""
    candidates = _collect(document)
    scores: dict[Family, float] = defaultdict(float)
    for tag, spoken in candidates:
        scores[tag.family] += tag.weight if spoken else 0.0
    ranked = sorted(scores.items(), key=lambda row: -row[1])
    if not ranked or ranked[0][1] < 1:
        return SpeakerStyle((), ())
    chosen = _choose(ranked)
    words = Counter(tag.attribution for tag, spoken in candidates if tag.family in chosen)
    tags = tuple(
        tag
        for tag, spoken in candidates
        if spoken and (tag.family in chosen or tag.attribution in words)
    )
    return SpeakerStyle(tuple(row for row in ranked if row[0] in chosen), tags)


def _collect(document: Document) -> list[tuple[Tag, bool]]:
    """Every line that can be read as a tag, and whether speech seems to follow it."""
    lines = [line for line in document.lines if not line.furniture and line.text.strip()]
    found = []
    for i, line in enumerate(lines):
        tag = read_tag(line.number, line.text)
        if tag is None:
            continue
        after = line.text[tag.offset :]
        if tag.own_line:
            after = lines[i + 1].text if i + 1 < len(lines) else ""
            follower = read_tag(0, after)
            spoken = bool(_SENTENCE.search(after)) and not (follower and follower.own_line)
        else:
            spoken = bool(_SENTENCE.search(after)) or len(after) > 25
        found.append((tag, spoken))
    return found


def _choose(ranked: list[tuple[Family, float]]) -> set[Family]:
    """The best family and those of its kind, or strong beside it."""
    best, top = ranked[0]
    chosen = {best}
    for family, score in ranked[1:]:
        plain = not family.leading and not family.closing
        if score >= max(1.0, 0.1 * top) and not plain:
            chosen.add(family)
    return chosen
