"""A script: a structured meeting before anyone has decided how to print it.

Texts may hold `{number}`, which becomes the printed number of the turn's own item.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Person:
    """Someone in the lists. `role` is the contract's; `office` what is printed beside the name."""

    family: str
    given: str
    role: str
    office: str | None = None
    division: str | None = None
    present: bool = True


@dataclass(frozen=True, slots=True)
class Matter:
    """An item of the agenda, without its number: numbering belongs to the form."""

    title: str
    kind: str


@dataclass(frozen=True, slots=True)
class Turn:
    """One speech. `who` is an index into the people, None for the record's own voice."""

    who: int | None
    kind: str
    item: int | None
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the board settled about an item."""

    item: int
    text: str
    decision: str


@dataclass(frozen=True, slots=True)
class Script:
    """Everything a set of minutes says."""

    municipality: str
    board: str  # without the municipality's name
    session: int
    held: date
    opened: time
    closed: time
    venue: str
    observers: int
    next_meeting: str | None
    people: tuple[Person, ...]
    matters: tuple[Matter, ...]
    turns: tuple[Turn, ...]
    outcomes: tuple[Outcome, ...]

    @property
    def fiscal_year(self) -> int:
        """The 年度 of the day, April to March."""
        return self.held.year - (self.held.month < 4)


def load_script(path: Path) -> Script:
    """The script in a JSON file, as tests/forms/scripts holds them."""
    return parse_script(json.loads(path.read_text(encoding="utf-8")))


def parse_script(data: dict[str, Any]) -> Script:
    """A script from its JSON form; turns are [who, kind, item, paragraph, …]."""
    return Script(
        municipality=data["municipality"],
        board=data["board"],
        session=data["session"],
        held=date.fromisoformat(data["held"]),
        opened=time.fromisoformat(data["opened"]),
        closed=time.fromisoformat(data["closed"]),
        venue=data["venue"],
        observers=data["observers"],
        next_meeting=data["next_meeting"],
        people=tuple(Person(**person) for person in data["people"]),
        matters=tuple(Matter(**matter) for matter in data["matters"]),
        turns=tuple(
            Turn(who, kind, item, tuple(paragraphs))
            for who, kind, item, *paragraphs in data["turns"]
        ),
        outcomes=tuple(Outcome(**outcome) for outcome in data["outcomes"]),
    )
