"""A meeting's speeches as documents of the index."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final

import tantivy

from gijiroku.index.schema import build_schema
from gijiroku.index.terms import split_terms
from gijiroku.model import Meeting, Speech

MEETING_BITS, SPEECH_BITS = 20, 20
LAST_SPEECH: Final = (1 << SPEECH_BITS) - 1


def make_documents(meeting_id: str, meeting: Meeting) -> Iterator[tantivy.Document]:
    """One document a speech, in order."""
    schema = build_schema()
    for fields in make_rows(meeting_id, meeting):
        yield tantivy.Document.from_dict(fields, schema)


def make_rows(meeting_id: str, meeting: Meeting) -> Iterator[dict[str, Any]]:
    """The fields of each speech; values that the minutes don't state are left out."""
    known = describe_meeting(meeting_id, meeting)
    linked = link_exchanges(meeting)
    decisions = {
        i: sorted({c.decision for c in meeting.conclusions if c.agenda_item == i})
        for i in {c.agenda_item for c in meeting.conclusions}
        if i is not None
    }
    for number, speech in enumerate(meeting.speeches):
        questions, answers = linked.get(number, ((), ()))
        decided = decisions.get(speech.agenda_item, []) if speech.agenda_item is not None else []
        terms = split_terms(speech.text)
        row = {
            "words": terms.words,
            "grams": terms.grams,
            "letters": terms.letters,
            "id": f"{meeting_id}#{number}",
            **known,
            **describe_item(meeting, speech.agenda_item),
            "speaker": [name for name in (speech.speaker, speech.attribution) if name],
            "role": speech.role,
            "kind": speech.kind,
            "decision": decided,
            "answered": describe_answer(speech, questions, answers),
            "recency": make_recency(meeting_id, meeting.header.held_from, number),
            "row": make_stored(meeting_id, meeting, number, (questions, answers), decided),
        }
        yield {name: value for name, value in row.items() if value not in (None, [], "")}


def describe_meeting(meeting_id: str, meeting: Meeting) -> dict[str, Any]:
    """What all speeches of a meeting share."""
    header = meeting.header
    year = header.fiscal_year
    if year is None and header.held_from:
        held = date.fromisoformat(header.held_from)
        year = held.year - (held.month < 4)
    return {
        "meeting_id": meeting_id,
        "source": meeting.source.path,
        "meeting": header.meeting_name,
        "board": header.board,
        "municipality": header.municipality,
        "year": str(year) if year is not None else None,
        "held_from": day_number(header.held_from),
        "held_until": day_number(header.held_until or header.held_from),
    }


def describe_item(meeting: Meeting, position: int | None) -> dict[str, Any]:
    """The agenda item a speech belongs to."""
    if position is None or position >= len(meeting.agenda):
        return {}
    item = meeting.agenda[position]
    return {
        "item": [text for text in (f"{item.number or ''} {item.title}", item.heading) if text],
        "item_kind": item.kind,
        "division": item.division,
    }


def link_exchanges(meeting: Meeting) -> dict[int, tuple[tuple[int, ...], tuple[int, ...]]]:
    """Speech -> the questions it answers, and what answers it."""
    linked: dict[int, tuple[tuple[int, ...], tuple[int, ...]]] = {}
    for exchange in meeting.exchanges:
        for question in exchange.questions:
            asked, answered = linked.get(question, ((), ()))
            linked[question] = asked, merge(answered, exchange.answers)
        for answer in exchange.answers:
            asked, answered = linked.get(answer, ((), ()))
            linked[answer] = merge(asked, exchange.questions), answered
    return linked


def merge(first: tuple[int, ...], second: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(first + second))


def describe_answer(
    speech: Speech, questions: tuple[int, ...], answers: tuple[int, ...]
) -> str | None:
    """Whether what was asked was answered; nothing for a speech that asks nothing."""
    if answers:
        return "yes"
    asks = speech.kind == "question" or (speech.kind == "opinion" and not questions)
    return "no" if asks else None


def make_stored(
    meeting_id: str,
    meeting: Meeting,
    number: int,
    linked: tuple[tuple[int, ...], tuple[int, ...]],
    decided: Sequence[str],
) -> bytes:
    """What a hit shows, as JSON."""
    header, speech = meeting.header, meeting.speeches[number]
    item = speech.agenda_item
    titled = item is not None and item < len(meeting.agenda)
    stored = json.dumps(
        {
            "meeting_id": meeting_id,
            "source": meeting.source.path,
            "speech": number,
            "meeting_name": header.meeting_name,
            "board": header.board,
            "held_from": header.held_from,
            "agenda_title": meeting.agenda[item].title if titled and item is not None else None,
            "decision": decided,
            "attribution": speech.attribution,
            "speaker": speech.speaker,
            "role": speech.role,
            "kind": speech.kind,
            "text": speech.text,
            "page": speech.span.page,
            "start": speech.span.start,
            "stop": speech.span.stop,
            "questions": linked[0],
            "answers": linked[1],
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )
    return stored.encode("utf-8", "replace")


def day_number(day: str | None) -> int | None:
    """2020-05-15 -> 20200515"""
    return int(day.replace("-", "")) if day else None


def make_recency(meeting_id: str, held_from: str | None, number: int) -> int:
    """Sorts newest day first, the meetings of a day apart, a meeting's speeches in their order."""
    day = date.fromisoformat(held_from).toordinal() if held_from else 0
    meeting = zlib.crc32(meeting_id.encode()) & ((1 << MEETING_BITS) - 1)
    place = LAST_SPEECH - min(number, LAST_SPEECH)
    return (day << (MEETING_BITS + SPEECH_BITS)) | (meeting << SPEECH_BITS) | place
