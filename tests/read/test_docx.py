"""Word files."""

import io

from docx import Document as OpenDocx
from docx.document import Document as Docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.read.printing import make_docx, read_bytes, show, show_cells

W = nsdecls("w")


def test_paragraphs_headings_breaks() -> None:
    def fill(document: Docx) -> None:
        document.add_heading("会議録", 1)
        document.add_paragraph("○会長　開会\nします。\t以上")

    lines = read_bytes(make_docx(fill)).lines
    assert [(line.text, line.level, line.paragraph) for line in lines] == [
        ("会議録", 1, True),
        ("○会長　開会", None, True),
        ("します。\t以上", None, None),
    ]


def test_merged_cells_come_once() -> None:
    def fill(document: Docx) -> None:
        table = document.add_table(3, 3)
        for i, row in enumerate(table.rows):
            for j, cell in enumerate(row.cells):
                cell.text = f"{i}{j}"
        table.cell(0, 0).merge(table.cell(1, 0)).text = "縦"
        table.cell(2, 1).merge(table.cell(2, 2)).text = "横"

    lines = read_bytes(make_docx(fill)).lines
    assert show_cells(lines) == [
        (0, 0, 0, "縦"),
        (0, 0, 1, "01"),
        (0, 0, 2, "02"),
        (0, 1, 1, "11"),
        (0, 1, 2, "12"),
        (0, 2, 0, "20"),
        (0, 2, 1, "横"),
    ]
    spans = [(line.cell.row_span, line.cell.column_span) for line in lines if line.cell]
    assert (spans[0], spans[-1]) == ((2, 1), (1, 2))


def test_nested_tables() -> None:
    def fill(document: Docx) -> None:
        cell = document.add_table(1, 2).cell(0, 1)
        cell.text = "外"
        cell.add_table(1, 2).cell(0, 1).text = "内"

    inner = next(line.cell for line in read_bytes(make_docx(fill)).lines if line.text == "内")
    assert inner is not None
    assert inner.inside is not None
    assert (inner.table, inner.column, inner.inside.table, inner.inside.column) == (1, 1, 0, 1)


def test_corrections_and_hidden_text() -> None:
    def fill(document: Docx) -> None:
        document.element.body.insert(
            0,
            parse_xml(
                f"<w:p {W}><w:r><w:t>開</w:t></w:r><w:del><w:r><w:delText>閉</w:delText></w:r>"
                "</w:del><w:ins><w:r><w:t>会</w:t></w:r></w:ins>"
                "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隠</w:t></w:r></w:p>"
            ),
        )

    assert show(read_bytes(make_docx(fill)).lines) == ["開会"]


def test_numbering_is_printed() -> None:
    def fill(document: Docx) -> None:
        numbering = document.part.numbering_part.element
        levels = "".join(
            f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
            for i, (kind, text) in enumerate(
                [("decimalFullWidth", "%1"), ("decimal", "(%2)"), ("aiueoFullWidth", "%3")]
            )
        )
        numbering.insert(
            0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="77">{levels}</w:abstractNum>')
        )
        numbering.append(
            parse_xml(f'<w:num {W} w:numId="77"><w:abstractNumId w:val="77"/></w:num>')
        )
        for depth, text in [
            (0, "開会"),
            (1, "予算"),
            (2, "歳入"),
            (2, "歳出"),
            (1, "決算"),
            (0, "閉会"),
        ]:
            properties = document.add_paragraph(text)._p.get_or_add_pPr()
            properties.append(
                parse_xml(f'<w:numPr {W}><w:ilvl w:val="{depth}"/><w:numId w:val="77"/></w:numPr>')
            )

    assert show(read_bytes(make_docx(fill)).lines) == [
        "１　開会",
        "(1)　予算",
        "ア　歳入",
        "イ　歳出",
        "(2)　決算",
        "２　閉会",
    ]


def test_heads_and_feet_are_furniture() -> None:
    def fill(document: Docx) -> None:
        document.sections[0].header.paragraphs[0].text = "みどり審議会"
        document.sections[0].footer.paragraphs[0].text = "1"
        document.add_paragraph("開会")

    lines = read_bytes(make_docx(fill)).lines
    assert [(line.text, line.furniture) for line in lines] == [
        ("みどり審議会", True),
        ("開会", False),
        ("1", True),
    ]


def test_text_boxes_are_read_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>枠の中</w:t></w:r></w:p></w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

    def fill(document: Docx) -> None:
        document.element.body.insert(
            0,
            parse_xml(
                f"<w:p {W} {mc}><w:r><w:t>外</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>"
                f"{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
            ),
        )

    assert show(read_bytes(make_docx(fill)).lines) == ["外", "枠の中"]


def test_all_text_of_a_plain_file_is_read() -> None:
    def fill(document: Docx) -> None:
        for i in range(30):
            document.add_paragraph(f"{i}番の発言です。")
        document.add_table(4, 4).cell(2, 2).text = "中"

    content = make_docx(fill)
    body = OpenDocx(io.BytesIO(content)).element.body
    printed = "".join(t.text for t in body.iter() if t.tag.endswith("}t"))
    assert "".join(show(read_bytes(content).lines)) == printed


def test_ruby_and_symbols() -> None:
    def fill(document: Docx) -> None:
        document.element.body.insert(
            0,
            parse_xml(
                f"<w:p {W}><w:r><w:sym w:font='Wingdings' w:char='F06C'/></w:r><w:r><w:ruby>"
                "<w:rt><w:r><w:t>やりみず</w:t></w:r></w:rt>"
                "<w:rubyBase><w:r><w:t>鑓水</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>"
            ),
        )

    assert show(read_bytes(make_docx(fill)).lines) == ["●鑓水（やりみず）"]
