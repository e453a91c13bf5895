"""Meeting JSON there and back."""

import json
from dataclasses import replace

import pytest

from gijiroku.model import (
    AgendaItem,
    Attendee,
    Conclusion,
    Exchange,
    Finding,
    Header,
    Meeting,
    Source,
    Span,
    Speech,
    meeting_from_json,
)

MEETING = Meeting(
    Source("緑町/r5-1.pdf", "0" * 64, "application/pdf", 2),
    Header(board="緑町審議会", held_from="2023-05-01", stated_counts={"present": 3, "absent": 0}),
    (Attendee("森一", "chair", "会長", None, True, Span(3, 4, 1)),),
    (AgendaItem("(1)", "委託", "consultation", None, "税務課", None, Span(5, 6, 1)),),
    (
        Speech("森委員", "森一", "member", "question", 0, "なぜか。", Span(7, 9, 1)),
        Speech("説明員", None, None, "answer", 0, "法による。\n以上", Span(9, 12, 2)),
    ),
    (Exchange(0, (0,), (1,)), Exchange(None, (0,), ())),
    (Conclusion(0, "了承", "noted", Span(12, 13, 2)),),
    (Finding("count-mismatch", "warning", "3", Span(2, 3, 1)), Finding("empty", "info", "")),
)


def test_a_meeting_survives_json() -> None:
    assert meeting_from_json(json.loads(json.dumps(MEETING.to_json()))) == MEETING


@pytest.mark.parametrize(
    ("key", "value", "place"),
    [
        ("schema", "gijiroku/meeting/2", "schema"),
        ("board", 3, r"meeting\.header\.board"),
        ("fiscal_year", True, r"meeting\.header\.fiscal_year"),  # True is no integer here
        ("mode", "by_phone", r"meeting\.header\.mode"),
        ("stated_counts", {"guests": 1}, r"meeting\.header\.stated_counts"),
        ("attendees", [{"name": "森"}], r"meeting\.attendees\[0\]: wrong keys"),
        ("venues", [], "wrong keys: venues"),
    ],
)
def test_what_the_contract_does_not_know_is_refused(key: str, value: object, place: str) -> None:
    with pytest.raises(ValueError, match=place):
        meeting_from_json({**MEETING.to_json(), key: value})


def test_a_missing_key_is_refused() -> None:
    data = replace(MEETING, agenda=()).to_json()
    del data["venue"]
    with pytest.raises(ValueError, match="wrong keys: venue"):
        meeting_from_json(data)
