"""What is read of an agenda: the items, and for each block the item it belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from gijiroku.extract.agenda.outline import Matter
from gijiroku.model import AgendaItem


@dataclass(frozen=True, slots=True)
class AgendaReading:
    """The items, and for each block the item (index into `items`) it belongs to.

    `outcomes` holds what a list prints behind an item: （可決）, ⇒ 了承; None where nothing.
    `settled` are the blocks of notes that tell how an item ended: ― 全員了承 ―.
    """

    items: tuple[AgendaItem, ...]
    at: tuple[int | None, ...]
    outcomes: tuple[str | None, ...] = ()
    settled: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Heard:
    """A matter and the block at which the talk on it begins, None where nobody opens it."""

    matter: Matter
    block: int | None = None
    listed: bool = False
