"""A walk over a Word file's paragraphs and tables that builds its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from gijiroku.model import Cell, Line
from gijiroku.read.docx.numbering import load_numbering
from gijiroku.read.docx.parts import W
from gijiroku.read.docx.runs import Piece, read_pieces

_HEADING = re.compile(r"(?:heading|見出し)\s*([1-9])", re.IGNORECASE)


@dataclass(slots=True)
class Body:
    """The state of the walk; `lines` holds what is finished."""

    document: Any
    lines: list[Line] = field(default_factory=list)
    _tables: int = 0
    _numbering: Any = None
    _levels: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._numbering = load_numbering(self.document)
        self._levels = _find_heading_styles(self.document)

    def read(self, element: Any, cell: Cell | None = None, furniture: bool = False) -> None:
        """The lines of everything inside `element`, appended."""
        for child in element:
            if child.tag == W + "p":
                self._read_paragraph(child, cell, furniture)
            elif child.tag == W + "tbl":
                self._read_table(child, cell, furniture)
            elif isinstance(child.tag, str) and child.tag not in (W + "del", W + "moveFrom"):
                self.read(child, cell, furniture)

    def _read_paragraph(self, paragraph: Any, cell: Cell | None, furniture: bool) -> None:
        pieces = list(read_pieces(paragraph))
        mark = self._numbering.take(paragraph)
        level = self._find_level(paragraph)
        start: bool | None = True
        for parts in _split_lines(pieces):
            text = "".join(piece.text for piece in parts)
            if not text.strip():
                continue
            weights = [piece for piece in parts if piece.text.strip()]
            self.lines.append(
                Line(
                    0,
                    mark + text.rstrip(),
                    cell=cell,
                    size=max((p.size for p in weights if p.size), default=None),
                    bold=all(p.bold for p in weights),
                    level=level,
                    paragraph=start,
                    furniture=furniture,
                )
            )
            mark, start = "", None
        for piece in pieces:
            if piece.box is not None:
                self.read(piece.box, cell, furniture)

    def _find_level(self, paragraph: Any) -> int | None:
        properties = paragraph.find(W + "pPr")
        if properties is None:
            return None
        outline = properties.find(W + "outlineLvl")
        if outline is not None and (outline.get(W + "val") or "").isdigit():
            depth = int(outline.get(W + "val"))
            return depth + 1 if depth < 6 else None
        style = properties.find(W + "pStyle")
        return self._levels.get(style.get(W + "val")) if style is not None else None

    def _read_table(self, table: Any, inside: Cell | None, furniture: bool) -> None:
        number = self._tables
        self._tables += 1
        for cell, content in _place_cells(table, number, inside):
            self.read(content, cell, furniture)


def _split_lines(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """The pieces of each printed line: soft breaks end one."""
    parts: list[Piece] = []
    for piece in pieces:
        if piece.text == "\n":
            yield parts
            parts = []
        else:
            parts.append(piece)
    yield parts


def _place_cells(table: Any, number: int, inside: Cell | None) -> list[tuple[Cell, Any]]:
    """(place, cell element) of a table; cells merged downwards are one."""
    tops: dict[int, int] = {}  # column -> row in which the cell above began
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    contents: list[tuple[int, int, Any]] = []
    for row, line in enumerate(_iterate(table, "tr")):
        column = _count_before(line)
        for element in _iterate(line, "tc"):
            wide, merged = _read_spans(element)
            top = tops.get(column, row) if merged else row
            tops[column] = top
            spans[(top, column)] = (row - top + 1, wide)
            contents.append((top, column, element))
            column += wide
    contents.sort(key=lambda c: c[:2])
    return [
        (Cell(number, row, column, *spans[(row, column)], inside), element)
        for row, column, element in contents
    ]


def _iterate(element: Any, name: str) -> Iterator[Any]:
    """Rows of a table or cells of a row, also those inside content controls and insertions."""
    for child in element:
        if child.tag == W + name:
            yield child
        elif child.tag in (W + "sdt", W + "sdtContent", W + "ins", W + "customXml"):
            yield from _iterate(child, name)


def _count_before(row: Any) -> int:
    found = row.find(f"{W}trPr/{W}gridBefore")
    value = found.get(W + "val") if found is not None else None
    return int(value) if value and value.isdigit() else 0


def _read_spans(cell: Any) -> tuple[int, bool]:
    """(columns it spans, whether it goes on from the row above)."""
    wide = cell.find(f"{W}tcPr/{W}gridSpan")
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    value = wide.get(W + "val") if wide is not None else None
    span = min(int(value), 1000) if value and value.isdigit() else 1
    return max(span, 1), merge is not None and merge.get(W + "val") != "restart"


def _find_heading_styles(document: Any) -> dict[str, int]:
    """Style id -> heading level, by name (heading 1, 見出し 1) or outline level."""
    levels: dict[str, int] = {}
    for style in document.styles.element.iter(W + "style"):
        name = style.find(W + "name")
        found = _HEADING.fullmatch(name.get(W + "val") or "") if name is not None else None
        outline = style.find(f"{W}pPr/{W}outlineLvl")
        depth = outline.get(W + "val") if outline is not None else None
        if found:
            levels[style.get(W + "styleId")] = min(int(found[1]), 6)
        elif depth and depth.isdigit() and int(depth) < 6:
            levels[style.get(W + "styleId")] = int(depth) + 1
    return levels
