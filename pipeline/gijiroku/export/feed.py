"""What an export writes: the meetings and rows of a selection, one by one, masked where asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from gijiroku.model import Meeting
from gijiroku.store import Store
from gijiroku.store.schema import Table
from gijiroku.text.personal import mask_personal

# columns that identify and place a row; they hold no running text
_KEPT = ("path", "location", "sha256", "cell", "trace")


@dataclass(frozen=True, slots=True)
class Feed:
    """A selection of a store. `meeting_ids` None takes all; `mask` hides personal data."""

    store: Store
    meeting_ids: frozenset[str] | None = None
    mask: bool = False

    def iter_meetings(self) -> Iterator[tuple[str, Meeting]]:
        """(id, meeting) in the order of paths (of ids, for a selection)."""
        for meeting_id, meeting in self._iter_whole():
            yield meeting_id, mask_meeting(meeting) if self.mask else meeting

    def iter_ids(self) -> Iterator[str]:
        """The ids of the meetings, in the same order."""
        if self.meeting_ids is not None:
            yield from sorted(self.meeting_ids)
            return
        for row in self.store.db.execute("SELECT meeting_id FROM meetings ORDER BY path"):
            yield row["meeting_id"]

    def _iter_whole(self) -> Iterator[tuple[str, Meeting]]:
        if self.meeting_ids is None:
            yield from self.store.iter_meetings()
            return
        for meeting_id in sorted(self.meeting_ids):
            yield meeting_id, self.store.load_meeting(meeting_id)

    def iter_rows(self, table: Table) -> Iterator[Mapping[str, Any]]:
        """The rows of a table, column by column; a boolean column gives True and False."""
        texts = [c.name for c in table.columns if c.type == "text" and c.name not in _KEPT]
        booleans = [c.name for c in table.columns if c.type == "boolean"]
        for row in self._iter_rows(table.name):
            values = dict(row)
            for name in booleans:
                values[name] = None if values[name] is None else bool(values[name])
            if self.mask:
                for name in texts:
                    if values[name]:
                        values[name] = mask_personal(values[name])
            yield values

    def _iter_rows(self, table: str) -> Iterator[Any]:
        if self.meeting_ids is None:
            yield from self.store.iter_rows(table)
            return
        for meeting_id in sorted(self.meeting_ids):
            yield from self.store.iter_rows(table, meeting_id)


def mask_meeting(meeting: Meeting) -> Meeting:
    """The meeting with personal data hidden in every text; its source stays."""
    masked: Meeting = _mask(meeting)
    return replace(masked, source=meeting.source)


def _mask(value: Any) -> Any:
    if isinstance(value, str):
        return mask_personal(value)
    if isinstance(value, tuple):
        return tuple(_mask(part) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _mask(getattr(value, f.name)) for f in fields(value)})
    return value
