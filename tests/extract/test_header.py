"""Headers in several layouts, read from text to values (all names are invented)."""

from __future__ import annotations

import hashlib

import pytest

from gijiroku.model import Meeting, SourceFile
from gijiroku.steps import take

BODY = """
○会長　それでは会議を始めます。議題について事務局から説明をお願いします。
○事務局　資料１に基づき説明いたします。昨年度より申請が二割増えました。
○委員　増えた理由は何ですか。
○事務局　制度の周知が進んだためです。
○会長　ほかになければ終わります。
"""
COLON = """第３回 緑川町地域福祉計画策定委員会 議事録
日　時：平成30年9月14日（金） 午前10時から正午まで
場　所：緑川町役場 大会議室
出席者：
　委員：大石委員長、小畑副委員長、神谷委員
　事務局：福祉課 野口課長、和泉主査
　傍聴者：なし
欠席者：宮田委員
議　題：地域福祉計画（素案）について
"""
SUMI = """議事要旨
【会議の名称】第３回緑川町地域福祉計画策定委員会
【開催日時】平成30年9月14日（金）10時00分～12時00分
【開催場所】緑川町役場 大会議室
【出席者】
（委員）大石委員長、小畑副委員長、神谷委員
（事務局）福祉課：野口課長、和泉主査
【欠席者】宮田委員
【傍聴人の数】なし
【議題】
１　地域福祉計画（素案）について
【審議の概要】
"""
TABLE = (
    "<html><body><h1>会議録</h1><table>"
    "<tr><td>会議名</td><td colspan=3>第３回緑川町地域福祉計画策定委員会</td></tr>"
    "<tr><td>日　時</td><td>平成30年9月14日（金）<br>午前10時～正午</td>"
    "<td>場　所</td><td>緑川町役場 大会議室</td></tr>"
    "<tr><td rowspan=2>出席者</td><td>委員</td>"
    "<td colspan=2>大石委員長、小畑副委員長、神谷委員</td></tr>"
    "<tr><td>事務局</td><td colspan=2>福祉課　野口課長、和泉主査</td></tr>"
    "<tr><td>欠席者</td><td>宮田委員</td><td>傍聴者</td><td>0人</td></tr></table>"
    "<p>会議の経過</p><p>○会長　始めます。</p><p>○事務局　説明します。</p>"
    "<p>○委員　目標は何人ですか。</p><p>○事務局　五人です。</p></body></html>"
)
LABELS_FIRST = (
    "<html><body><h1>第３回緑川町地域福祉計画策定委員会会議録</h1><table><tr>"
    "<td>開催年月日<br>開催場所<br>開会<br>閉会<br>出席委員<br>欠席委員<br>傍聴者</td>"
    "<td>平成30年9月14日(金)<br>緑川町役場 大会議室<br>午前10時<br>正午<br>"
    "大石委員長、小畑副委員長、神谷委員<br>宮田委員<br>0名</td></tr></table>"
    "<h2>会議の経過</h2><p>○会長　始めます。</p><p>○事務局　説明します。</p></body></html>"
)
MEMBERS = [("大石", "chair", True), ("小畑", "vice_chair", True), ("神谷", "member", True)]


def read(content: str, media_type: str) -> Meeting:
    raw = content.encode()
    return take(SourceFile("a", raw, hashlib.sha256(raw).hexdigest(), media_type)).meeting


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (COLON + BODY, "text/plain"),
        (SUMI + BODY, "text/plain"),
        (TABLE, "text/html"),
        (LABELS_FIRST, "text/html"),
    ],
    ids=["colon", "sumi", "table", "labels first"],
)
def test_one_meeting_in_many_layouts(content: str, media_type: str) -> None:
    meeting = read(content, media_type)
    header = meeting.header
    assert header.board == "緑川町地域福祉計画策定委員会"
    assert header.municipality == "緑川町"
    assert (header.session_number, header.fiscal_year) == (3, 2018)
    assert (header.held_from, header.held_until) == ("2018-09-14", "2018-09-14")
    assert (header.opened_at, header.closed_at) == ("10:00", "12:00")
    assert (header.venue, header.mode) == ("緑川町役場 大会議室", "in_person")
    assert header.observer_count == 0
    people = [(a.name, a.role, a.present) for a in meeting.attendees]
    members = [p for p in people if p[1] != "secretariat"]
    assert members == [*MEMBERS, ("宮田", "member", False)]


def test_a_written_meeting_has_no_venue() -> None:
    text = "第１回桜川市環境審議会会議録\n日時　令和3年5月10日から同月24日まで\n"
    text += "場所　書面による開催\n出席委員　大石哲也、小畑由美子\n議題　計画の改定について\n"
    header = read(text + "会議の経過\n" + BODY, "text/plain").header
    assert (header.mode, header.venue) == ("written", None)
    assert (header.held_from, header.held_until) == ("2021-05-10", "2021-05-24")
