"""Tables that list what was decided: 議案番号 | 件名 | 結果."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from gijiroku.extract.agenda import AgendaReading
from gijiroku.extract.settled import find_item
from gijiroku.model import Document, Line
from gijiroku.terms.decisions import find_decision
from gijiroku.text.normalize import plain

_RESULT = re.compile(
    "(?:議決|審議|審査|採決|表決|会議|議事|協議)?(?:の)?(?:結果|結論)|可否|決定(?:事項|内容)?"
    "|議決(?:年月日及び)?(?:の)?結果"
)
_MATTER = re.compile(
    "(?:議案|議題|案件|事件|議事|番号|件名|議案名|案件名|議題名|事項|項目|内容).{0,6}"
    "|(?:付議)?(?:事件|案件).*"
)

Grid = dict[tuple[int, int], list[Line]]


def read_outcome_tables(
    document: Document, agenda: AgendaReading
) -> Iterator[tuple[int | None, str, int, int]]:
    """Item, outcome and lines of each row of each table with a column for results."""
    for grid in _tables(document).values():
        columns = _find_columns(grid)
        if columns is None:
            continue
        head, result = columns
        for row in sorted({r for r, _ in grid if r > head}):
            cells = {c: lines for (r, c), lines in grid.items() if r == row}
            outcome = _text(cells.get(result, []))
            named = "　".join(_text(cells[c]) for c in sorted(cells) if c != result)
            if not outcome or not find_decision(outcome):
                continue
            lines = cells[result]
            yield find_item(named, agenda, None), outcome, lines[0].number, lines[-1].number + 1


def _tables(document: Document) -> dict[int, Grid]:
    tables: dict[int, Grid] = defaultdict(lambda: defaultdict(list))
    for line in document.lines:
        if line.cell is not None and not line.furniture:
            tables[line.cell.table][line.cell.row, line.cell.column].append(line)
    return tables


def _find_columns(grid: Grid) -> tuple[int, int] | None:
    """Row of the heads and column of the results; None for other tables."""
    for row in sorted({r for r, _ in grid}):
        heads = {c: plain(_text(lines)) for (r, c), lines in grid.items() if r == row}
        results = [c for c, words in heads.items() if _RESULT.fullmatch(words)]
        if results and any(c < results[0] and _MATTER.fullmatch(w) for c, w in heads.items()):
            return row, results[0]
    return None


def _text(lines: list[Line]) -> str:
    return "".join(line.text.strip() for line in lines)
