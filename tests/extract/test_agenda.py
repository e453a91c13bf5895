"""Lists of matters as printed, and what is read of them; headings and calls that open them."""

from __future__ import annotations

import pytest

from gijiroku.extract.agenda import AgendaReading, extract_agenda
from gijiroku.model import Block, BlockKind, Document, Field, Line, Piece, SourceFile
from gijiroku.style import infer_style

Item = tuple[str | None, str, str, str | None, str | None, str | None]


def read_agenda(label: str, rows: list[str], body: list[tuple[str, str, str]]) -> AgendaReading:
    """The agenda of a header field and a body of (kind, attribution, text)."""
    texts = [label, *rows, *(text for _, _, text in body)]
    lines = tuple(Line(i, text) for i, text in enumerate(texts))
    document = Document(SourceFile("x", b"", "0" * 64, "text/plain"), lines)
    stop = len(rows) + 1
    pieces = tuple(Piece(i, lines[i].text) for i in range(1, stop))
    blocks = [Block(BlockKind.FIELD, 0, stop, fields=(Field(label, pieces, 0, stop),))]
    for at, (kind, tag, text) in enumerate(body, stop):
        blocks.append(Block(BlockKind(kind), at, at + 1, (text,), attribution=tag or None))
    return extract_agenda(document, infer_style(document), tuple(blocks))


def tell(reading: AgendaReading) -> list[Item]:
    return [(i.number, i.title, i.kind, i.heading, i.division, i.basis) for i in reading.items]


