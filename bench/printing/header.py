"""How a form prints the header: titles, then labels and values in one of ten layouts."""

from __future__ import annotations

from bench.printing.form import Form
from bench.printing.people import list_people
from bench.printing.plain import measure, wrap
from bench.printing.script import Script
from bench.printing.sheet import Break, Element, Paragraph, Table, text_cell
from bench.printing.truth import name_meeting
from bench.printing.wording import (
    WIDE,
    WORDS,
    space_out,
    write_item_number,
    write_number,
    write_when,
)

KIND_NOTES = {"consultation": "（諮問）", "report": "（報告）", "discussion": "（協議）"}
FieldLines = list[tuple[str, list[str]]]


def print_header(script: Script, form: Form) -> list[Element]:
    """The elements above the record."""
    words = WORDS[form.words]
    title = f"{name_meeting(script, form)}{words['title']}"
    if form.words == "official":
        head = [Paragraph(words["title"], align="center", bold=True)]
        fields = [("会議の名称", [name_meeting(script, form)]), *_list_fields(script, form)]
    else:
        head = [Paragraph(title, level=1 if form.producer == "html" else 0, align="center")]
        fields = _list_fields(script, form)
    if form.spacing in ("labels", "all"):
        fields = [(_space_label(label), value) for label, value in fields]
    contents = _set_contents(script, form) if form.extras == "contents" else []
    return [*contents, *head, *LAYOUTS[form.header](fields)]


def print_annex(script: Script, form: Form) -> list[Element]:
    """The lists of names on a page of their own, where the header only points to them."""
    if form.extras != "annex":
        return []
    title = [Paragraph("別紙", align="right"), Paragraph("出席者名簿", align="center")]
    return [Break(), *title, *_set_under(list_people(script, form))]


def _set_contents(script: Script, form: Form) -> list[Element]:
    """目次 with leaders, a line an item."""
    titles = [f"{write_item_number(i, form)[0]}　{m.title}" for i, m in enumerate(script.matters)]
    wide = max(int(measure(title)) for title in titles) + 6
    lines = [f"{t}{'…' * (wide - int(measure(t)))}{i + 1}" for i, t in enumerate(titles)]
    return [Paragraph("目　次", align="center"), *map(Paragraph, lines), Break()]


def _list_fields(script: Script, form: Form) -> FieldLines:
    words = WORDS[form.words]
    unit = "名" if form.words == "old" else "人"
    watched = f"{write_number(script.observers, form)}{unit}" if script.observers else "なし"
    matters = [
        f"{write_item_number(i, form)[0]}　{m.title}"
        + ("" if form.numbers == "bill" else KIND_NOTES.get(m.kind, ""))
        for i, m in enumerate(script.matters)
    ]
    return [
        (words["when"], [write_when(script, form)]),
        (words["where"], [script.venue]),
        *([("出席者", ["別紙のとおり"])] if form.extras == "annex" else list_people(script, form)),
        (words["observers"], [watched]),
        (words["agenda"], matters),
    ]


def _space_label(label: str) -> str:
    word, bracket, note = label.partition("（")
    return space_out(word) + bracket + note


def _set_list(fields: FieldLines) -> list[Element]:
    wide = max(int(measure(label)) for label, _ in fields) + 2
    out: list[Element] = []
    for label, (first, *more) in fields:
        out.append(Paragraph(f"{label:　<{wide}}{first}", indent=wide, first=-wide))
        out += [Paragraph(line, indent=wide) for line in more]
    return out


def _set_colon(fields: FieldLines) -> list[Element]:
    out: list[Element] = []
    for label, (first, *more) in fields:
        out.append(Paragraph(f"{label}：{first}"))
        out += [Paragraph(line, indent=int(measure(label)) + 1) for line in more]
    return out


def _set_under(fields: FieldLines) -> list[Element]:
    out: list[Element] = []
    for label, value in fields:
        out.append(Paragraph(label, bold=True))
        out += [Paragraph(line, indent=1) for line in value]
    return out


def _set_stack(fields: FieldLines) -> list[Element]:
    *short, agenda = fields
    labels = [Paragraph(label) for label, _ in short]
    values = [Paragraph("、".join(value)) for _, value in short]
    return [*labels, *values, *_set_under([agenda])]


def _set_numbered(fields: FieldLines) -> list[Element]:
    numbered = [
        (f"{str(i).translate(WIDE)}　{label}", value) for i, (label, value) in enumerate(fields, 1)
    ]
    return _set_list(numbered)


def _set_marks(fields: FieldLines) -> list[Element]:
    return _set_list([(f"○{label}", value) for label, value in fields])


def _set_brackets(fields: FieldLines) -> list[Element]:
    return _set_under([(f"【{label}】", value) for label, value in fields])


def _set_table(fields: FieldLines) -> list[Element]:
    rows = tuple(
        (text_cell(label, head=True), text_cell("\n".join(value))) for label, value in fields
    )
    return [Table(rows, (10, 33))]


def _set_pairs(fields: FieldLines) -> list[Element]:
    """Date and place share a row, observers stand beside the last list."""
    (when, day), (where, place), *rest = fields
    first = (
        text_cell(when, head=True),
        text_cell("\n".join(day)),
        text_cell(where, head=True),
        text_cell("\n".join(place)),
    )
    if when.startswith("会議の名称"):
        return _set_table(fields)
    rows = tuple(
        (text_cell(label, head=True), text_cell("\n".join(value), columns=3))
        for label, value in rest
    )
    return [Table((first, *rows), (8, 16, 5, 14))]


def _set_box(fields: FieldLines) -> list[Element]:
    left = max(int(measure(label)) for label, _ in fields)
    right = 30
    lines = ["┌" + "─" * left + "┬" + "─" * right + "┐"]
    for i, (label, value) in enumerate(fields):
        texts = [line for text in value for line in wrap(text, right, right)]
        for j, text in enumerate(texts):
            word = label if j == 0 else ""
            lines.append(f"│{_pad(word, left)}│{_pad(text, right)}│")
        last = i == len(fields) - 1
        ends = "└┴┘" if last else "├┼┤"
        lines.append(ends[0] + "─" * left + ends[1] + "─" * right + ends[2])
    return [Paragraph(line) for line in lines]


def _pad(text: str, width: int) -> str:
    free = width - measure(text)
    return text + "　" * int(free) + (" " if free % 1 else "")


LAYOUTS = {
    "list": _set_list,
    "colon": _set_colon,
    "under": _set_under,
    "stack": _set_stack,
    "numbered": _set_numbered,
    "marks": _set_marks,
    "brackets": _set_brackets,
    "table": _set_table,
    "pairs": _set_pairs,
    "box": _set_box,
}
