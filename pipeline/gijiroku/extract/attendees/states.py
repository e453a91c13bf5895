"""What the reading of a list of people keeps from word to word and from line to line."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Person:
    """Somebody named in a list, while the list is read."""

    name: str
    office: str | None
    division: str | None
    start: int
    stop: int
    mark: str = ""
    note: str | None = None  # a rank in parentheses behind a name that has no office
    absent: bool = False
    elsewhere: bool = False  # 自治会連合会　会長: an office of the organisation beside the name


@dataclass(slots=True)
class ListState:
    """What the lines of a list hand on to the next ones."""

    people: list[Person] = field(default_factory=list)
    office: str | None = None  # that of a heading, or 委員 that holds for several
    division: str | None = None
    division_column: int = -1
    hanging: tuple[str, int] | None = None  # an office whose name is still to come, its column
    last_office: str | None = None
    last_division: str | None = None


@dataclass(slots=True)
class LineState:
    """What stands before a name in its line, which is lines [start, stop) of the document."""

    start: int
    stop: int
    office: str | None = None
    division: str | None = None
    column: int = 0
    person: Person | None = None
    ditto: bool = False
    numbered: bool = False
    backed: bool = False  # by an office or 君 right behind