LISTS: list[tuple[str, list[str], list[Item]]] = [
    (
        "議題",
        ["（１）水路の改修について（諮問）", "（２）駅前広場の利用状況について（報告）"],
        [
            ("(1)", "水路の改修について", "consultation", None, None, None),
            ("(2)", "駅前広場の利用状況について", "report", None, None, None),
        ],
    ),
    (
        "議　題",
        [
            "【諮問事項】",
            "・住民情報の外部委託",
            "（1）検診案内の発送業務委託（健康課）",
            "【報告事項】",
            "・住民情報の外部委託（契約済みのもの）",
            "（2）回覧板の電子化業務委託（市民協働課）",
        ],
        [
            ("(1)", "検診案内の発送業務委託", "consultation", "住民情報の外部委託", "健康課", None),
            (
                "(2)",
                "回覧板の電子化業務委託",
                "report",
                "住民情報の外部委託（契約済みのもの）",
                "市民協働課",
                None,
            ),
        ],
    ),
    # opening rites and their parts are no matters
    (
        "次第",
        [
            "１　開会",
            "（１）委嘱状の交付",
            "（２）会長あいさつ",
            "２　議事",
            "（１）図書館の開館時間について",
            "（２）移動図書館の巡回について",
            "３　その他",
            "４　閉会",
        ],
        [
            ("(1)", "図書館の開館時間について", "other", None, None, None),
            ("(2)", "移動図書館の巡回について", "other", None, None, None),
        ],
    ),
    # groups without numbers, numbers that start anew
    (
        "５議題",
        [
            "審議事項",
            "議案第1号　松川公園の変更について",
            "議案第2号　松川地区計画の決定について",
            "報告事項",
            "1　道路の進捗状況について",
            "その他",
        ],
        [
            ("議案第1号", "松川公園の変更について", "bill", None, None, None),
            ("議案第2号", "松川地区計画の決定について", "bill", None, None, None),
            ("1", "道路の進捗状況について", "report", None, None, None),
        ],
    ),
    # every item numbered 1; a day's order makes the rites items
    (
        "議事日程",
        ["日程第１　会議録署名議員の指名", "日程第２　議案第７号　町道の路線の認定について"],
        [
            ("日程第1", "会議録署名議員の指名", "other", None, None, None),
            ("日程第2", "町道の路線の認定について", "bill", None, None, None),
        ],
    ),
    # titles wrapped over lines, a division on a line of its own
    (
        "案件",
        [
            "１．橋りょうの長寿命化に関する修繕計画の見直しに",
            "ついて（報",
            "告）",
            "２．水門の遠隔操作の試行について",
            "（治水課）",
        ],
        [
            ("1", "橋りょうの長寿命化に関する修繕計画の見直しについて", "report", None, None, None),
            ("2", "水門の遠隔操作の試行について", "other", None, "治水課", None),
        ],
    ),
    # several items in one line
    (
        "議題",
        ["①　斎場の料金について　②　墓地の区画について"],
        [
            ("1", "斎場の料金について", "other", None, None, None),
            ("2", "墓地の区画について", "other", None, None, None),
        ],
    ),
    # the label tells the kind; papers are left out
    (
        "協議事項",
        ["ア　商店街の空き店舗の活用について（資料１）", "イ　朝市の開催日について　資料２"],
        [
            ("ア", "商店街の空き店舗の活用について", "discussion", None, None, None),
            ("イ", "朝市の開催日について", "discussion", None, None, None),
        ],
    ),
    # a heading with the same numbers under it twice
    (
        "議題",
        [
            "１　諮問",
            "（１）個人情報の外部委託について",
            "ア　検診の案内業務委託【健康課】",
            "イ　税の封入業務委託【税務課】",
            "２　報告",
            "（１）個人情報の外部提供について",
            "ア　学童保育の名簿の提供【学童課】",
        ],
        [
            (
                "ア",
                "検診の案内業務委託",
                "consultation",
                "個人情報の外部委託について",
                "健康課",
                None,
            ),
            (
                "イ",
                "税の封入業務委託",
                "consultation",
                "個人情報の外部委託について",
                "税務課",
                None,
            ),
            ("ア", "学童保育の名簿の提供", "report", "個人情報の外部提供について", "学童課", None),
        ],
    ),
    # two bills under one number of the day
    (
        "本日の会議に付した事件",
        [
            "日程第２　議案第１号　町税条例の一部を改正する条例について",
            "　　　　　議案第２号　手数料条例の一部を改正する条例について",
            "日程第３　議案第３号　財産の取得について",
        ],
        [
            ("日程第2", "町税条例の一部を改正する条例について", "bill", None, None, None),
            ("議案第2号", "手数料条例の一部を改正する条例について", "bill", None, None, None),
            ("日程第3", "財産の取得について", "bill", None, None, None),
        ],
    ),
    # titles of one line without numbers
    (
        "議題",
        ["「斎場の料金について」及び「墓地の区画について」"],
        [
            (None, "斎場の料金について", "other", None, None, None),
            (None, "墓地の区画について", "other", None, None, None),
        ],
    ),
    (
        "議題",
        ["斎場の料金について", "墓地の区画について"],
        [
            (None, "斎場の料金について", "other", None, None, None),
            (None, "墓地の区画について", "other", None, None, None),
        ],
    ),
    # outcomes behind the titles, and a report without a number
    (
        "議案",
        ["議決事項１　校則の見直しについて（可決）", "その他報告事項　夏期講座について（承認）"],
        [
            ("議決事項1", "校則の見直しについて", "bill", None, None, None),
            (None, "夏期講座について", "report", None, None, None),
        ],
    ),
    # numbers that go on over groups, and begin anew under them
    (
        "議題",
        [
            "１　開会",
            "２　議題",
            "【諮問】料金の外部徴収について",
            "１　水道料金の収納業務委託（水道課）",
            "【報告】",
            "２　検針業務委託（水道課）",
            "３　漏水調査業務委託（水道課）",
            "３　その他",
        ],
        [
            (
                "1",
                "水道料金の収納業務委託",
                "consultation",
                "料金の外部徴収について",
                "水道課",
                None,
            ),
            ("2", "検針業務委託", "report", None, "水道課", None),
            ("3", "漏水調査業務委託", "report", None, "水道課", None),
        ],
    ),
    ("議題", ["別紙のとおり"], []),
    ("議題", ["議事日程のとおり"], []),
    ("議題", ["なし"], []),
]


