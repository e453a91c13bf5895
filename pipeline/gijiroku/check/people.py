"""Doubts about people: stated counts against names read, speakers against the lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from gijiroku.check.codes import make_finding
from gijiroku.model import Attendee, Finding, Meeting, Role, Speech
from gijiroku.text.normalize import plain

_BOARD: frozenset[Role] = frozenset({"chair", "vice_chair", "acting_chair", "member"})
_COUNTED: dict[str, tuple[str, frozenset[Role], bool]] = {
    "present": ("出席", _BOARD, True),
    "absent": ("欠席", _BOARD, False),
    "explainers": ("説明員", frozenset({"explainer"}), True),
    "secretariat": ("事務局", frozenset({"secretariat"}), True),
}


def check_people(meeting: Meeting) -> Iterator[Finding]:
    """Findings on attendees and speakers."""
    if not meeting.attendees:
        yield make_finding("attendees-missing", "出席者の氏名が見つかりません")
    else:
        yield from _check_counts(meeting)
        yield from _check_repeats(meeting.attendees)
        yield from _check_speakers(meeting)
    yield from _check_roles(meeting.speeches)


def _check_counts(meeting: Meeting) -> Iterator[Finding]:
    for key, stated in meeting.header.stated_counts.items():
        label, roles, present = _COUNTED[key]
        named = [a for a in meeting.attendees if a.role in roles and a.present is present]
        if len(named) == stated or not (named or stated):
            continue
        if not named and not any(a.role in roles for a in meeting.attendees):
            continue  # a number without a list
        message = f"{label}は{stated}人と書かれていますが、読み取れた氏名は{len(named)}人です"
        yield make_finding("count-mismatch", message, named[0].span if named else None)


def _check_repeats(attendees: tuple[Attendee, ...]) -> Iterator[Finding]:
    seen: dict[str, Attendee] = {}
    for person in attendees:
        other = seen.setdefault(person.name, person)
        if other is person:
            continue
        if other.present is not person.present:
            message = f"{person.name}は出席と欠席の両方に書かれています"
            yield make_finding("attendee-repeated", message, person.span)
        elif (other.role, other.title) == (person.role, person.title):
            message = f"{person.name}は二度書かれています"
            yield make_finding("attendee-repeated", message, person.span)


def _check_speakers(meeting: Meeting) -> Iterator[Finding]:
    """Speakers named by their tags who are in no list, or listed as absent; once a name."""
    told: set[str] = set()
    for speech in meeting.speeches:
        name = plain(speech.speaker or "")
        if not name or name in told:
            continue
        listed = [a for a in meeting.attendees if _is_same(plain(a.name), name)]
        if listed and any(a.present for a in listed):
            continue
        told.add(name)
        if listed:
            message = f"欠席者の{name}の発言があります"
            yield make_finding("speaker-absent", message, speech.span)
        else:
            message = f"発言者「{name}」が出席者の名簿にありません"
            yield make_finding("speaker-unlisted", message, speech.span)


def _is_same(listed: str, said: str) -> bool:
    """A surname stands for the whole name, in the list or in the tag."""
    return listed.startswith(said) or said.startswith(listed)


def _check_roles(speeches: tuple[Speech, ...]) -> Iterator[Finding]:
    """Tags that don't tell what the speaker is; once a tag, with how often it stands."""
    unknown = [s for s in speeches if s.attribution and s.role is None]
    counts = Counter(plain(s.attribution or "") for s in unknown)
    for speech in unknown:
        tag = plain(speech.attribution or "")
        count = counts.pop(tag, 0)
        if count:
            message = f"「{tag}」の役割が分かりません（{count}件）"
            yield make_finding("role-unknown", message, speech.span)
