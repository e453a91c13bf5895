"""Tables of the record that hold speech: a column of speakers, questions beside answers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from gijiroku.model import Line
from gijiroku.style.attribution import squeeze, weigh_tag
from gijiroku.style.tags import Family, Tag
from gijiroku.text.normalize import squash

COLUMN = Family(False, "column")


class Column(StrEnum):
    """What a column of a table holds."""

    NUMBER = "number"  # No.
    SPEAKER = "speaker"  # 発言者
    SPEECH = "speech"  # 発言要旨
    QUESTION = "question"  # 委員からの質問・意見
    ANSWER = "answer"  # 担当課の回答
    OTHER = "other"


# a column's head (squashed), what it holds, a head as printed
HEADS: tuple[tuple[re.Pattern[str], Column, str], ...] = tuple(
    (re.compile(pattern), column, example)
    for pattern, column, example in (
        (r"(?:No|NO|no|№|番号|項番|整理番号|連番|質問番号|通番)\.?", Column.NUMBER, "No."),
        (r"発言者(?:名|氏名)?|発言委員|委員名|質問者|氏名|発言者等", Column.SPEAKER, "発言者"),
        (
            r".{0,12}(?:回答|答弁|対応|考え方|見解)(?:\(.*\)|内容|要旨|等)?",
            Column.ANSWER,
            "担当課の回答",
        ),
        (
            r".{0,12}(?:質問|質疑|意見|要望|問)(?:\(.*\)|事項|内容|要旨|等)?",
            Column.QUESTION,
            "委員からの質問・意見",
        ),
        (
            r"(?:主な)?(?:発言|会議の?経過|議事の?経過|審議の?経過|審議経過|経過|議事|会議)(?:の)?(?:内容|要旨|概要|等)*",
            Column.SPEECH,
            "会議の経過",
        ),
    )
)


@dataclass(frozen=True, slots=True)
class TableReading:
    """Tags that tables give; lines of column heads and numbers; lines in columns of speakers;
    numbers of tables without sentences."""

    tags: tuple[Tag, ...]
    heads: frozenset[int]
    taken: frozenset[int]
    asides: frozenset[int]


def read_tables(lines: Iterable[Line]) -> TableReading:
    """Which tables hold speech, and how."""
    tables: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        if line.cell:
            tables[line.cell.table].append(line)
    tags: list[Tag] = []
    heads: set[int] = set()
    taken: set[int] = set()
    asides: set[int] = set()
    for number, table in tables.items():
        columns = _judge_columns(table)
        kinds = set(columns.values())
        if {Column.QUESTION, Column.ANSWER} <= kinds or {Column.SPEAKER, Column.SPEECH} <= kinds:
            found, marks = _read_rows(table, columns)
            tags += found
            heads |= marks
            taken |= {
                line.number
                for line in table
                if line.cell and columns[line.cell.column] is Column.SPEAKER
            }
        elif len(columns) > 1 and _is_aside(table):
            asides.add(number)
    return TableReading(tuple(tags), frozenset(heads), frozenset(taken), frozenset(asides))


def _is_aside(table: list[Line]) -> bool:
    """True for a table of words and figures, not of sentences."""
    cells = [text for _, text in _join_cells(table).values() if text.strip()]
    told = [text for text in cells if re.search(r"。\s*$", text)]
    return len(told) < 0.3 * len(cells)


def find_column(head: str) -> Column | None:
    """What the column under a head holds: 会議の経過（発言内容等）; None for other words."""
    words = squash(head).text
    for text in (words, re.sub(r"(?<=.)\(.*\)$", "", words)):
        for pattern, kind, _ in HEADS:
            if pattern.fullmatch(text):
                return kind
    return None


def _judge_columns(table: list[Line]) -> dict[int, Column]:
    """What each column holds: by the head row, else by its cells."""
    first = min(line.cell.row for line in table if line.cell)
    cells = _join_cells(table)
    columns = {column: Column.OTHER for _, column in cells}
    for (row, column), (_, text) in cells.items():
        if row == first:
            columns[column] = find_column(text) or Column.OTHER
    if not set(columns.values()) & {Column.SPEECH, Column.QUESTION, Column.ANSWER}:
        _judge_by_cells(cells, columns)
    return columns


_Cells = dict[tuple[int, int], tuple[Line, str]]


def _judge_by_cells(cells: _Cells, columns: dict[int, Column]) -> None:
    """A column of speakers and one of speech told by what stands in most cells."""
    for column in sorted(columns):
        if columns[column] is not Column.OTHER:
            continue  # its head says it
        texts = [text for (_, at), (_, text) in cells.items() if at == column and text.strip()]
        spoken = [text for text in texts if re.search(r"[。？]|ます|です", text)]
        named = [text for text in texts if weigh_tag(re.sub(r"[：:]$", "", text.strip()))]
        if len(texts) >= 2 and len(named) >= 0.6 * len(texts):
            columns[column] = Column.SPEAKER
        elif Column.SPEAKER in columns.values() and len(spoken) >= 0.6 * len(texts) > 0:
            columns[column] = Column.SPEECH
    if Column.SPEECH not in columns.values():
        for column, kind in columns.items():
            columns[column] = Column.OTHER if kind is Column.SPEAKER else kind


def _join_cells(table: list[Line]) -> _Cells:
    """First line and whole text of every cell, by row and column."""
    cells: _Cells = {}
    for line in table:
        if line.cell:
            at = (line.cell.row, line.cell.column)
            first, text = cells.get(at, (line, ""))
            cells[at] = (first, text + line.text)
    return cells


def _read_rows(table: list[Line], columns: dict[int, Column]) -> tuple[list[Tag], set[int]]:
    cells = _join_cells(table)
    headed = _find_head_rows(cells)
    # rows of a list of names printed right above the speech
    told = {row for row, column in cells if columns[column] is Column.SPEECH}
    grid = {row for row, column in cells if columns[column] is Column.OTHER} - told
    tags: list[Tag] = []
    heads: set[int] = set()
    for (row, column), (line, text) in cells.items():
        number = columns[column] is Column.NUMBER
        if row in headed or number or not squash(text).text.strip("-—―ー〜なし"):
            heads |= _lines_of(table, row, column)
            continue
        tag = _read_cell(table, (row, column), line, text, columns)
        if tag and (columns[column] is not Column.SPEAKER or row not in grid):
            tags.append(tag)
    return tags, heads


def _find_head_rows(cells: _Cells) -> set[int]:
    """The rows whose cells are all heads of columns; a table that goes on may print them again."""
    rows: dict[int, list[bool]] = defaultdict(list)
    for (row, _), (_, text) in cells.items():
        if squash(text).text:
            rows[row].append(find_column(text) is not None)
    return {row for row, heads in rows.items() if len(heads) > 1 and all(heads)}


def _lines_of(table: list[Line], row: int, column: int) -> set[int]:
    return {
        line.number
        for line in table
        if line.cell and (line.cell.row, line.cell.column) == (row, column)
    }


def _read_cell(
    table: list[Line], at: tuple[int, int], line: Line, text: str, columns: dict[int, Column]
) -> Tag | None:
    kind = columns[at[1]]
    if kind in (Column.QUESTION, Column.ANSWER):
        mark = "問" if kind is Column.QUESTION else "答"
        return Tag(line.number, COLUMN, mark, None, 0, False, 1.0, line.number)
    if kind is Column.SPEAKER:
        words = re.sub(r"[：:]$", "", squeeze(text))
        if words[-1:] in "）)" and not re.search(r"[（(]", words):
            words = words[:-1]
        last = max(_lines_of(table, *at))
        return Tag(line.number, COLUMN, "column", words, len(line.text), True, 1.0, last + 1)
    return None