@pytest.mark.parametrize(("label", "rows", "expected"), LISTS)
def test_lists_of_the_header(label: str, rows: list[str], expected: list[Item]) -> None:
    assert tell(read_agenda(label, rows, [])) == expected


def test_headings_place_the_turns() -> None:
    reading = read_agenda(
        "議題",
        ["(1) 水路の改修について", "(2) 橋の架替えについて"],
        [
            ("turn", "会長", "ただいまから開会します。"),
            ("heading", "", "２　議題"),
            ("heading", "", "(1) 水路の改修について"),
            ("turn", "委員", "費用はいくらですか。"),
            ("heading", "", "（２）橋の架け替えについて"),
            ("turn", "事務局", "説明します。"),
            ("heading", "", "３　その他"),
            ("turn", "事務局", "次回は５月です。"),
        ],
    )
    assert reading.at == (None, None, None, 0, 0, 1, 1, None, None)


def test_what_only_the_body_prints_is_added() -> None:
    reading = read_agenda(
        "議題",
        ["（１）水路の改修について"],
        [
            ("heading", "", "（１）水路の改修について"),
            ("heading", "", "【河川法第１６条の規定による諮問】（治水課）"),
            ("turn", "説明員", "説明します。"),
            ("heading", "", "（２）水門の点検について（報告）"),
            ("turn", "説明員", "報告します。"),
        ],
    )
    assert tell(reading) == [
        (
            "(1)",
            "水路の改修について",
            "consultation",
            None,
            "治水課",
            "河川法第１６条の規定による諮問",
        ),
        ("(2)", "水門の点検について", "report", None, None, None),
    ]
    assert reading.at[-1] == 1


def test_calls_place_the_turns_where_no_headings_stand() -> None:
    reading = read_agenda(
        "議題",
        ["（１）水路の改修について", "（２）橋の架替えについて"],
        [
            ("turn", "会長", "本日は８名の出席です。会議は成立しています。"),
            ("turn", "会長", "それでは、議題の（１）水路の改修について、説明をお願いします。"),
            ("turn", "事務局", "資料１で説明します。"),
            ("turn", "会長", "ほかになければ、続きまして議題の（２）に入ります。"),
            ("turn", "委員", "橋の幅は何メートルですか。"),
            ("turn", "会長", "以上で本日の会議を終了します。"),
        ],
    )
    assert reading.at == (None, None, 0, 0, 1, 1, None)


def test_matters_that_only_the_chair_names() -> None:
    reading = read_agenda(
        "場所",
        ["役場"],
        [
            ("turn", "議長", "ただいまから本日の会議を開きます。"),
            ("turn", "議長", "日程第１、会議録署名議員の指名を議題とします。"),
            ("turn", "議長", "次に、日程第２、議案第３号町道の路線の認定についてを議題とします。"),
            ("turn", "町長", "提案の理由を説明します。"),
        ],
    )
    assert [(i.number, i.title) for i in reading.items] == [
        ("日程第1", "会議録署名議員の指名"),
        ("日程第2", "町道の路線の認定について"),
    ]
    assert reading.at == (None, None, 0, 1, 1)


def test_matters_by_number_and_kind_in_the_chairs_words() -> None:
    reading = read_agenda(
        "場所",
        ["役場"],
        [
            ("turn", "会長", "ただいまから会議を開会する。"),
            ("turn", "会長", "それでは、報告事項の1番目、通所事業の指定について、説明願う。"),
            ("turn", "課長", "資料1のとおりである。"),
            ("turn", "会長", "議事（2）に移る。運営法人の公募について、説明をお願いする。"),
            ("turn", "課長", "資料2を御覧いただきたい。"),
            ("turn", "会長", "ただいまの説明について、質問はあるか。"),
        ],
    )
    assert [(i.number, i.title, i.kind) for i in reading.items] == [
        (None, "通所事業の指定について", "report"),
        ("議事(2)", "運営法人の公募について", "other"),
    ]
    assert reading.at == (None, None, 0, 0, 1, 1, 1)


