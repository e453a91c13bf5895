"""PDFs with a text layer."""

from reportlab.pdfgen.canvas import Canvas

from tests.read.printing import print_pdf, read_bytes, rule, show, show_cells


def test_lines_have_pages_boxes_and_sizes() -> None:
    document = read_bytes(print_pdf([[(70, 100, "会議録")], [(70, 100, "○会長　開会")]]))
    assert [(line.text, line.page, line.size) for line in document.lines] == [
        ("会議録", 1, 10.0),
        ("○会長　開会", 2, 10.0),
    ]
    box = document.lines[0].box
    assert box is not None
    assert (round(box.x0), round(box.x1)) == (70, 100)
    assert [page.origin for page in document.pages] == ["text", "text"]


def test_gaps_become_ideographic_spaces() -> None:
    document = read_bytes(print_pdf([[(70, 100, "会長"), (130, 100, "山田"), (180, 100, "太郎")]]))
    assert show(document.lines) == ["会長　　　　山田　　　太郎"]


def test_reading_order_is_by_sight_not_by_stream() -> None:
    tags = [(70.0, 100.0 + 20 * i, f"委員{c}") for i, c in enumerate("甲乙丙")]
    bodies = [(150.0, 100.0 + 20 * i, f"発言{c}") for i, c in enumerate("甲乙丙")]
    assert show(read_bytes(print_pdf([tags + bodies])).lines) == [
        f"委員{c}　　　　　発言{c}" for c in "甲乙丙"
    ]


def test_ruled_table_goes_on_over_the_page_break() -> None:
    """The left cell is empty on the next page: the row goes on."""

    def first(canvas: Canvas) -> None:
        rule(canvas, [60, 150, 500], [90, 120, 800])

    def second(canvas: Canvas) -> None:
        rule(canvas, [60, 150, 500], [50, 120, 150])

    pages = [
        [(65, 105, "日時"), (155, 105, "五月十日"), (65, 140, "議題"), (155, 140, "予算")],
        [(155, 70, "決算"), (65, 140, "備考"), (155, 140, "なし")],
    ]
    assert show_cells(read_bytes(print_pdf(pages, [first, second])).lines) == [
        (0, 0, 0, "日時"),
        (0, 0, 1, "五月十日"),
        (0, 1, 0, "議題"),
        (0, 1, 1, "予算"),
        (0, 1, 1, "決算"),
        (0, 2, 0, "備考"),
        (0, 2, 1, "なし"),
    ]


def test_rules_left_out_at_the_page_break() -> None:
    """A cell through whole pages, with nothing drawn but its sides."""

    def first(canvas: Canvas) -> None:
        rule(canvas, [60, 150, 500], [90, 120])
        rule(canvas, [60, 500], [120, 800], ends=False)

    def second(canvas: Canvas) -> None:
        rule(canvas, [60, 500], [50, 800], ends=False)

    pages = [
        [(65, 105, "日時"), (155, 105, "五月十日"), (65, 140, "○会長　開会")],
        [(65, 70, "○委員　異議なし")],
    ]
    assert show_cells(read_bytes(print_pdf(pages, [first, second])).lines) == [
        (0, 0, 0, "日時"),
        (0, 0, 1, "五月十日"),
        (0, 1, 0, "○会長　開会"),
        (0, 1, 0, "○委員　異議なし"),
    ]


def test_frames_are_no_tables() -> None:
    def frame(canvas: Canvas) -> None:
        rule(canvas, [40, 560], [30, 800])

    pages = [[(65, 105, f"○会長　{i}番の発言"), (65, 130, "次の行")] for i in range(4)]
    assert show_cells(read_bytes(print_pdf(pages, [frame] * 4)).lines) == []


def test_page_numbers_and_running_heads_are_furniture() -> None:
    pages = [
        [(70, 40, "みどり審議会会議録"), (70, 200 + 7 * i, f"発言{i}"), (290, 810, f"- {i} -")]
        for i in range(1, 5)
    ]
    assert show(read_bytes(print_pdf(pages)).lines) == [f"発言{i}" for i in range(1, 5)]


def test_the_same_first_line_on_two_pages_is_chance() -> None:
    said = [["○会長　はい。", *(f"発言{i}{j}" for j in range(9))] for i in (1, 2)]
    pages = [[(70.0, 80.0 + 15 * j, text) for j, text in enumerate(texts)] for texts in said]
    assert not any(line.furniture for line in read_bytes(print_pdf(pages)).lines)


def test_doubled_glyphs_are_one() -> None:
    document = read_bytes(print_pdf([[(70, 100, "会議録"), (70.4, 100, "会議録")]]))
    assert show(document.lines) == ["会議録"]


def test_spaced_out_document_is_closed_up() -> None:
    text = " ".join("ただいまから第一回の審議会を開会いたします。")
    pages = [[(70, 100 + 20 * i, text) for i in range(10)]]
    assert set(show(read_bytes(print_pdf(pages)).lines)) == {text.replace(" ", "")}


def test_page_without_text_is_reported() -> None:
    document = read_bytes(print_pdf([[(70, 100, "会議録")], []]))
    assert [page.origin for page in document.pages] == ["text", "none"]
    assert [(n.code, n.span.page) for n in document.notes if n.span] == [("page-without-text", 2)]


def test_two_columns_with_short_speeches() -> None:
    """The columns' lines stand at different heights, and some are short."""
    said = "ただいまから第一回の審議会を開会いたします本日は"
    page = [(70.0, 60.0, "みどり審議会会議録")]
    for i in range(24):
        text = "○会長　承知しました。" if i % 4 == 3 else said
        page += [(70.0, 90.0 + 14 * i + 4 * (i // 4), "左" + text)]
        page += [(330.0, 90.0 + 14 * i + 6 * (i // 3), "右" + text)]
    lines = show(read_bytes(print_pdf([page])).lines)
    assert [line[0] for line in lines] == ["み"] + ["左"] * 24 + ["右"] * 24


def test_line_wrapped_under_its_tag_is_no_tag() -> None:
    """The header's values happen to start where the text behind a tag does."""
    header: list[tuple[float, float, str]] = [(80, 100 + 60 * i, "開催場所") for i in range(3)]
    header += [(170, 100 + 20 * i, "第一委員会室及び控室") for i in range(9)]
    body: list[tuple[float, float, str]] = []
    for i in range(4):
        body += [(80, 300 + 40 * i, "○山川太郎委員長"), (170, 300 + 40 * i, "あ" * 31)]
        body += [(90, 316 + 40 * i, "いします。")]
    lines = show(read_bytes(print_pdf([header, body])).lines)
    assert lines[-2:] == ["○山川太郎委員長　" + "あ" * 31, "いします。"]
