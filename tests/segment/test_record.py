"""What stands between turns: headings, notes, conclusions, letters read out, tails."""

from __future__ import annotations

from gijiroku.model import Block, BlockKind
from gijiroku.segment import segment
from gijiroku.style import infer_style
from tests.segment.printing import HEADER, load

Shown = tuple[str, str | None, str]


def show(text: str) -> list[Shown]:
    """Kind, attribution and text of the blocks of a record."""
    document = load(HEADER + text)
    style = infer_style(document)
    return [
        (block.kind.value, block.attribution, "⏎".join(block.paragraphs))
        for block in segment(document, style)
        if block.start >= style.body_start and block.kind is not BlockKind.FIELD
    ]


def test_heading_division_and_conclusion_stand_alone() -> None:
    assert show(
        "１　開会\n（１）開館時間の見直しについて\n（図書館課）\n"
        "○会長　説明をお願いします。\n○事務局　資料のとおりです。\n　以上です。\n"
        "<結論>\n原案のとおり承認する。\n２　その他\n○事務局　次回は１０月です。\n"
    ) == [
        ("heading", None, "１　開会"),
        ("heading", None, "（１）開館時間の見直しについて"),
        ("heading", None, "（図書館課）"),
        ("turn", "会長", "説明をお願いします。"),
        ("turn", "事務局", "資料のとおりです。⏎以上です。"),
        ("conclusion", None, "<結論>"),
        ("conclusion", None, "原案のとおり承認する。"),
        ("heading", None, "２　その他"),
        ("turn", "事務局", "次回は１０月です。"),
    ]


def test_turn_goes_on_behind_a_note() -> None:
    blocks = show(
        "○議長（山田君）　お諮りします。\n　御異議ありませんか。\n　〔「異議なし」と呼ぶ者あり〕\n"
        "　異議なしと認め、さよう決定いたしました。\n○議長（山田君）　次に移ります。\n"
    )
    assert [kind for kind, _, _ in blocks] == ["turn", "narrative", "turn", "turn"]
    assert blocks[2][:2] == ("turn", "議長（山田君）")


def test_list_inside_a_turn_is_text() -> None:
    assert (
        show(
            "○議長（山田君）　署名議員を指名します。\n"
            "　　１番　　白井静江議員\n　　２番　　土田広議員\n"
            "　のお二人にお願いします。\n○議長（山田君）　次に移ります。\n"
        )[0][2]
        == "署名議員を指名します。⏎１番　　白井静江議員⏎２番　　土田広議員⏎のお二人にお願いします。"
    )


def test_letter_between_rules_is_a_note() -> None:
    rule = "－－－－－－－－－－－－\n"
    blocks = show(
        f"○議長（山田君）　報告をいたします。\n{rule}　緑野市議会議長　山田様\n"
        f"　下記の議案を送付します。\n{rule}○議長（山田君）　報告を終わります。\n"
    )
    assert [kind for kind, _, _ in blocks] == [
        *("turn", "furniture", "narrative", "furniture", "turn"),
    ]


def test_stage_direction_behind_a_tag_is_no_text() -> None:
    blocks = show(
        "◯市長（高木修一）〔登壇〕\n　説明いたします。\n◯議長（山田広）\n　終わります。\n"
    )
    assert blocks[0] == ("turn", "市長（高木修一）", "説明いたします。")


def test_open_brackets_and_misprints_are_tags() -> None:
    tags = [
        *("【委員】何人いるのですか。", "【説明員】三人です。", "【委員】いつからですか。"),
        *("【説明員現在は春からです。", "【説明员】そのとおりです。"),
    ]
    attributions = [attribution for _, attribution, _ in show("\n".join(tags) + "\n")]
    assert attributions[:4] == ["委員", "説明員", "委員", "説明員"]


def test_bullets_and_arrows_speak_where_nobody_is_named() -> None:
    blocks = show(
        "（１）開館時間の見直しについて\n〔説明要旨〕（事務局）\n平日の閉館を午後８時に改める。\n"
        "〔質疑・意見〕（→は事務局の回答）\n・夜に来る人は何人いるのか。\n→　３２人である。\n"
        "・分館も同じにしてほしい。\n［まとめ］報告を了承した。\n"
    )
    assert [(kind, text) for kind, _, text in blocks if kind in ("turn", "conclusion")] == [
        ("turn", "平日の閉館を午後８時に改める。"),
        ("turn", "夜に来る人は何人いるのか。"),
        ("turn", "３２人である。"),
        ("turn", "分館も同じにしてほしい。"),
        ("conclusion", "［まとめ］報告を了承した。"),
    ]


def test_questions_beside_answers() -> None:
    rows = [
        "No.\t質問・意見\t市の回答",
        "1\t何人来ますか。\t３２人です。",
        "2\t分館は。\t変えません。",
    ]
    blocks: list[Shown] = show("１　質問及び回答\n" + "\n".join(rows) + "\n")
    assert [text for kind, _, text in blocks if kind == "turn"] == [
        *("何人来ますか。", "３２人です。", "分館は。", "変えません。"),
    ]


def test_signatures_are_no_speech() -> None:
    document = load(
        HEADER
        + "○議長（山田君）　散会します。\n　　　　午後３時散会\n　　　　議長　　山　田　　広\n"
    )
    blocks: tuple[Block, ...] = segment(document, infer_style(document))
    turns = [block for block in blocks if block.kind is BlockKind.TURN]
    assert ["".join(turn.paragraphs) for turn in turns] == ["散会します。"]
