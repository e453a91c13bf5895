"""Every finding: what causes it, and that it is documented."""

import ast
import re
from pathlib import Path

import pytest

from gijiroku.check import CODES, check
from gijiroku.intake.load import load_source
from gijiroku.model import (
    AgendaItem,
    Attendee,
    Block,
    BlockKind,
    Conclusion,
    Document,
    Exchange,
    Failure,
    Field,
    Header,
    Line,
    Meeting,
    Piece,
    Role,
    Source,
    SourceFile,
    Span,
    Speech,
    SpeechKind,
)
from gijiroku.steps import take

ROOT = Path(__file__).parents[2]
SPAN = Span(0, 1, None)
WHOLE = {"meeting_name": "令和5年度第1回緑町審議会", "held_from": "2023-05-01"}


def find_codes(
    header: dict[str, object] | None = None,
    attendees: tuple[Attendee, ...] = (),
    agenda: tuple[AgendaItem, ...] = (),
    speeches: tuple[Speech, ...] = (),
    exchanges: tuple[Exchange, ...] = (),
    conclusions: tuple[Conclusion, ...] = (),
    lines: tuple[str, ...] = ("会議録",),
    blocks: tuple[Block, ...] = (),
) -> set[str]:
    """The codes of the findings on a meeting put together by hand."""
    source = SourceFile("a.txt", b"", "0" * 64, "text/plain")
    document = Document(source, tuple(Line(i, text) for i, text in enumerate(lines)))
    meeting = Meeting(
        Source("a.txt", "0" * 64, "text/plain", None),
        Header(**(WHOLE if header is None else header)),  # type: ignore[arg-type]
        attendees,
        agenda,
        speeches,
        exchanges,
        conclusions,
    )
    return {finding.code for finding in check(meeting, document, blocks)}


def person(name: str, role: Role = "member", present: bool = True) -> Attendee:
    return Attendee(name, role, None, None, present, SPAN)


def turn(
    text: str = "はい。",
    tag: str | None = "委員",
    speaker: str | None = None,
    kind: SpeechKind = "question",
    item: int | None = 0,
    role: Role | None = "member",
) -> Speech:
    return Speech(tag, speaker, role, kind, item, text, SPAN)


def item(title: str, start: int = 0, kind: str = "consultation") -> AgendaItem:
    return AgendaItem("(1)", title, kind, None, None, None, Span(start, start + 1, None))  # type: ignore[arg-type]


def field(label: str, value: str, line: int = 0) -> Block:
    pieces = (Piece(line, value),) if value else ()
    return Block(BlockKind.FIELD, line, line + 1, fields=(Field(label, pieces, line, line + 1),))


GOOD = {
    "attendees": (person("森一"), person("林二", "explainer")),
    "agenda": (item("委託"),),
    "speeches": (turn(), turn(kind="answer", tag="説明員", role="explainer")),
    "exchanges": (Exchange(0, (0,), (1,)),),
}


