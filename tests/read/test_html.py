"""Web pages."""

import pytest

from tests.read.printing import read_bytes, show, show_cells


def page(body: str, head: str = '<meta charset="utf-8">') -> bytes:
    return f"<!doctype html><html><head>{head}<title>題</title></head><body>{body}".encode()


def test_blocks_and_breaks_make_lines() -> None:
    lines = read_bytes(page("<p>○会長　開会<br>します。</p><div>次<b>の</b>行</div>裸の行")).lines
    assert [(line.text, line.paragraph) for line in lines] == [
        ("○会長　開会", True),
        ("します。", None),
        ("次の行", True),
        ("裸の行", True),
    ]


def test_unseen_text_is_left_out() -> None:
    body = (
        "<script>var a</script><!-- 注 --><p hidden>隠</p><p style='display: none'>隠</p>"
        "<noscript>無</noscript><p>見える<!-- 注 -->文&amp;字&#12354;</p><textarea>欄</textarea>"
    )
    assert show(read_bytes(page(body)).lines) == ["見える文&字あ"]


def test_newlines_between_wide_characters_are_nothing() -> None:
    assert show(read_bytes(page("<p>会議を\n  開き\nABC\nDEF ます</p>")).lines) == [
        "会議を開き ABC DEF ます"
    ]


@pytest.mark.parametrize(
    ("body", "cells"),
    [
        (
            "<table><tr><th rowspan=2>出席者<td>会長<td>山田<tr><td>委員<td>佐藤"
            "<tr><th>議題<td colspan=2>予算</table>",
            [
                (0, 0, 0, "出席者"),
                (0, 0, 1, "会長"),
                (0, 0, 2, "山田"),
                (0, 1, 1, "委員"),
                (0, 1, 2, "佐藤"),
                (0, 2, 0, "議題"),
                (0, 2, 1, "予算"),
            ],
        ),
        # a table of one cell only places the page
        ("<table><tr><td><h1>題名</h1><p>本文</table>", []),
    ],
)
def test_tables(body: str, cells: list[tuple[int, int, int, str]]) -> None:
    assert show_cells(read_bytes(page(body)).lines) == cells


def test_nested_tables() -> None:
    body = (
        "<table><tr><td>出席者<td>次のとおり<table><tr><td>会長<td>山田<tr><td>委員<td>佐藤</table>"
        "<tr><td>議題<td>予算</table>"
    )
    lines = read_bytes(page(body)).lines
    inner = next(line.cell for line in lines if line.text == "佐藤")
    assert inner is not None
    assert (inner.table, inner.row, inner.column) == (1, 1, 1)
    assert inner.inside is not None
    assert (inner.inside.table, inner.inside.row, inner.inside.column) == (0, 0, 1)


def test_list_marks_are_printed() -> None:
    body = (
        "<ol start=3><li>開会<li><p>議事</p><ol type=a><li>予算</ol></ol><ul><li>その他</ul>"
        "<ul style='list-style: none'><li>印なし</ul><ol><li value=7>七</ol>"
    )
    assert show(read_bytes(page(body)).lines) == [
        "3. 開会",
        "4. 議事",
        "a. 予算",
        "• その他",
        "印なし",
        "7. 七",
    ]


def test_headings_have_levels() -> None:
    lines = read_bytes(page("<h1>会議録</h1><h3>議事</h3><p>本文")).lines
    assert [line.level for line in lines] == [1, 3, None]


def test_navigation_is_furniture() -> None:
    body = (
        "<header><a href=/>市</a></header><nav><ul><li><a href=a>議会</a></ul></nav>"
        "<p>現在位置：トップ > 市政</p><h1>会議録</h1><p>更新日：2023年1月16日</p>"
        "<p>○会長　<a href=x>資料１</a>を御覧ください。</p><footer>Copyright A市</footer>"
    )
    assert show(read_bytes(page(body)).lines) == [
        "会議録",
        "○会長　資料１を御覧ください。",
    ]


def test_declared_encoding() -> None:
    content = page("<p>①髙﨑", '<meta charset="Shift_JIS">').decode().encode("cp932")
    assert show(read_bytes(content).lines) == ["①髙﨑"]


def test_wrongly_declared_encoding() -> None:
    content = page("<p>開会", '<meta charset="Shift_JIS">')
    assert show(read_bytes(content).lines) == ["開会"]


def test_ruby_stands_behind_its_word() -> None:
    body = "<p><ruby>鑓水<rp>(</rp><rt>やりみず</rt><rp>)</rp></ruby>委員"
    assert show(read_bytes(page(body)).lines) == ["鑓水（やりみず）委員"]


def test_deep_nesting() -> None:
    assert show(read_bytes(page("<div>" * 1500 + "底")).lines) == ["底"]


SPEECHES = "".join(
    f"<p>○委員　{i}番目の質問ですが、その後の経過をお聞かせください。</p>" for i in range(30)
)


def test_site_around_the_minutes() -> None:
    """The site's name and the last step of the way have no link; the foot is told by its head."""
    body = (
        "<div id='head'>A市公式サイト</div>"
        "<div class='topic-path'><a href=/>トップ</a><span>会議録</span></div>"
        f"<h1>審議会会議録</h1>{SPEECHES}<h2>お問い合わせ</h2><p>総務課 電話00-0000</p>"
    )
    lines = show(read_bytes(page(body)).lines)
    assert (len(lines), lines[0]) == (31, "審議会会議録")


def test_tables_that_place_the_page() -> None:
    body = (
        "<table><tr><td><a href=a>議会</a><td><h1>審議会会議録</h1><table border=1>"
        f"<tr><td>日時<td>五月</table>{SPEECHES}</table>"
    )
    lines = read_bytes(page(body)).lines
    assert show_cells(lines) == [(0, 0, 0, "日時"), (0, 0, 1, "五月")]
    assert all(line.cell is None or line.cell.inside is None for line in lines)