def test_headings_that_are_numbers_alone_follow_the_list() -> None:
    reading = read_agenda(
        "議題",
        ["・水路の改修について", "・橋の架替えについて"],
        [
            ("heading", "", "議題１"),
            ("turn", "委員", "費用はいくらですか。"),
            ("heading", "", "【議題２】"),
            ("turn", "委員", "幅は何メートルですか。"),
        ],
    )
    assert reading.at == (None, 0, 0, 1, 1)


def test_a_list_in_the_record_opens_nothing() -> None:
    titles = [f"日程第{n}　議案第{n}号　第{n}町道の認定について" for n in (1, 2, 3)]
    called = "日程第１　議案第１号第1町道の認定についてを議題といたします。"
    reading = read_agenda(
        "場所",
        ["役場"],
        [*(("heading", "", title) for title in titles), ("turn", "議長", called)],
    )
    assert len(reading.items) == 3
    assert reading.at == (None, None, None, None, 0)


def test_what_the_chair_alone_adds_to_the_days_order() -> None:
    reading = read_agenda(
        "議事日程",
        ["日程第１　町道の認定について", "日程第２　財産の取得について"],
        [
            ("turn", "議長", "日程第１、町道の認定についてを議題とします。"),
            ("turn", "議長", "日程第２、財産の取得についてを議題とします。"),
            ("turn", "議長", "追加日程第１、議案第９号工事請負契約の締結についてを議題とします。"),
        ],
    )
    assert [(i.number, i.title) for i in reading.items] == [
        ("日程第1", "町道の認定について"),
        ("日程第2", "財産の取得について"),
        ("追加日程第1", "工事請負契約の締結について"),
    ]
    assert reading.at == (None, 0, 1, 2)


@pytest.mark.parametrize(
    ("rows", "first", "second"),
    [
        (["（１）Ａ", "（２）Ｂ"], "議題１から始めます。", "案件２に移ります。"),
        (["・Ａ", "・Ｂ"], "一つ目の議題に入ります。", "次の議題に移ります。"),
        (["議題１　Ａ", "議題２　Ｂ"], "（１）について説明を。", "(2)をお願いします。"),
        (["１　Ａ", "２　Ｂ"], "議題の１番目です。", "それでは議題の（２）に入ります。"),
    ],
)
def test_ways_to_call_a_matter(rows: list[str], first: str, second: str) -> None:
    titles = {"Ａ": "水路の改修について", "Ｂ": "橋の架替えについて"}
    reading = read_agenda(
        "議題",
        [row[:-1] + titles[row[-1]] for row in rows],
        [
            ("turn", "会長", "ただいまから開会します。"),
            ("turn", "会長", first),
            ("turn", "事務局", "資料で説明します。"),
            ("turn", "会長", second),
            ("turn", "事務局", "資料で説明します。"),
        ],
    )
    assert reading.at == (None, None, 0, 0, 1, 1)


def test_headings_of_what_is_done_leave_the_title_to_the_chair() -> None:
    reading = read_agenda(
        "場所",
        ["議場"],
        [
            ("heading", "", "◇議案第４号の上程、説明、質疑、討論、採決"),
            ("turn", "委員長", "議案第４号　保育所条例の改正についてを議題といたします。"),
            ("turn", "課長", "説明いたします。"),
            ("heading", "", "◇請願第２号の上程、説明、質疑、採決"),
            ("turn", "委員長", "次に、請願第２号　学童保育所の増設の請願を議題といたします。"),
        ],
    )
    assert [(i.number, i.title, i.kind) for i in reading.items] == [
        ("議案第4号", "保育所条例の改正について", "bill"),
        ("請願第2号", "学童保育所の増設の請願", "other"),
    ]
