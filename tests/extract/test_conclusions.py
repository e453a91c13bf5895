"""Conclusions as printed, with the item they settle and the decision."""

from __future__ import annotations

from gijiroku.extract.agenda import extract_agenda
from gijiroku.extract.conclusions import extract_conclusions
from gijiroku.model import Block, BlockKind, Cell, Document, Field, Line, Piece, SourceFile
from gijiroku.style import infer_style

AGENDA = ["（１）水路の改修について（諮問）", "（２）橋の架替えについて（報告）"]
Told = list[tuple[int | None, str, str]]


def read_conclusions(
    fields: list[tuple[str, list[str]]],
    body: list[tuple[str, list[str]]],
    table: list[list[str]] | None = None,
) -> Told:
    """(item, text, decision) of the conclusions of fields, a body and a table at the end."""
    lines: list[Line] = []
    blocks: list[Block] = []
    for label, rows in fields:
        start = len(lines)
        lines.append(Line(start, label))
        lines.extend(Line(start + i, row) for i, row in enumerate(rows, 1))
        pieces = tuple(Piece(line.number, line.text) for line in lines[start + 1 :])
        field = Field(label, pieces, start, len(lines))
        blocks.append(Block(BlockKind.FIELD, start, len(lines), fields=(field,)))
    for kind, texts in body:
        at = len(lines)
        lines.extend(Line(at + i, text) for i, text in enumerate(texts))
        blocks.append(Block(BlockKind(kind), at, len(lines), tuple(texts)))
    for r, row in enumerate(table or []):
        for c, text in enumerate(row):
            at = len(lines)
            lines.append(Line(at, text, cell=Cell(0, r, c)))
            blocks.append(Block(BlockKind.OTHER, at, at + 1, (text,)))
    document = Document(SourceFile("x", b"", "0" * 64, "text/plain"), tuple(lines))
    style = infer_style(document)
    agenda = extract_agenda(document, style, tuple(blocks))
    found = extract_conclusions(document, style, tuple(blocks), agenda)
    return [(c.agenda_item, c.text, c.decision) for c in found]


def test_blocks_of_the_body_by_position() -> None:
    body = [
        ("heading", ["(1) 水路の改修について"]),
        ("conclusion", ["<結論>", "承認する。ただし、夜間の工事を避けること。"]),
        ("heading", ["(2) 橋の架替えについて"]),
        ("conclusion", ["審議結果：報告のとおり了承した。"]),
    ]
    assert read_conclusions([("議題", AGENDA), ("結果", ["承認された。"])], body) == [
        (0, "承認する。ただし、夜間の工事を避けること。", "approved_with_conditions"),
        (1, "報告のとおり了承した。", "noted"),
    ]


def test_a_text_that_names_its_item() -> None:
    body = [("conclusion", ["協議の結果、議事（２）については、次回に改めて審議することとした。"])]
    assert read_conclusions([("議題", AGENDA)], body) == [
        (1, "協議の結果、議事（２）については、次回に改めて審議することとした。", "continued")
    ]


def test_a_field_that_lists_items() -> None:
    rows = ["１．水路の改修については、原案のとおり承認した。", "２．橋の架替えについて　了承"]
    assert read_conclusions([("議題", AGENDA), ("決定事項", rows)], []) == [
        (0, "水路の改修については、原案のとおり承認した。", "approved"),
        (1, "了承", "noted"),
    ]


def test_a_result_without_a_list_is_no_conclusion() -> None:
    assert read_conclusions([("議題", AGENDA), ("結果", ["審議の結果、承認された。"])], []) == []


def test_outcomes_behind_the_items_of_a_list() -> None:
    rows = [
        "議案第１号　水路の改修について（原案可決）",
        "議案第２号　橋の架替えについて（継続審査）",
    ]
    assert read_conclusions([("議題", rows)], []) == [
        (0, "原案可決", "approved"),
        (1, "継続審査", "continued"),
    ]


def test_a_table_of_results() -> None:
    table = [
        ["議案番号", "件名", "審議結果"],
        ["第２号", "橋の架替えについて", "否決"],
        ["第１号", "水路の改修について", "原案可決"],
    ]
    rows = ["議案第１号　水路の改修について", "議案第２号　橋の架替えについて"]
    assert read_conclusions([("議題", rows)], [], table) == [
        (1, "否決", "rejected"),
        (0, "原案可決", "approved"),
    ]


def test_paragraphs_of_one_conclusion_stay_together() -> None:
    body = [
        ("heading", ["(1) 水路の改修について"]),
        ("conclusion", ["■結論"]),
        ("conclusion", ["・承認する。"]),
        ("conclusion", ["・実施状況を報告すること。"]),
    ]
    assert read_conclusions([("議題", AGENDA)], body) == [
        (0, "承認する。\n実施状況を報告すること。", "approved")
    ]


def test_lines_of_number_and_outcome() -> None:
    rows = ["議第１号　水路の改修について", "報第２号　橋の架替えについて"]
    body = [("heading", ["議第１号　修正のうえ可決"]), ("other", ["報第２号　承認"])]
    assert read_conclusions([("議題", rows)], body) == [
        (0, "修正のうえ可決", "approved_with_conditions"),
        (1, "承認", "approved"),
    ]


def test_notes_that_end_an_item() -> None:
    body = [
        ("heading", ["(1) 水路の改修について"]),
        ("turn", ["ほかに意見はありませんか。採決します。"]),
        ("narrative", ["（原案可決）"]),
        ("heading", ["(2) 橋の架替えについて"]),
        ("turn", ["了承してよろしいですか。"]),
        ("narrative", ["（了承）"]),
        ("heading", ["その他"]),
    ]
    assert read_conclusions([("議題", AGENDA)], body) == [(0, "（原案可決）", "approved")]


def test_a_page_number_inside_a_conclusion_is_left_out() -> None:
    body = [
        ("heading", ["(1) 水路の改修について"]),
        ("conclusion", ["<結論>"]),
        ("furniture", ["- 3 -"]),
        ("conclusion", ["承認する。"]),
    ]
    assert read_conclusions([("議題", AGENDA)], body) == [(0, "承認する。", "approved")]
