"""A meeting as rows of the tables: nothing is lost (see load.py for the way back).

Rows are tuples in the order of `Table.stored`, so that a worker can make them and hand them on.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from gijiroku.model import Block, Cell, Document, Exchange, Line, Meeting, Span, Speech

Row = tuple[Any, ...]
Rows = Mapping[str, Sequence[Row]]  # table -> rows


def make_meeting_id(path: str) -> str:
    """The id of the meeting whose source stands at `path` in the archive: 16 hex digits.

    It does not change when the file does; 64 bits keep a hundred million paths apart.
    """
    return hashlib.sha256(path.encode("utf-8", "surrogateescape")).hexdigest()[:16]


def make_rows(
    meeting: Meeting, document: Document | None = None, blocks: Iterable[Block] = ()
) -> dict[str, list[Row]]:
    """The rows of a meeting, of its document's pages and lines, and what these were taken for."""
    key = make_meeting_id(meeting.source.path)
    lines = document.lines if document else ()
    kinds = {n: block.kind.value for block in blocks for n in range(block.start, block.stop)}
    numbered = {
        "attendees": [
            (a.name, a.role, a.title, a.affiliation, int(a.present), *_flatten(a.span))
            for a in meeting.attendees
        ],
        "agenda_items": [
            (a.number, a.title, a.kind, a.heading, a.division, a.basis, *_flatten(a.span))
            for a in meeting.agenda
        ],
        "speeches": [
            (s.agenda_item, s.attribution, s.speaker, s.role, s.kind, s.text, *_flatten(s.span))
            for s in meeting.speeches
        ],
        "conclusions": [
            (c.agenda_item, c.text, c.decision, *_flatten(c.span)) for c in meeting.conclusions
        ],
        "findings": [(f.code, f.severity, f.message, *_flatten(f.span)) for f in meeting.findings],
        "pages": [
            (page.width, page.height, page.origin, page.number, *_find_span(page.number, lines))
            for page in (document.pages if document else ())
        ],
        "lines": [_flatten_line(line, kinds.get(line.number)) for line in lines],
    }
    exchanges = [
        (key, i, *pair)
        for i, exchange in enumerate(meeting.exchanges)
        for pair in _pair_up(exchange, meeting.speeches)
    ]
    return {
        "meetings": [(key, *_flatten_header(meeting), *_whole(document))],
        **{name: [(key, i, *r) for i, r in enumerate(rows)] for name, rows in numbered.items()},
        "exchanges": exchanges,
    }


def _flatten(span: Span | None) -> Row:
    return (None, None, None) if span is None else (span.page, span.start, span.stop)


def _whole(document: Document | None) -> Row:
    """Page, start and stop of the whole document."""
    if document is None:
        return (None, 0, 0)
    return (document.pages[0].number if document.pages else None, 0, len(document.lines))


def _find_span(page: int, lines: Sequence[Line]) -> tuple[int, int]:
    """First line of a page and the line after its last."""
    numbers = [line.number for line in lines if line.page == page]
    return (numbers[0], numbers[-1] + 1) if numbers else (0, 0)


def _flatten_header(meeting: Meeting) -> Row:
    source, header = meeting.source, meeting.header
    counts = dict(header.stated_counts)
    stated = [counts.pop(k, None) for k in ("present", "absent", "explainers", "secretariat")]
    if counts:
        raise ValueError(f"no column for the stated counts {', '.join(counts)}")
    return (
        *(source.path, source.sha256, source.media_type, source.page_count),
        *(header.document_title, header.document_date, header.meeting_name, header.board),
        *(header.municipality, header.fiscal_year, header.session_number),
        *(header.held_from, header.held_until, header.opened_at, header.closed_at),
        *(header.venue, header.mode, header.result, header.observer_count),
        *(*stated, header.next_meeting),
    )


def _pair_up(exchange: Exchange, speeches: Sequence[Speech]) -> Iterator[Row]:
    """Every question with every answer, or with none."""
    if not exchange.questions:
        raise ValueError("an exchange without a question")
    pairs = [(q, a) for q in exchange.questions for a in exchange.answers or (None,)]
    for i, (question, answer) in enumerate(pairs):
        asked = speeches[question].span
        stop = asked.stop if answer is None else max(asked.stop, speeches[answer].span.stop)
        yield (i, exchange.agenda_item, question, answer, asked.page, asked.start, stop)


def _flatten_line(line: Line, kind: str | None) -> Row:
    box = line.box
    corners = (None,) * 4 if box is None else (box.x0, box.top, box.x1, box.bottom)
    cell = json.dumps(_flatten_cell(line.cell)) if line.cell else None
    paragraph = None if line.paragraph is None else int(line.paragraph)
    return (
        *(line.text, kind, *corners, cell, line.size, int(line.bold)),
        *(line.level, paragraph, int(line.furniture), line.page),
    )


def _flatten_cell(cell: Cell) -> list[Any]:
    inside = _flatten_cell(cell.inside) if cell.inside else None
    return [cell.table, cell.row, cell.column, cell.row_span, cell.column_span, inside]
