"""Tables of text files drawn with box characters (┌─┬│)."""

from __future__ import annotations

from gijiroku.model import Cell, Line

_HORIZONTAL = frozenset("─━═-")
_JOINTS = frozenset("┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛┠┯┨┷┿┝┰┥┸╂╔╦╗╠╬╣╚╩╝╭╮╰╯")
_VERTICAL = frozenset("│┃║┠┨├┤")
_BARS = frozenset("│┃║")


def starts_box_table(physical: list[str], i: int) -> bool:
    """Whether line i is a table's upper rule and the next line stands between bars."""
    return (
        _is_rule(physical[i])
        and i + 1 < len(physical)
        and (bool(_find_bars(physical[i + 1])) or _is_rule(physical[i + 1]))
    )


def read_box_table(physical: list[str], start: int, table: int) -> tuple[int, list[Line]]:
    """(line after the table, its lines): rules as furniture, cell text cell by cell."""
    lines: list[Line] = []
    row = 0
    cells: dict[int, list[str]] = {}
    i = start
    while i < len(physical) and (_is_rule(physical[i]) or _find_bars(physical[i])):
        if _is_rule(physical[i]):
            lines.extend(_row_lines(cells, table, row))
            row += bool(cells)
            cells = {}
            lines.append(Line(0, physical[i], furniture=True))
        else:
            for column, text in enumerate(_split_cells(physical[i])):
                cells.setdefault(column, []).append(text)
        i += 1
    lines.extend(_row_lines(cells, table, row))
    return i, lines


def _row_lines(cells: dict[int, list[str]], table: int, row: int) -> list[Line]:
    return [
        Line(0, text.strip(), cell=Cell(table, row, column))
        for column, texts in sorted(cells.items())
        for text in texts
        if text.strip()
    ]


def _is_rule(text: str) -> bool:
    body = text.strip()
    drawn = sum(c in _HORIZONTAL or c in _JOINTS for c in body)
    return len(body) >= 3 and any(c in _JOINTS for c in body) and drawn >= 0.9 * len(body)


def _find_bars(text: str) -> list[int]:
    places = [i for i, c in enumerate(text) if c in _VERTICAL]
    return places if len(places) >= 2 else []


def _split_cells(text: str) -> list[str]:
    parts, part = [], ""
    for c in text.strip():
        if c in _BARS or c in _JOINTS:
            parts.append(part)
            part = ""
        else:
            part += c
    return parts[1:] + ([part] if part.strip() else [])
