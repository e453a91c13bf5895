"""Meetings of an invented town, to put into stores."""

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
)


def make_meeting(path: str) -> Meeting:
    """A meeting with nothing in it."""
    return Meeting(Source(path, "1" * 64, "text/plain", None), Header())


MEETING = Meeting(
    Source("緑町/r5-1.pdf", "0" * 64, "application/pdf", 2),
    Header(
        document_title="会議録",
        document_date="2023-06-01",
        meeting_name="令和5年度第1回緑町情報化審議会",
        board="緑町情報化審議会",
        municipality="緑町",
        fiscal_year=2023,
        session_number=1,
        held_from="2023-05-01",
        held_until="2023-05-02",
        opened_at="13:30",
        closed_at="15:00",
        venue="役場３階",
        mode="in_person",
        result="了承",
        observer_count=0,
        stated_counts={"present": 3, "absent": 0},
        next_meeting="令和5年8月",
    ),
    (
        Attendee("森一", "chair", "会長", None, True, Span(3, 4, 1)),
        Attendee("林二", "explainer", "主査", "税務課", False, Span(4, 5, 1)),
    ),
    (
        AgendaItem(
            "(1)", "収納事務の委託", "consultation", "委託", "税務課", "条例第5条", Span(5, 6, 1)
        ),
    ),
    (
        Speech("森委員", "森一", "member", "question", 0, "再委託はあるか。", Span(7, 9, 1)),
        Speech("説明員", None, None, "answer", 0, "ない。\n契約で禁じる。", Span(9, 12, 1)),
        Speech("事務局", None, "secretariat", "answer", 0, "同じく。", Span(12, 13, 2)),
        Speech(None, None, None, "question", None, "なぜ事後か。", Span(13, 14, None)),
    ),
    (Exchange(0, (0,), (1, 2)), Exchange(None, (3,), ())),
    (Conclusion(0, "了承する。", "noted", Span(14, 15, 2)),),
    (
        Finding("count-mismatch", "warning", "出席 3 に対し 2", Span(2, 3, 1)),
        Finding("no-agenda", "info", ""),
    ),
)
