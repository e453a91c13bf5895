"""Invented series of meetings: bodies, boards and years drawn by seed, prose from a small bank."""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from bench.printing.script import Matter, Outcome, Person, Script, Turn

BANK = Path(__file__).parent / "chronicle.toml"
FIRST_YEAR = 2008
YEARS = 16
BOARD_ROLES = ("chair", "vice_chair", *("member",) * 8)
OFFICES = {"chair": "会長", "vice_chair": "副会長"}


@dataclass(frozen=True, slots=True)
class Series:
    """One board of one body and the people who sit on it all the time."""

    municipality: str
    board: str
    people: tuple[Person, ...]
    subjects: tuple[dict[str, Any], ...]
    venue: str


@cache
def load_bank() -> dict[str, Any]:
    """Names, boards and the turns of which meetings are put together."""
    return tomllib.loads(BANK.read_text(encoding="utf-8"))


def found_series(seed: int, at: int) -> Series:
    """The `at`-th board of the archive with this seed."""
    draw = random.Random(f"{seed}/series/{at}")
    bank = load_bank()
    town = draw.choice(bank["heads"]) + draw.choice(bank["tails"]) + draw.choice(bank["kinds"])
    board = draw.choice(bank["boards"])
    names = draw.sample(bank["families"], len(BOARD_ROLES) + 4)
    people = [
        Person(family, draw.choice(bank["givens"]), role, OFFICES.get(role))
        for family, role in zip(names, BOARD_ROLES, strict=False)
    ]
    division = draw.choice(bank["divisions"])
    for family, office in zip(names[len(BOARD_ROLES) :], bank["offices"], strict=False):
        given = draw.choice(bank["givens"])
        people.append(Person(family, given, "secretariat", office, division))
    venue = f"{town}役所　{draw.choice(bank['rooms'])}"
    return Series(town, board, tuple(people), tuple(bank["subjects"]), venue)


def write_meeting(series: Series, seed: int, at: int, session: int) -> Script:
    """The `session`-th meeting of a series, counted from 0 over all years."""
    draw = random.Random(f"{seed}/meeting/{at}/{session}")
    year = FIRST_YEAR + session // 3 % YEARS
    held = date(year, 5, 10) + timedelta(days=100 * (session % 3) + draw.randrange(40))
    opened = time(draw.choice((9, 10, 13, 14)), draw.choice((0, 30)))
    minutes = opened.hour * 60 + opened.minute + draw.randrange(60, 150, 5)
    people = _excuse_members(series.people, draw)
    subjects = draw.sample(series.subjects, 3)
    turns: list[Turn] = [Turn(0, "procedure", None, (draw.choice(load_bank()["openings"]),))]
    for item, subject in enumerate(subjects):
        turns += _discuss(subject, item, people, draw)
    turns.append(Turn(0, "procedure", None, (draw.choice(load_bank()["closings"]),)))
    matters = tuple(Matter(subject["title"], subject["kind"]) for subject in subjects)
    outcomes = tuple(Outcome(i, *OUTCOMES[subject["kind"]]) for i, subject in enumerate(subjects))
    return Script(
        municipality=series.municipality,
        board=series.board,
        session=session % 3 + 1,
        held=held,
        opened=opened,
        closed=time(minutes // 60, minutes % 60),
        venue=series.venue,
        observers=draw.randrange(4),
        next_meeting=None,
        people=people,
        matters=matters,
        turns=tuple(turns),
        outcomes=outcomes,
    )


OUTCOMES = {
    "consultation": ("原案のとおり承認する。", "approved"),
    "report": ("報告を了承した。", "noted"),
    "discussion": ("継続して協議することとした。", "continued"),
}


def _excuse_members(people: tuple[Person, ...], draw: random.Random) -> tuple[Person, ...]:
    away = set(draw.sample(range(2, len(BOARD_ROLES)), draw.randrange(3)))
    return tuple(
        Person(p.family, p.given, p.role, p.office, p.division, i not in away)
        for i, p in enumerate(people)
    )


def _discuss(
    subject: dict[str, Any], item: int, people: tuple[Person, ...], draw: random.Random
) -> list[Turn]:
    members = [i for i, p in enumerate(people) if p.role == "member" and p.present]
    officials = [i for i, p in enumerate(people) if p.role == "secretariat"]
    bank = load_bank()
    turns = [
        Turn(0, "procedure", item, (draw.choice(bank["calls"]),)),
        Turn(officials[0], "explanation", item, tuple(subject["explanation"])),
    ]
    for asked, answered in draw.sample(subject["exchanges"], draw.randrange(2, 5)):
        count = str(draw.randrange(12, 980))
        turns.append(Turn(draw.choice(members), "question", item, (asked,)))
        answer = answered.replace("{count}", count)
        turns.append(Turn(draw.choice(officials), "answer", item, (answer,)))
    return [*turns, Turn(0, "procedure", item, (draw.choice(bank["ends"]),))]
