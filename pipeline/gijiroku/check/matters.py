"""Doubts about agenda items: header against body, items without a record or a conclusion."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gijiroku.check.codes import make_finding
from gijiroku.extract.fieldset import read_fields, with_key
from gijiroku.model import AgendaItem, Block, Finding, Meeting
from gijiroku.terms.labels import LabelKey

_TO_DECIDE = frozenset({"consultation", "bill"})
_SHOWN = 3


def check_matters(meeting: Meeting, blocks: tuple[Block, ...]) -> Iterator[Finding]:
    """Findings on the agenda."""
    if not meeting.agenda:
        yield make_finding("agenda-missing", "議題が見つかりません")
        return
    fields = with_key(read_fields(blocks), LabelKey.AGENDA)
    ranges = [range(field.start, field.stop) for field in fields]
    listed = {i for i, a in enumerate(meeting.agenda) if any(a.span.start in r for r in ranges)}
    recorded = {s.agenda_item for s in meeting.speeches if s.kind != "narrative"}
    settled = {c.agenda_item for c in meeting.conclusions}
    numbered = list(enumerate(meeting.agenda))
    unlisted = [item for i, item in numbered if listed and i not in listed]
    yield from _name_items("agenda-mismatch", "議題の一覧にない{}が本文にあります", unlisted)
    some = bool(recorded - {None})
    unrecorded = [item for i, item in numbered if some and i not in recorded | settled]
    yield from _name_items("agenda-item-unrecorded", "{}の記録が本文にありません", unrecorded)
    unsettled = [
        item
        for i, item in numbered
        if settled - {None} and item.kind in _TO_DECIDE and i in recorded - settled
    ]
    yield from _name_items("conclusion-missing", "{}の結論が書かれていません", unsettled)


def _name_items(code: str, message: str, items: Sequence[AgendaItem]) -> Iterator[Finding]:
    """A finding an item, or one for all of a long list (a council takes bills in bundles)."""
    shown = items if len(items) <= _SHOWN else items[:1]
    for item in shown:
        name = f"「{' '.join(filter(None, (item.number, item.title)))[:60]}」"
        if len(items) > len(shown):
            name += f"ほか{len(items) - 1}件"
        yield make_finding(code, message.format(name), item.span)
