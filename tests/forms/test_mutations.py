"""Mutated forms: the same meetings printed otherwise give the same records.

The floors are set slightly under what was measured (`python -m bench.mutations`); raise them
when the figures rise.
"""

from __future__ import annotations

import random
from functools import cache

import pytest

from bench.compare import AREAS
from bench.mutations import Trial, load_scripts, try_alone, try_form
from bench.printing.form import CHOICES, PLAIN, Form, draw_form, kinds, settle
from bench.printing.script import Script
from bench.printing.truth import tell_truth

SEEDS = 24

# share of areas (header, attendees, agenda, …) kept over all options of the kind, tried alone
FLOORS = {
    "header": 0.84,
    "words": 0.87,
    "spacing": 0.92,
    "people": 0.95,
    "tags": 0.87,
    "naming": 0.87,
    "numbers": 0.87,
    "digits": 0.87,
    "clock": 0.87,
    "heads": 0.87,
    "outcome": 0.87,
    "slips": 0.75,
    "extras": 0.87,
    "furniture": 0.87,
    "producer": 0.87,
}
# share of drawn forms that keep the area, all kinds changed at once
AREA_FLOORS = {
    "header": 0.70,
    "attendees": 0.60,
    "agenda": 0.90,
    "speeches": 0.60,
    "exchanges": 0.65,
    "conclusions": 0.90,
}


@cache
def trials_alone() -> list[tuple[str, Trial]]:
    return [(kind, trial) for kind, _, trial in try_alone()]


@pytest.mark.parametrize("kind", FLOORS)
def test_kind_of_mutation_keeps_its_records(kind: str) -> None:
    kept = [not trial.lost[area] for k, trial in trials_alone() if k == kind for area in AREAS]
    assert sum(kept) / len(kept) >= FLOORS[kind]


def test_every_kind_has_a_floor() -> None:
    assert set(FLOORS) == set(CHOICES) == {kind for kind, _ in kinds()}


def test_drawn_forms_keep_their_areas() -> None:
    scripts = load_scripts()
    draws = [draw_form(random.Random(seed)) for seed in range(SEEDS)]
    trials = [try_form(scripts[i % len(scripts)], form) for i, form in enumerate(draws)]
    shares = {a: sum(not trial.lost[a] for trial in trials) / len(trials) for a in AREAS}
    assert {a: s for a, s in shares.items() if s < AREA_FLOORS[a]} == {}


@pytest.mark.parametrize("seed", range(50))
def test_drawn_form_is_one_a_clerk_could_print(seed: int) -> None:
    form = draw_form(random.Random(seed))
    assert settle(form) == form


@pytest.mark.parametrize("script", load_scripts(), ids=lambda script: script.board)
def test_truth_agrees_with_itself(script: Script) -> None:
    truth = tell_truth(script, PLAIN)
    items = range(len(truth["agenda"]))
    assert all(s["agenda_item"] in (*items, None) for s in truth["speeches"])
    assert truth["held_from"] == truth["held_until"]
    asked = [q for e in truth["exchanges"] for q in e["questions"]]
    assert asked == [
        i for i, s in enumerate(truth["speeches"]) if s["kind"] in ("question", "opinion")
    ]


def test_plain_form_is_the_default() -> None:
    assert Form() == PLAIN
