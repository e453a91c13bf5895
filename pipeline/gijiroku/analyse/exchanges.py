"""Who asks and who answers, what stays without an answer, and how matters end."""

from __future__ import annotations

from collections.abc import Iterable

import pandas

from gijiroku.analyse.selection import drop_prints
from gijiroku.model import Meeting, Speech


def count_speakers(meetings: Iterable[Meeting]) -> pandas.DataFrame:
    """How much each speaker of a board asked and answered.

    Columns: board, role, speaker (the name, else the tag as printed), questions, opinions,
    answers, explanations, meetings, letters. Most talkative first.
    """
    kinds = ("question", "opinion", "answer", "explanation")
    rows = [
        {
            "board": meeting.header.board,
            "role": speech.role,
            "speaker": _name(speech),
            **{f"{kind}s": int(speech.kind == kind) for kind in kinds},
            "meetings": meeting.source.path,
            "letters": len(speech.text),
        }
        for meeting in drop_prints(meetings)
        for speech in meeting.speeches
        if speech.kind in kinds
    ]
    whose = ["board", "role", "speaker"]
    columns = [*whose, *(f"{kind}s" for kind in kinds), "meetings", "letters"]
    table = pandas.DataFrame(rows, columns=columns)
    counted = table.groupby(whose, dropna=False, as_index=False).agg(
        {**{f"{kind}s": "sum" for kind in kinds}, "meetings": "nunique", "letters": "sum"}
    )
    return counted.sort_values(["letters", "speaker"], ascending=[False, True], ignore_index=True)


def pair_speakers(meetings: Iterable[Meeting]) -> pandas.DataFrame:
    """Who answered whom how often: board, asked_by, answered_by, division (of the item), count."""
    rows = [
        (
            meeting.header.board,
            _name(meeting.speeches[question]),
            _name(meeting.speeches[answer]),
            _find_division(meeting, exchange.agenda_item),
        )
        for meeting in drop_prints(meetings)
        for exchange in meeting.exchanges
        for question in exchange.questions
        for answer in exchange.answers
    ]
    columns = ["board", "asked_by", "answered_by", "division"]
    pairs = pandas.DataFrame(rows, columns=columns).value_counts(dropna=False)
    return (
        pairs.rename("count")
        .reset_index()
        .sort_values(
            ["count", *columns], ascending=[False, True, True, True, True], ignore_index=True
        )
    )


def list_unanswered(meetings: Iterable[Meeting]) -> pandas.DataFrame:
    """Questions that nothing answered (opinions left out), latest first.

    Columns: held_from, board, item, asked_by, text, source, speech, page, start, stop.
    """
    rows = [
        {
            "held_from": meeting.header.held_from,
            "board": meeting.header.board,
            "item": _find_title(meeting, exchange.agenda_item),
            "asked_by": _name(meeting.speeches[index]),
            "text": meeting.speeches[index].text,
            "source": meeting.source.path,
            "speech": index,
            "page": meeting.speeches[index].span.page,
            "start": meeting.speeches[index].span.start,
            "stop": meeting.speeches[index].span.stop,
        }
        for meeting in drop_prints(meetings)
        for exchange in meeting.exchanges
        if not exchange.answers
        for index in exchange.questions
        if meeting.speeches[index].kind == "question"
    ]
    columns = ["held_from", "board", "item", "asked_by", "text", "source", "speech"]
    table = pandas.DataFrame(rows, columns=[*columns, "page", "start", "stop"])
    return table.sort_values(
        ["held_from", "source", "speech"], ascending=[False, True, True], ignore_index=True
    )


def count_conclusions(meetings: Iterable[Meeting]) -> pandas.DataFrame:
    """How items of each kind ended: a row a board and item kind, a column a decision."""
    rows = [
        (meeting.header.board, _find_kind(meeting, conclusion.agenda_item), conclusion.decision)
        for meeting in drop_prints(meetings)
        for conclusion in meeting.conclusions
    ]
    table = pandas.DataFrame(rows, columns=["board", "kind", "decision"])
    counts = table.groupby(["board", "kind", "decision"], dropna=False).size()
    return counts.unstack("decision", fill_value=0).rename_axis(columns=None).reset_index()


def _name(speech: Speech) -> str | None:
    return speech.speaker or speech.attribution


def _find_title(meeting: Meeting, item: int | None) -> str | None:
    return None if item is None else meeting.agenda[item].title


def _find_kind(meeting: Meeting, item: int | None) -> str | None:
    return None if item is None else meeting.agenda[item].kind


def _find_division(meeting: Meeting, item: int | None) -> str | None:
    return None if item is None else meeting.agenda[item].division
