"""Names of groups that last: a group is called after the question that raised it first."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from gijiroku.analyse.recurring.questions import Question
from gijiroku.analyse.recurring.records import Concern

Place = tuple[str, int]  # source and speech


def make_id(first: Question) -> str:
    """An id from the place of the first question, so that later members don't change it."""
    place = f"{first.source}#{first.speech}"
    return "c" + hashlib.sha256(place.encode("utf-8")).hexdigest()[:12]


def keep_ids(groups: Sequence[Concern], earlier: Mapping[Place, str]) -> tuple[Concern, ...]:
    """The groups, each under the id of the earlier group that most of its members came from.

    An earlier id goes to one group at most; what is new, or split off, keeps its own.
    """
    claims = sorted(
        (-shared, group.id, number, old)
        for number, group in enumerate(groups)
        for old, shared in Counter(earlier.get((q.source, q.speech)) for q in group.members).items()
        if old is not None
    )
    names: dict[int, str] = {}
    taken: set[str] = set()
    for _, _, number, old in claims:
        if number not in names and old not in taken:
            names[number] = old
            taken.add(old)
    kept = []
    for number, group in enumerate(groups):
        name = names.get(number, group.id)
        while name in taken and number not in names:  # its own id went elsewhere
            name += "'"
        taken.add(name)
        kept.append(replace(group, id=name))
    return tuple(kept)
