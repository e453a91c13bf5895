"""What a perfect reader makes of a printed script: a meeting in the contract's JSON, no spans."""

from __future__ import annotations

from typing import Any

from bench.printing.form import Form
from bench.printing.script import Matter, Script, Turn
from bench.printing.wording import WORDS, write_item_number, write_number, write_tag, write_year


def name_meeting(script: Script, form: Form) -> str:
    """令和２年度第３回山ノ辺市環境審議会, as printed."""
    year = write_year(script.held, form, fiscal=True)
    session = write_number(script.session, form)
    return f"{year}第{session}回{script.municipality}{script.board}"


def fill(script: Script, form: Form, turn: Turn, paragraph: str) -> str:
    """A paragraph with the printed number of its item."""
    if turn.item is None:
        return paragraph
    return paragraph.replace("{number}", write_item_number(turn.item, form)[0].rstrip("．"))


def tell_truth(script: Script, form: Form) -> dict[str, Any]:
    """The expected meeting: header, attendees, agenda, speeches, exchanges, conclusions."""
    day = script.held.isoformat()
    present = [p for p in script.people if p.present and p.role in MEMBERS]
    return {
        "document_title": WORDS[form.words]["title"],
        "meeting_name": name_meeting(script, form),
        "board": script.municipality + script.board,
        "municipality": script.municipality,
        "fiscal_year": script.fiscal_year,
        "session_number": script.session,
        "held_from": day,
        "held_until": day,
        "opened_at": f"{script.opened:%H:%M}",
        "closed_at": f"{script.closed:%H:%M}",
        "venue": script.venue,
        "mode": "in_person",
        "observer_count": script.observers,
        "stated_counts": {"present": len(present)} if form.people != "nested" else {},
        "next_meeting": script.next_meeting,
        "attendees": [
            {
                "name": p.family + p.given,
                "role": p.role,
                "title": p.office,
                "affiliation": p.division,
                "present": p.present,
            }
            for p in script.people
        ],
        "agenda": [
            {"number": write_item_number(i, form)[1], "title": m.title, "kind": _tell_kind(m, form)}
            for i, m in enumerate(script.matters)
        ],
        "speeches": [_tell_speech(script, form, turn) for turn in script.turns],
        "exchanges": _tell_exchanges(script),
        "conclusions": [
            {"agenda_item": o.item, "text": o.text, "decision": o.decision} for o in script.outcomes
        ]
        if form.outcome != "none"
        else [],
    }


MEMBERS = ("chair", "vice_chair", "acting_chair", "member")


def _tell_kind(matter: Matter, form: Form) -> str:
    return "bill" if form.numbers == "bill" else matter.kind


def _tell_speech(script: Script, form: Form, turn: Turn) -> dict[str, Any]:
    text = "\n".join(fill(script, form, turn, paragraph) for paragraph in turn.paragraphs)
    tag, speaker, role = None, None, None
    if turn.who is not None:
        tag, speaker = write_tag(script, turn, form)
        role = script.people[turn.who].role
    return {
        "attribution": tag,
        "speaker": speaker,
        "role": role,
        "kind": turn.kind,
        "agenda_item": turn.item,
        "text": text,
    }


def _tell_exchanges(script: Script) -> list[dict[str, Any]]:
    exchanges: list[dict[str, Any]] = []
    for i, turn in enumerate(script.turns):
        if turn.kind in ("question", "opinion"):
            exchanges.append({"agenda_item": turn.item, "questions": [i], "answers": []})
        elif turn.kind == "answer" and exchanges:
            exchanges[-1]["answers"].append(i)
    return exchanges
