"""What a text asks: the cues of the table of aspects that stand in it."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from gijiroku.terms.aspects import AspectTable, load_aspects, phrase_lemmas
from gijiroku.terms.background import FUNCTION, RARE, load_shares

STRONG, WEAK = 0.85, 0.35  # how far a telling cue of either kind is believed
TELLING = 8.0  # nats: so rare are the words of a cue that is believed in full
_FAMILY = 2.8  # nats of any word of a family
_SENTENCE = re.compile(r"[^。？！?!\n]+[。？！?!\n]?")


@dataclass(frozen=True, slots=True)
class Reading:
    """Aspect → belief in 0…1; the families that occur; and (aspect, words, belief) of each cue."""

    aspects: Mapping[int, float]
    families: frozenset[int]
    cues: tuple[tuple[int, tuple[str, ...], float], ...]


def read_cues(text: str) -> Reading:
    """The aspects of a text. Cues add up as independent witnesses: 1 - (1 - a)(1 - b)…"""
    table, index = load_aspects(), _index_cues()
    seen: dict[int, tuple[str, ...]] = {}
    families: set[int] = set()
    for sentence in _SENTENCE.findall(text):
        atoms = table.find_atoms(phrase_lemmas(sentence))
        families.update(atom for atom in atoms if table.atoms[atom].startswith("@"))
        for atom in atoms:
            for cue in index.starting.get(atom, ()):
                if index.cues[cue] <= atoms.keys():
                    seen[cue] = tuple(atoms[part] for part in sorted(index.cues[cue]))
    doubt: dict[int, float] = {}
    for cue in sorted(seen):
        aspect, belief = index.weights[cue]
        doubt[aspect] = doubt.get(aspect, 1.0) * (1 - belief)
    return Reading(
        aspects={aspect: 1 - left for aspect, left in doubt.items()},
        families=frozenset(families),
        cues=tuple(
            (index.weights[cue][0], seen[cue], index.weights[cue][1]) for cue in sorted(seen)
        ),
    )


@dataclass(frozen=True, slots=True)
class _CueIndex:
    cues: tuple[frozenset[int], ...]
    weights: tuple[tuple[int, float], ...]
    starting: Mapping[int, tuple[int, ...]]  # an atom of the cue → the cue


@cache
def _index_cues() -> _CueIndex:
    table = load_aspects()
    flat = [
        (cue, number, belief)
        for number, aspect in enumerate(table.aspects)
        for cues, belief in ((aspect.strong, STRONG), (aspect.weak, WEAK))
        for cue in cues
    ]
    starting: dict[int, list[int]] = {}
    for position, (cue, _, _) in enumerate(flat):
        starting.setdefault(min(cue), []).append(position)
    return _CueIndex(
        cues=tuple(cue for cue, _, _ in flat),
        weights=tuple(
            (number, belief * min(1.0, _measure(cue, table) / TELLING) ** 2)
            for cue, number, belief in flat
        ),
        starting={atom: tuple(found) for atom, found in starting.items()},
    )


def _measure(cue: frozenset[int], table: AspectTable) -> float:
    """How much a cue tells, in nats: the rarer its words in minutes at large, the more."""
    told = 0.0
    for atom in cue:
        if table.atoms[atom].startswith("@"):
            told += _FAMILY
        else:
            told += sum(_tell(lemma) for lemma in phrase_lemmas(table.atoms[atom]))
    return told


def _tell(lemma: str) -> float:
    return -math.log(load_shares().get(lemma, FUNCTION.get(lemma, RARE)))