def test_nothing_is_found_where_nothing_is_wrong() -> None:
    assert find_codes(**GOOD) == set()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"header": {"held_from": "2023-05-01"}}, "name-missing"),
        ({"header": {"board": "緑町審議会"}}, "date-missing"),
        (
            {
                "header": {"board": "緑町審議会"},
                "blocks": (field("開催日時", "令和6年2月30日（金）"),),
            },
            "date-unreadable",
        ),
        ({"header": {**WHOLE, "held_until": "2023-04-30"}}, "date-order"),
        (
            {
                "header": {
                    **WHOLE,
                    "held_until": "2023-05-01",
                    "opened_at": "15:00",
                    "closed_at": "13:30",
                }
            },
            "date-order",
        ),
        ({"header": {**WHOLE, "document_date": "2023-04-01"}}, "date-order"),
        ({"header": {**WHOLE, "held_from": "2024-05-01"}}, "year-mismatch"),
        ({"blocks": (field("開催日時", "令和2年5月15日（木）"),)}, "weekday-mismatch"),
        ({"blocks": (field("開催場所", ""),)}, "field-empty"),
        ({"header": {**WHOLE, "stated_counts": {"present": 2}}}, "count-mismatch"),
        ({"header": {**WHOLE, "stated_counts": {"explainers": 0}}}, "count-mismatch"),
        ({"attendees": ()}, "attendees-missing"),
        ({"attendees": (person("森一"), person("森一"))}, "attendee-repeated"),
        ({"attendees": (person("森一"), person("森一", present=False))}, "attendee-repeated"),
        ({"agenda": (), "speeches": (turn(item=None),), "exchanges": ()}, "agenda-missing"),
        (
            {
                "agenda": (item("委託"), item("結合", start=1)),
                "speeches": (*GOOD["speeches"], turn(item=1, kind="opinion")),
                "lines": ("議題　委託", "結合"),
                "blocks": (field("議題", "委託"),),
            },
            "agenda-mismatch",
        ),
        ({"agenda": (item("委託"), item("結合"))}, "agenda-item-unrecorded"),
        (
            {
                "agenda": (item("委託"), item("結合")),
                "speeches": (*GOOD["speeches"], turn(item=1, kind="opinion")),
                "conclusions": (Conclusion(0, "承認", "approved", SPAN),),
            },
            "conclusion-missing",
        ),
        ({"speeches": (), "exchanges": ()}, "speeches-missing"),
        ({"speeches": (turn(tag="高橋委員", speaker="高橋"), turn())}, "speaker-unlisted"),
        (
            {
                "attendees": (person("森一", present=False),),
                "speeches": (turn(tag="森委員", speaker="森"), turn()),
            },
            "speaker-absent",
        ),
        ({"speeches": (turn(tag="甲", role=None), turn())}, "role-unknown"),
        ({"exchanges": (Exchange(0, (0,), ()),)}, "question-unanswered"),
        (
            {
                "lines": ("（説明員 現行の契約では",),
                "blocks": (Block(BlockKind.TURN, 0, 1, ("現行の契約では",), (), "説明員", "（"),),
            },
            "tag-unclosed",
        ),
        (
            {
                "lines": ("収受の印",),
                "blocks": (Block(BlockKind.OTHER, 0, 1, ("収受の印",)),),
            },
            "line-unplaced",
        ),
        ({"lines": ("会\ufffd録",)}, "character-unreadable"),
    ],
)
def test_what_is_wrong_is_said(changed: dict[str, object], code: str) -> None:
    assert find_codes(**{**GOOD, **changed}) == {code}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "changed",
    [
        {"header": {**WHOLE, "stated_counts": {"present": 1}}},
        # a number without a list is no contradiction
        {"header": {**WHOLE, "stated_counts": {"secretariat": 3}}},
        {"blocks": (field("開催日時", "令和2年5月15日（金）"),)},
        {"blocks": (field("開催日時", "平成29年7月4日(火曜日)"),)},
        # a surname stands for the whole name
        {"speeches": (turn(tag="森委員", speaker="森"), turn())},
        {
            "lines": ("（説明員）現行の契約では",),
            "blocks": (Block(BlockKind.TURN, 0, 1, ("現行の契約では",), (), "説明員", "（）"),),
        },
        # the number of a row alone
        {"lines": ("12",), "blocks": (Block(BlockKind.OTHER, 0, 1, ("12",)),)},
    ],
)
def test_what_is_well_is_passed_over(changed: dict[str, object]) -> None:
    assert find_codes(**{**GOOD, **changed}) == set()  # type: ignore[arg-type]


def test_the_documentation_is_made_from_the_codes() -> None:
    scope: dict[str, object] = {"__name__": "generate"}
    exec((ROOT / "docs/generate.py").read_text(encoding="utf-8"), scope)
    fill = scope["fill"]
    assert callable(fill)
    for file in (ROOT / "docs").glob("*.md"):
        text = file.read_text(encoding="utf-8")
        assert fill(text) == text, f"{file.name}: run `make docs`"


def test_every_code_that_is_found_is_documented_and_the_other_way_round() -> None:
    found = set()
    for file in (ROOT / "pipeline").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = getattr(node.func, "id", "")
            first = node.args[0]
            if name in ("Finding", "make_finding", "_name_items") and isinstance(
                first, ast.Constant
            ):
                found.add(first.value)
    known = {code.code for code in CODES}
    assert found == known
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", code) for code in known)
    documented = (ROOT / "docs/findings.md").read_text(encoding="utf-8")
    assert all(f"| `{code}` |" in documented for code in known)


NO_MINUTES = {
    "novel": "　吾輩は猫である。名前はまだ無い。\n「何だ、あれは」と書生がいった。\n",
    "invitation": "新製品説明会のご案内\n日時　令和6年5月10日（金）午後1時から\n場所　青空ホール\n",
    "law": "個人情報保護条例\n第１条　必要な事項を定める。\n（１）個人情報　情報をいう。\n",
    "chat": "田中：おはよう\n鈴木：おはよう。今日は何する？\n田中：映画に行こうか\n",
    "table": "id,name,value\n1,abc,3\n2,def,4\n",
}


@pytest.mark.parametrize("name", NO_MINUTES)
def test_what_is_no_minutes_is_a_failure(name: str, tmp_path: Path) -> None:
    file = tmp_path / f"{name}.txt"
    file.write_text(NO_MINUTES[name], encoding="utf-8")
    with pytest.raises(Failure) as failed:
        take(load_source(file.name, file))
    assert failed.value.reason == "not-minutes"


@pytest.mark.parametrize(
    "text",
    [
        "会議録\n担当者が説明した。\n",  # a title and a sentence
        "委員）なぜか。\n説明員）法による。\n委員）分かった。\n",  # speakers alone
        "日時　令和5年5月1日\n出席者　森一\n議題　委託\n",  # labels alone
    ],
)
def test_poor_minutes_are_still_a_meeting(text: str, tmp_path: Path) -> None:
    file = tmp_path / "poor.txt"
    file.write_text(text, encoding="utf-8")
    assert take(load_source(file.name, file)).meeting.findings
