"""`xlsx`: a workbook for people: Japanese headings, widths, filters, a frozen head."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import xlsxwriter

from gijiroku.export.feed import Feed
from gijiroku.model import Meeting, Span, Speech

_LONGEST = 32767  # characters a cell can hold
_MOST_ROWS = 1_048_575  # rows below the head

ROLES = {
    "chair": "会長・議長",
    "vice_chair": "副会長",
    "acting_chair": "職務代理",
    "member": "委員",
    "explainer": "説明員",
    "secretariat": "事務局",
    "invited": "参考人",
    "observer": "傍聴者",
    "other": "その他",
}
KINDS = {
    "explanation": "説明",
    "question": "質問",
    "answer": "答弁",
    "opinion": "意見",
    "procedure": "議事進行",
    "narrative": "記録",
    "other": "その他",
}
ITEM_KINDS = {
    "consultation": "諮問",
    "report": "報告",
    "discussion": "協議",
    "bill": "議案",
    "other": "その他",
}
DECISIONS = {
    "approved": "承認",
    "approved_with_conditions": "条件付き承認",
    "rejected": "否決",
    "continued": "継続",
    "noted": "了承",
    "other": "その他",
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name and its columns as (heading, width in characters)."""

    name: str
    columns: tuple[tuple[str, int], ...]


_WHERE = (("会議体", 30), ("開催日", 11))
_PLACE = (("頁", 6), ("行", 8), ("ファイル", 30))
SHEETS = (
    Sheet(
        "会議",
        (
            *_WHERE,
            ("会議名", 40),
            ("自治体", 12),
            ("年度", 8),
            ("回", 6),
            ("開会", 8),
            ("閉会", 8),
            ("場所", 30),
            ("結果", 40),
            ("傍聴者数", 9),
            ("次回", 20),
            ("所見の数", 9),
            *_PLACE,
        ),
    ),
    Sheet(
        "出席者",
        (*_WHERE, ("氏名", 16), ("役割", 12), ("職名", 20), ("所属", 24), ("出欠", 6), *_PLACE),
    ),
    Sheet(
        "議題",
        (*_WHERE, ("番号", 12), ("件名", 60), ("種類", 8), ("区分", 30), ("担当課", 20), *_PLACE),
    ),
    Sheet(
        "発言",
        (*_WHERE, ("議題", 40), ("発言者", 18), ("役割", 12), ("種類", 10), ("発言", 90), *_PLACE),
    ),
    Sheet(
        "質疑応答",
        (
            *_WHERE,
            ("議題", 40),
            ("質問者", 18),
            ("質問", 70),
            ("答弁者", 18),
            ("答弁", 70),
            *_PLACE,
        ),
    ),
    Sheet("結論", (*_WHERE, ("議題", 40), ("結論", 70), ("決定", 14), *_PLACE)),
    Sheet("所見", (*_WHERE, ("符号", 24), ("重さ", 10), ("内容", 70), *_PLACE)),
)


def write(feed: Feed, out: Path) -> None:
    """Write the workbook to the file `out`; a sheet that is full goes on in the next (発言 2)."""
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(str(out), options) as book:
        head = book.add_format({"bold": True, "bg_color": "#E8EEF2", "border": 1})
        wrap = book.add_format({"text_wrap": True, "valign": "top"})
        for sheet in SHEETS:  # a pass each: with constant memory rows are written in order
            _write_sheet(book, sheet, _iter_cells(feed, sheet.name), head, wrap)


def _write_sheet(book: Any, sheet: Sheet, rows: Iterable[list[Any]], head: Any, wrap: Any) -> None:
    page: Any = None
    count, number = _MOST_ROWS, 0
    for row in rows:
        if count == _MOST_ROWS:
            _close(page, sheet, count)
            number, count = number + 1, 0
            page = _open_sheet(book, sheet, number, head, wrap)
        count += 1
        for column, value in enumerate(row):
            if value is not None:
                page.write(count, column, _fit(value))
    if page is None:
        page, count = _open_sheet(book, sheet, 1, head, wrap), 0
    _close(page, sheet, count)


def _open_sheet(book: Any, sheet: Sheet, number: int, head: Any, wrap: Any) -> Any:
    page = book.add_worksheet(sheet.name if number == 1 else f"{sheet.name} {number}")
    page.freeze_panes(1, 0)
    for column, (heading, width) in enumerate(sheet.columns):
        page.set_column(column, column, width, wrap)
        page.write(0, column, heading, head)
    return page


def _close(page: Any, sheet: Sheet, count: int) -> None:
    if page is not None:
        page.autofilter(0, 0, count, len(sheet.columns) - 1)


def _fit(value: Any) -> Any:
    return (
        value[: _LONGEST - 1] + "…" if isinstance(value, str) and len(value) > _LONGEST else value
    )


def _iter_cells(feed: Feed, name: str) -> Iterator[list[Any]]:
    for _, meeting in feed.iter_meetings():
        where = [meeting.header.board, meeting.header.held_from]
        for cells, span in _iter_records(meeting, name):
            yield [*where, *cells, *_place(span), meeting.source.path]


def _iter_records(meeting: Meeting, name: str) -> Iterator[tuple[list[Any], Span | None]]:
    def title(item: int | None) -> str | None:
        return None if item is None else meeting.agenda[item].title

    if name == "会議":
        h = meeting.header
        yield (
            [
                *(h.meeting_name, h.municipality, h.fiscal_year, h.session_number, h.opened_at),
                *(h.closed_at, h.venue, h.result, h.observer_count, h.next_meeting),
                len(meeting.findings),
            ],
            None,
        )
    elif name == "出席者":
        for a in meeting.attendees:
            attended = "出席" if a.present else "欠席"
            yield [a.name, ROLES[a.role], a.title, a.affiliation, attended], a.span
    elif name == "議題":
        for i in meeting.agenda:
            yield [i.number, i.title, ITEM_KINDS[i.kind], i.heading, i.division], i.span
    elif name == "発言":
        for s in meeting.speeches:
            role = ROLES[s.role] if s.role else None
            yield [title(s.agenda_item), s.attribution, role, KINDS[s.kind], s.text], s.span
    elif name == "質疑応答":
        for exchange in meeting.exchanges:
            for pair in zip_pairs(exchange.questions, exchange.answers):
                asked, told = (None if at is None else meeting.speeches[at] for at in pair)
                cells = [title(exchange.agenda_item), *_quote(asked), *_quote(told)]
                first = asked or told
                yield cells, first.span if first else None
    elif name == "結論":
        for c in meeting.conclusions:
            yield [title(c.agenda_item), c.text, DECISIONS[c.decision]], c.span
    else:
        for f in meeting.findings:
            yield [f.code, f.severity, f.message], f.span


def _quote(speech: Speech | None) -> list[str | None]:
    return [speech.attribution, speech.text] if speech else [None, None]


def zip_pairs(
    questions: tuple[int, ...], answers: tuple[int, ...]
) -> Iterator[tuple[int | None, int | None]]:
    """Questions and answers side by side, nothing where one side is shorter."""
    for i in range(max(len(questions), len(answers))):
        yield (
            questions[i] if i < len(questions) else None,
            answers[i] if i < len(answers) else None,
        )


def _place(span: Span | None) -> list[int | None]:
    return [span.page, span.start + 1] if span else [None, None]
