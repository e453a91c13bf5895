"""Kinds of turns and exchanges, as a meeting goes on."""

from __future__ import annotations

import pytest

from gijiroku.extract.exchanges import extract_exchanges
from gijiroku.extract.kinds import Turn, judge_kinds, weigh_question
from gijiroku.model import Role, Span, Speech, SpeechKind

Row = tuple[Role | None, str, int | None, SpeechKind]

MEETING: list[Row] = [
    (
        "secretariat",
        "本日は８名の御出席をいただき、会議は成立しております。",
        None,
        "procedure",
    ),
    ("chair", "議題１について、事務局から説明をお願いします。", 0, "procedure"),
    ("secretariat", "資料１を御覧ください。平日の閉館を午後８時に改める案です。", 0, "explanation"),
    ("chair", "御質問はありますか。", 0, "procedure"),
    ("member", "夜に来る人は何人いるのでしょうか。", 0, "question"),
    ("secretariat", "１日平均で３２人です。", 0, "answer"),
    ("explainer", "分館では１０人ほどです。", 0, "answer"),
    ("member", "分館も同じ時間まで開けてほしい。", 0, "opinion"),
    ("member", "職員の負担を考えるべきだと思います。", 0, "opinion"),
    ("explainer", "勤務の割振りを改めます。", 0, "answer"),
    ("member", "閉館の後の見回りは誰がするのですか。", 0, "question"),
    ("chair", "館長、いかがですか。", 0, "procedure"),
    ("explainer", "警備の会社に頼んでおります。", 0, "answer"),
    ("chair", "事務局に確認ですが、図書の返却箱はそのまま残りますか。", 0, "question"),
    ("secretariat", "残ります。", 0, "answer"),
    ("chair", "原案のとおりとすることに御異議ありませんか。", 0, "procedure"),
    (None, "（異議なし）", 0, "narrative"),
    ("chair", "異議なしと認めます。次に議題２に移ります。説明をお願いします。", 1, "procedure"),
    ("explainer", "資料２です。読み聞かせの会を月に２回開きます。", 1, "explanation"),
    ("member", "異議なし。", 1, "procedure"),
    ("secretariat", "次回の会議は１０月上旬を予定しております。", None, "other"),
]


def test_kinds_follow_the_meeting() -> None:
    turns = [Turn(role, text, item, role is None) for role, text, item, _ in MEETING]
    assert judge_kinds(turns) == [kind for _, _, _, kind in MEETING]


def test_answers_go_to_the_last_question() -> None:
    span = Span(0, 1, None)
    speeches = tuple(
        Speech(None, None, role, kind, item, text, span) for role, text, item, kind in MEETING
    )
    pairs = [(exchange.questions, exchange.answers) for exchange in extract_exchanges(speeches)]
    assert pairs == [((4,), (5, 6)), ((7,), ()), ((8,), (9,)), ((10,), (12,)), ((13,), (14,))]


@pytest.mark.parametrize(
    ("remark", "question"),
    [
        ("積算の根拠を示してください。", True),
        ("経緯を御説明いただけないでしょうか。", True),
        ("分館はどうなるのか。職員の負担が心配である。", True),
        ("契約書そのものが見当たらない。", True),
        ("用語の説明を付けてほしい。", False),
        ("利用した人に聞くべきではないでしょうか。", False),
        ("理由を書く欄を設けてはどうか。", False),
        ("「何のためか」を書いた方がよいと思います。", False),
        ("強く要望して、私の質問を終わります。", False),
    ],
)
def test_questions_and_opinions(remark: str, question: bool) -> None:
    assert (weigh_question(remark) > 0) is question
