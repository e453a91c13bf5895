"""Plain text files."""

from tests.read.printing import read_bytes, show, show_cells

TABS = """会議の名称\t第１回みどり審議会
開催日時\t令和５年５月１０日
午後２時から
開催場所\t役場\t
出席者\t山田委員
佐藤委員
欠席者\tなし
○会長　開会します。
"""

BOXES = """
┌────┬──────────┐
│日　時│令和５年５月１０日　　│
│　　　│午後２時から　　　　　│
├────┼──────────┤
│場　所│役場　　　　　　　　　│
└────┴──────────┘
本文
"""


def test_tab_table() -> None:
    """Lines without a tab between two rows go on in the upper row's last cell."""
    document = read_bytes(TABS.replace("役場\t", "役場").encode())
    assert show_cells(document.lines) == [
        (0, 0, 0, "会議の名称"),
        (0, 0, 1, "第１回みどり審議会"),
        (0, 1, 0, "開催日時"),
        (0, 1, 1, "令和５年５月１０日"),
        (0, 1, 1, "午後２時から"),
        (0, 2, 0, "開催場所"),
        (0, 2, 1, "役場"),
        (0, 3, 0, "出席者"),
        (0, 3, 1, "山田委員"),
        (0, 3, 1, "佐藤委員"),
        (0, 4, 0, "欠席者"),
        (0, 4, 1, "なし"),
    ]
    assert document.lines[-1].cell is None


def test_lone_tabs_are_no_table() -> None:
    assert show(read_bytes("日時\t五月\n本文です。\n".encode()).lines) == [
        "日時\t五月",
        "本文です。",
    ]


def test_box_drawing_table() -> None:
    document = read_bytes(BOXES.encode())
    assert show_cells(document.lines) == [
        (0, 0, 0, "日　時"),
        (0, 0, 1, "令和５年５月１０日"),
        (0, 0, 1, "午後２時から"),
        (0, 1, 0, "場　所"),
        (0, 1, 1, "役場"),
    ]
    assert show(document.lines)[-1] == "本文"


SPANNED = """
┌───┬───┬─────┐
│出席者│会　長│山田　太郎│
│　　　├───┼─────┤
│　　　│委　員│佐藤　花子│
├───┼───┴─────┤
│議　題│予算について　　　│
└───┴─────────┘
"""


def test_box_drawing_table_with_spans() -> None:
    document = read_bytes(SPANNED.encode())
    assert show_cells(document.lines) == [
        (0, 0, 0, "出席者"),
        (0, 0, 1, "会　長"),
        (0, 0, 2, "山田　太郎"),
        (0, 1, 1, "委　員"),
        (0, 1, 2, "佐藤　花子"),
        (0, 2, 0, "議　題"),
        (0, 2, 1, "予算について"),
    ]
    spans = {
        line.text: (line.cell.row_span, line.cell.column_span)
        for line in document.lines
        if line.cell
    }
    assert (spans["出席者"], spans["予算について"]) == ((2, 1), (1, 2))


def test_page_marks_are_furniture() -> None:
    lines = read_bytes('<PAGE="3">\n- 1 -\n○会長　開会\n1/14\n'.encode()).lines
    assert [line.furniture for line in lines] == [True, True, False, True]


def test_paragraphs_are_not_decided() -> None:
    assert {line.paragraph for line in read_bytes("一行目\n二行目\n".encode()).lines} == {None}


def test_leading_spaces_stay() -> None:
    assert show(read_bytes("　続きです。\n".encode()).lines) == ["　続きです。"]
