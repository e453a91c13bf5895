"""`popolo`: one JSON object with Popolo's lists: organizations, persons, memberships, events …

https://www.popoloproject.com/specs/ . Names are kept as printed and never merged by guess, so a
person is one line of one meeting's list; who wants to join them has `name` and `organization_id`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TextIO

from gijiroku.export.feed import Feed
from gijiroku.model import Meeting

Record = dict[str, Any]


def write(feed: Feed, out: Path) -> None:
    """Write the lists one after the other, a pass over the meetings each."""
    parts: dict[str, Callable[[Feed], Iterator[Record]]] = {
        "organizations": _iter_organizations,
        "persons": _of_each(make_persons),
        "memberships": _of_each(make_memberships),
        "events": _of_each(make_events),
        "speeches": _of_each(make_speeches),
        "motions": _of_each(make_motions),
    }
    with out.open("w", encoding="utf-8") as file:
        file.write("{")
        for i, (name, iterate) in enumerate(parts.items()):
            file.write(f'{"," if i else ""}\n"{name}": [')
            _write_list(file, iterate(feed))
        file.write("\n}\n")


def _write_list(file: TextIO, records: Iterator[Record]) -> None:
    for i, record in enumerate(records):
        file.write((",\n" if i else "\n") + json.dumps(record, ensure_ascii=False))
    file.write("]")


def _of_each(
    make: Callable[[str, Meeting], Iterator[Record]],
) -> Callable[[Feed], Iterator[Record]]:
    def iterate(feed: Feed) -> Iterator[Record]:
        for meeting_id, meeting in feed.iter_meetings():
            yield from make(meeting_id, meeting)

    return iterate


def find_organization(meeting: Meeting) -> str | None:
    """The id of the meeting's board: its municipality and name."""
    parts = [part for part in (meeting.header.municipality, meeting.header.board) if part]
    return "/".join(parts) or None


def _iter_organizations(feed: Feed) -> Iterator[Record]:
    seen: set[str] = set()  # boards, not meetings: some thousands in a country
    for _, meeting in feed.iter_meetings():
        organization = find_organization(meeting)
        if organization and organization not in seen:
            seen.add(organization)
            header = meeting.header
            yield {"id": organization, "name": header.board or organization}


def make_persons(meeting_id: str, meeting: Meeting) -> Iterator[Record]:
    """The people of the header's lists."""
    for i, attendee in enumerate(meeting.attendees):
        yield {"id": f"{meeting_id}.a{i}", "name": attendee.name}


def make_memberships(meeting_id: str, meeting: Meeting) -> Iterator[Record]:
    """What each of them is on the board on that day."""
    day = meeting.header.held_from
    for i, attendee in enumerate(meeting.attendees):
        yield {
            "id": f"{meeting_id}.m{i}",
            "label": attendee.title,
            "role": attendee.role,
            "person_id": f"{meeting_id}.a{i}",
            "organization_id": find_organization(meeting),
            "start_date": day,
            "end_date": meeting.header.held_until or day,
        }


def make_events(meeting_id: str, meeting: Meeting) -> Iterator[Record]:
    """The meeting, and its agenda items as events within it."""
    header = meeting.header
    yield {
        "id": meeting_id,
        "name": header.meeting_name or header.board or meeting.source.path,
        "classification": "meeting",
        "start_date": header.held_from,
        "end_date": header.held_until,
        "location": header.venue,
        "organization_id": find_organization(meeting),
        "attendees": [
            {"id": f"{meeting_id}.a{i}", "name": attendee.name}
            for i, attendee in enumerate(meeting.attendees)
            if attendee.present
        ],
    }
    for i, item in enumerate(meeting.agenda):
        yield {
            "id": f"{meeting_id}.i{i}",
            "name": " ".join(part for part in (item.number, item.title) if part),
            "classification": "agenda item",
            "parent_id": meeting_id,
        }


def make_speeches(meeting_id: str, meeting: Meeting) -> Iterator[Record]:
    """The turns; the speaker is a person only where the tag names one of the list."""
    named = {attendee.name: i for i, attendee in enumerate(meeting.attendees)}
    for i, speech in enumerate(meeting.speeches):
        at = named.get(speech.speaker or "")
        item = speech.agenda_item
        yield {
            "id": f"{meeting_id}.s{i}",
            "creator_id": None if at is None else f"{meeting_id}.a{at}",
            "role": speech.role,
            "attribution_text": speech.attribution,
            "text": speech.text,
            "type": "narrative" if speech.kind == "narrative" else "speech",
            "position": i,
            "event_id": meeting_id if item is None else f"{meeting_id}.i{item}",
        }


def make_motions(meeting_id: str, meeting: Meeting) -> Iterator[Record]:
    """The conclusions as motions with their result."""
    for i, conclusion in enumerate(meeting.conclusions):
        item = conclusion.agenda_item
        yield {
            "id": f"{meeting_id}.c{i}",
            "organization_id": find_organization(meeting),
            "text": conclusion.text if item is None else meeting.agenda[item].title,
            "date": meeting.header.held_from,
            "result": conclusion.decision,
        }
