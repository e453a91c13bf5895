"""Doubts about the header: names, dates, times, weekdays, empty fields."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from gijiroku.check.codes import make_finding
from gijiroku.extract.fieldset import LabelledField, read_fields, with_key
from gijiroku.model import Block, BlockKind, Document, Finding, Header, Meeting, Span
from gijiroku.terms.labels import LabelKey
from gijiroku.text.normalize import plain
from gijiroku.text.wareki import find_dates, find_year

_WEEKDAY = re.compile(r"\s*[（(]\s*([月火水木金土日])\s*(?:曜日?)?\s*[)）]")
_DATE_KEYS = (LabelKey.DATETIME, LabelKey.DATE, LabelKey.NEXT, LabelKey.REPORT_DATE)
# 令和6年2月30日: a day is printed, whether or not there is such a one
_DAY = re.compile(r"[0-9元〇一二三四五六七八九十]+月[0-9〇一二三四五六七八九十]+日")
# labels whose value may stand further down, or that announce what follows
_OPEN_KEYS = frozenset(
    {
        *(LabelKey.RECORD, LabelKey.AGENDA, LabelKey.ATTENDANCE, LabelKey.REMARKS),
        *(LabelKey.OPENED, LabelKey.CLOSED, LabelKey.DECISION),
    }
)


def check_header(
    meeting: Meeting, document: Document, blocks: tuple[Block, ...]
) -> Iterator[Finding]:
    """Findings on the header's values."""
    header = meeting.header
    fields = read_fields(blocks)
    if header.meeting_name is None and header.board is None:
        yield make_finding("name-missing", "会議の名称が見つかりません")
    if header.held_from is None:
        yield _miss_date(document, fields)
    yield from _check_order(header)
    yield from _check_year(header)
    yield from _check_weekdays(document, blocks, fields)
    for field in fields:
        empty = field.keys and not plain(field.flat) and not field.notes
        if empty and _OPEN_KEYS.isdisjoint(field.keys):
            label = plain(field.label)
            yield make_finding("field-empty", f"「{label}」の欄が空です", _span(document, field))


def _span(document: Document, field: LabelledField) -> Span:
    return Span(field.start, field.stop, document.lines[field.start].page)


def _miss_date(document: Document, fields: tuple[LabelledField, ...]) -> Finding:
    for field in with_key(fields, LabelKey.DATETIME, LabelKey.DATE):
        if _DAY.search(plain(field.flat)):
            message = f"開催日を読み取れません：{field.flat.strip()[:60]}"
            return make_finding("date-unreadable", message, _span(document, field))
    return make_finding("date-missing", "開催日が見つかりません")


def _check_order(header: Header) -> Iterator[Finding]:
    first, last = header.held_from, header.held_until
    if first and last and last < first:
        yield make_finding("date-order", f"終わりの日 {last} が始まりの日 {first} より前です")
    one_day = first == last
    opened, closed = header.opened_at, header.closed_at
    if one_day and opened and closed and closed < opened:
        yield make_finding("date-order", f"閉会 {closed} が開会 {opened} より前です")
    if first and header.document_date and header.document_date < first:
        message = f"文書の日付 {header.document_date} が開催日 {first} より前です"
        yield make_finding("date-order", message)


def _check_year(header: Header) -> Iterator[Finding]:
    named = find_year(header.meeting_name or "")
    if named is None or not named.fiscal or header.held_from is None:
        return
    held = date.fromisoformat(header.held_from)
    if named.year != held.year - (held.month < 4):
        message = f"会議名の年度 {named.year} と開催日 {header.held_from} が合いません"
        yield make_finding("year-mismatch", message)


def _check_weekdays(
    document: Document, blocks: tuple[Block, ...], fields: tuple[LabelledField, ...]
) -> Iterator[Finding]:
    """Weekdays beside whole dates, in titles and in fields that announce a date."""
    places = [(p.line, p.text) for f in with_key(fields, *_DATE_KEYS) for p in f.pieces]
    places += [
        (number, document.lines[number].text)
        for block in blocks
        if block.kind is BlockKind.TITLE
        for number in range(block.start, block.stop)
    ]
    for number, text in places:
        for found in find_dates(text):
            printed = _WEEKDAY.match(text, found.stop)
            if found.complete and printed and "月火水木金土日"[found.day.weekday()] != printed[1]:
                is_ = "月火水木金土日"[found.day.weekday()]
                message = f"{found.day} は{is_}曜日ですが、{printed[1]}曜日と書かれています"
                span = Span(number, number + 1, document.lines[number].page)
                yield make_finding("weekday-mismatch", message, span)
