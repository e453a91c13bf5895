"""Pure geometry: glyphs in, lines out."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gijiroku.model import Box
from gijiroku.read.layout import arrange
from gijiroku.read.layout.columns import find_columns
from gijiroku.read.layout.objects import Glyph, PageObjects, Rule, RuledCell
from gijiroku.read.layout.regions import read_region
from gijiroku.read.layout.rows import build_rows
from gijiroku.read.layout.rules import find_missing_rules
from gijiroku.read.layout.strips import build_strips
from tests.read.printing import set_glyphs

PROSE = "ただいまから第一回の審議会を開会いたします。本日"


def test_small_gaps_are_letter_fit() -> None:
    assert build_strips(set_glyphs("会議録", 0, 0, pitch=1.3))[0].text == "会議録"


def test_letter_spacing_is_kept() -> None:
    assert build_strips(set_glyphs("会議録", 0, 0, pitch=3))[0].text == "会　　議　　録"


def test_doubled_glyphs_are_bold() -> None:
    once = [
        *set_glyphs("会議", 0, 0),
        Glyph(" ", 20, 0, 25, 10, 10, False),
        *set_glyphs("録", 25, 0),
    ]
    twice = [g._replace(x0=g.x0 + 0.4, x1=g.x1 + 0.4) for g in once]
    strips = build_strips(once + twice)
    assert [(s.text, s.bold) for s in strips] == [("会議 録", True)]


def test_ruby_is_apart_from_its_line() -> None:
    glyphs = set_glyphs("○鑓水委員", 0, 10) + set_glyphs("やりみず", 10, 4, size=5)
    strips = build_strips(glyphs)
    assert [(s.text, s.ruby) for s in strips] == [("やりみず", True), ("○鑓水委員", False)]


def test_vertical_text_is_read_from_the_right() -> None:
    glyphs = [
        Glyph(c, 100.0 - 20 * column, 10.0 * i, 110.0 - 20 * column, 10.0 * i + 10, 10.0, False)
        for column, text in enumerate(["○会長　開会します", "次の行です"])
        for i, c in enumerate(text)
        if c != "　"
    ]
    strips = read_region(glyphs)
    assert [s.text for s in strips] == ["○会長　開会します", "次の行です"]
    assert strips[0].box == Box(100, 0, 110, 90)


def test_two_columns_one_after_the_other() -> None:
    glyphs = set_glyphs("第一回審議会会議録の題名は全体にわたって印刷されているものである。", 0, 0)
    for i in range(12):
        glyphs += set_glyphs("左" + PROSE, 0, 30 + 15 * i)
        glyphs += set_glyphs("右" + PROSE, 280, 30 + 15 * i)
    lines = arrange([PageObjects(1, 600, 800, glyphs)])
    assert [line.text[0] for line in lines] == ["第"] + ["左"] * 12 + ["右"] * 12


def test_a_table_without_rules_is_no_columns() -> None:
    """Both sides pause at the same heights, between questions with their answers."""
    glyphs = []
    for i in range(6):
        for j in range(3):
            glyphs += set_glyphs("左" + PROSE, 0, 70 * i + 15 * j)
            glyphs += set_glyphs("右" + PROSE, 280, 70 * i + 15 * j)
    assert find_columns(build_rows(glyphs)) == ()


def print_form(rules: bool) -> PageObjects:
    """Labels and values in two columns; level rules between, or shaded labels."""
    glyphs, levels, cells = set_glyphs("会議録", 0, 0), [Rule(0, 30, 500, 30)], []
    for i, (label, value) in enumerate(
        [("日時", "五月十日"), ("場所", "役場"), ("議題", "予算")] * 2
    ):
        top = 34 + 30 * i
        glyphs += set_glyphs(label, 5, top) + set_glyphs(value, 120, top)
        levels.append(Rule(0, top + 24, 500, top + 24))
        cells.append(RuledCell(Box(0, top - 4, 100, top + 26)))
    if rules:
        return PageObjects(1, 600, 800, glyphs, levels=levels)
    return PageObjects(1, 600, 800, glyphs, cells)


@pytest.mark.parametrize("rules", [True, False])
def test_tables_without_upright_rules(rules: bool) -> None:
    lines = arrange([print_form(rules)])
    cells = [(c.row, c.column, line.text) for line in lines if (c := line.cell)]
    assert cells[:4] == [(0, 0, "日時"), (0, 1, "五月十日"), (1, 0, "場所"), (1, 1, "役場")]
    assert len(cells) == 12


def test_names_side_by_side_are_no_columns() -> None:
    glyphs = [
        g for i in range(12) for x in (0, 280) for g in set_glyphs("１番　山田太郎", x, 15 * i)
    ]
    assert find_columns(build_rows(glyphs)) == ()


def test_missing_rules() -> None:
    sides = [Rule(50, 100, 50, 700), Rule(500, 100, 500, 700)]
    assert find_missing_rules(sides) == (
        [Rule(50, 100, 500, 100), Rule(50, 700, 500, 700)],
        [],
    )
    crossed = [*sides, Rule(50, 300, 500, 300), Rule(50, 100, 500, 100)]
    assert find_missing_rules(crossed) == ([Rule(50, 700, 500, 700)], [])


def test_cells_are_read_row_by_row() -> None:
    """The right cell's text stands higher than the left one's, which is centred."""
    cells = [RuledCell(Box(0, 0, 100, 100)), RuledCell(Box(100, 0, 400, 100))]
    glyphs = set_glyphs("議題", 10, 45) + set_glyphs("予算", 110, 10) + set_glyphs("決算", 110, 80)
    lines = arrange([PageObjects(1, 600, 800, glyphs, cells)])
    assert [line.text for line in lines] == ["議題", "予算", "決算"]


@given(
    st.lists(
        st.builds(
            lambda c, x, y, size: Glyph(c, x, y, x + size, y + size, size, False),
            st.sampled_from("会議録あア12ab　 "),
            st.floats(0, 600),
            st.floats(0, 800),
            st.floats(1, 40),
        ),
        max_size=60,
    ),
    st.lists(
        st.builds(
            lambda x, y, w, h: RuledCell(Box(x, y, x + w, y + h)),
            st.integers(0, 500),
            st.integers(0, 700),
            st.integers(1, 300),
            st.integers(1, 300),
        ),
        max_size=8,
        unique=True,
    ),
)
def test_no_glyph_is_lost(glyphs: list[Glyph], cells: list[RuledCell]) -> None:
    """All that isn't blank is in one line, but for glyphs printed twice at one place."""
    lines = arrange(
        [PageObjects(1, 600, 800, glyphs, cells), PageObjects(2, 600, 800, glyphs, cells)]
    )
    printed = Counter(g.text for g in glyphs if not g.text.isspace())
    read = Counter(c for line in lines for c in line.text if not c.isspace())
    assert set(read) == set(printed)
    assert all(read[c] <= 2 * n for c, n in printed.items())


