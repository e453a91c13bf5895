"""Who speaks: names and roles from tags, and from marks by the legends above them."""

from __future__ import annotations

import pytest

from gijiroku.extract.legends import Legends, find_role
from gijiroku.extract.roles import Speakers
from gijiroku.model import Attendee, Role, Span

SPAN = Span(0, 1, None)
PEOPLE = [
    Attendee("磯部博", "chair", "会長", None, True, SPAN),
    Attendee("白井静江", "member", None, None, True, SPAN),
    Attendee("小熊達也", "secretariat", "課長", "図書館課", True, SPAN),
    Attendee("土田広", "explainer", "主査", "環境課", True, SPAN),
]


@pytest.mark.parametrize(
    ("tag", "name", "role"),
    [
        ("磯部会長", "磯部", "chair"),
        ("白井委員", "白井", "member"),
        ("議長（磯部博君）", "磯部博", "chair"),
        ("野村会長職務代理者", "野村", "acting_chair"),
        ("会長職務代理者", None, "acting_chair"),
        ("Ａ委員", None, "member"),
        ("委員１１", None, "member"),
        ("７番（白井静江君）", "白井静江", "member"),
        # an official whom the header lists with the secretariat
        ("図書館課長", None, "secretariat"),
        ("小熊課長", "小熊", "secretariat"),
        ("土田主査", "土田", "explainer"),
        ("事務局（図書館課長）", None, "secretariat"),
        ("福祉課", None, "explainer"),
        ("森山葉子児童福祉課長", None, "explainer"),
    ],
)
def test_tags(tag: str, name: str | None, role: Role) -> None:
    speaker = Speakers(PEOPLE).read(tag)
    assert (speaker.name, speaker.role) == (name, role)


def test_legends_tell_whose_voice_a_mark_is() -> None:
    legends = Legends()
    legends.read_heading("〔説明要旨〕（事務局）")
    assert legends.judge(None) == ("secretariat", None)
    legends.read_heading("〔質疑・意見〕（→は図書館課の回答、・は委員）")
    assert legends.judge("・") == ("member", "any")
    assert legends.judge("→") == ("explainer", "answer")
    assert legends.judge("Ｑ") == ("member", "question")


def test_answers_come_from_whom_the_head_names() -> None:
    legends = Legends()
    legends.read_heading("ア　Ａ団体の説明（要旨）")
    assert legends.judge("-") == ("invited", None)
    legends.read_heading("イ　Ａ団体への主な質疑（要旨）")
    assert legends.judge("- （回答）") == ("invited", "answer")


def test_roles_in_running_words() -> None:
    assert find_role("担当課の回答") == "explainer"
    assert find_role("事務局の考え方") == "secretariat"
    assert find_role("開館時間") is None
