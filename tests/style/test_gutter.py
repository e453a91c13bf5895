"""Tags in a narrow column beside the speech, wrapped as printed."""

from __future__ import annotations

import pytest

from gijiroku.model import Box, Line
from gijiroku.style.gutter import cut_line, read_gutter
from gijiroku.style.places import find_gaps, text_width

EM, EDGE = 10.0, 80.0

# pieces of lines, left and right; a row of the page each; "" leaves more space
TOP = """
議長（高|ただいまから開会します。
木修一）|説明をお願いします。

事務局（|資料１を御覧ください。平日の閉館を
浜口）|午後８時に改める案です。

３番（白|夜に来る人は何人いるので
井委員）|しょうか。

事務局（|昨年調べました。
浜口）|平均で３２人です。

議長（高|ほかになければ終わります。
木修一）|
"""

MIDDLE = """
|ただいまから開会します。
議長|説明をお願いします。
|資料は机の上にあります。

|資料１を御覧ください。平日の閉館を
事務局|午後８時に改める案です。
|以上です。

委員|夜に来る人は何人いるのですか。

|昨年の秋に
事務局|調べました。平均で３２人です。
|以上です。

議長|ほかになければ終わります。
"""

# rows stand as close as lines; only the text tells where one ends
CLOSE = """
農政課係|資料１を御覧ください。
長|
農地利用|夜に来る人は何人いるのですか。
委員|
農政課係|昨年調べました。平均で３２人でした。秋の
長|ことです。
農地利用|分かりました。
委員|
"""


def _print(text: str, page_of: int = 10**6) -> list[Line]:
    lines: list[Line] = []
    top = 100.0
    for i, row in enumerate(text.strip("\n").split("\n")):
        left, _, right = row.partition("|")
        page, y = i // page_of + 1, top
        top += 15.0 if row else 6.0
        if not row:
            continue
        start = 30.0 if left else EDGE
        end = EDGE + text_width(right) * EM / 2 if right else 30.0 + text_width(left) * EM / 2
        gap = "　" if left and right else ""
        box = Box(start, y, end, y + EM)
        lines.append(Line(len(lines), left + gap + right, page=page, box=box, size=EM))
    return lines


WANTED = [
    pytest.param(
        TOP,
        [
            "議長（高木修一）",
            "事務局（浜口）",
            "３番（白井委員）",
            "事務局（浜口）",
            "議長（高木修一）",
        ],
        id="wrapped",
    ),
    pytest.param(
        MIDDLE, ["議長", "事務局", "委員", "事務局", "議長"], id="in the middle of its row"
    ),
    pytest.param(CLOSE, ["農政課係長", "農地利用委員"] * 2, id="without space between rows"),
]


@pytest.mark.parametrize(("printed", "wanted"), WANTED)
def test_tags(printed: str, wanted: list[str]) -> None:
    assert [tag.attribution for tag in read_gutter(_print(printed)).tags] == wanted


def test_text_starts_in_the_first_line_of_the_row() -> None:
    assert [tag.text_line for tag in read_gutter(_print(MIDDLE)).tags] == [0, 3, 6, 7, 10]


def test_row_over_the_page_is_one() -> None:
    turned = read_gutter(_print(TOP, page_of=4))  # between 事務局（ and 浜口）
    assert [tag.attribution for tag in turned.tags][:2] == ["議長（高木修一）", "事務局（浜口）"]


def test_heading_at_the_margin_is_no_part_of_a_tag() -> None:
    tags = read_gutter(_print("審議経過|\n" + TOP.strip("\n") + "\n閉会|")).tags
    assert [tags[0].attribution, tags[-1].attribution] == ["議長（高木修一）", "議長（高木修一）"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "議長　ただいまから開会します。\n事務局　資料を御覧ください。\n委員　いつですか。",
        "|本文が続きます。\n|次の段落です。\n|おわり。",
    ],
)
def test_none(text: str) -> None:
    assert not read_gutter(_print(text)).tags


def test_cut() -> None:
    lines = _print(TOP)
    gutter = read_gutter(lines)
    cuts = dict(gutter.cuts)
    assert cut_line(lines[0], cuts[0]).text == "ただいまから開会します。"
    assert cut_line(lines[1], cuts[1]).text == "説明をお願いします。"


def test_gaps() -> None:
    assert find_gaps("　議長　　開会します") == [5]