def print_tags(middle: bool) -> list[Glyph]:
    """Turns with the tag in a narrow column, wrapped after six characters; no rules."""
    glyphs, top = set_glyphs("会議録", 0, 0), 30.0
    for tag, lines in [
        ("会長", 2),
        ("まちづくり推進課長", 1),
        ("事務局", 3),
        ("子育て支援課長補佐", 1),
    ] * 2:
        wrapped = [tag[i : i + 6] for i in range(0, len(tag), 6)]
        height = 14 * max(lines, len(wrapped))
        said = ["申し上げますと次のとおりであります。続いて"] * lines
        for x, texts in ((0, wrapped), (80, said)):
            start = top + (height - 14 * len(texts)) / 2 if middle else top
            for i, text in enumerate(texts):
                glyphs += set_glyphs(text, x, start + 14 * i)
        top += height + 8
    return glyphs


@pytest.mark.parametrize("middle", [False, True])
def test_wrapped_tags_are_a_table_of_two_columns(middle: bool) -> None:
    lines = arrange([PageObjects(1, 600, 800, print_tags(middle))])
    rows: dict[tuple[int, int], str] = {}
    for line in lines:
        if line.cell:
            key = (line.cell.row, line.cell.column)
            rows[key] = rows.get(key, "") + line.text
    assert [rows[i, 0] for i in range(4)] == [
        "会長",
        "まちづくり推進課長",
        "事務局",
        "子育て支援課長補佐",
    ]
    assert [rows[i, 1].count("申し") for i in range(4)] == [2, 1, 3, 1]


def test_tags_on_their_texts_line_stay_one_line() -> None:
    glyphs = []
    for i in range(10):
        glyphs += set_glyphs("事務局", 0, 40 * i)
        glyphs += set_glyphs("申し上げますと次のとおりであります。", 80, 40 * i)
        glyphs += set_glyphs("続きの行です。", 80, 40 * i + 14)
    lines = arrange([PageObjects(1, 600, 800, glyphs)])
    assert lines[0].text == "事務局　　　　　申し上げますと次のとおりであります。"
    assert all(line.cell is None for line in lines)
