"""A walk over a page's elements that builds its lines."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any

from gijiroku.model import Cell, Line
from gijiroku.read.grid import Grid
from gijiroku.read.html.lists import ListMarks
from gijiroku.read.html.places import is_hidden, is_landmark, is_layout

_BLOCKS = frozenset(
    """html body address article aside blockquote center dd details dialog dir div dl dt fieldset
    figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol
    optgroup option p pre search section summary table caption thead tbody tfoot tr td th ul
    """.split()  # noqa: SIM905
)
_BOLD = frozenset(("b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"))
_SPACES = re.compile(r"[ \t\n\r\f\v]+")


@dataclass(frozen=True, slots=True)
class WebLine:
    """A line with how many of its characters are link text."""

    line: Line
    linked: int


@dataclass(slots=True)
class Walk:
    """The state between elements; `lines` holds what is finished."""

    length: int  # of the page's text
    lines: list[WebLine] = field(default_factory=list)
    _text: list[str] = field(default_factory=list)
    _mark: str = ""  # a list item's mark, waiting for the item's first line
    _linked: int = 0
    _boldness: int = 0
    _paragraph: bool | None = True
    _tables: int = 0
    _skip: int = 0  # depth inside what isn't shown
    _furniture: int = 0
    _landmarks: list[bool] = field(default_factory=list)  # for each open element
    _links: int = 0
    _bold: int = 0
    _pre: int = 0
    _level: int | None = None
    _grids: list[Grid | None] = field(default_factory=list)
    _cells: list[Cell | None] = field(default_factory=list)
    _marks: ListMarks = field(default_factory=ListMarks)

    def step(self, event: str, element: Any) -> None:
        """One start or end of an element, in document order."""
        if event == "start":
            self._start(element)
        elif event == "end":
            self._end(element)
        else:  # a comment: what follows it is text of its parent
            self._add(element.tail)

    def flush(self, paragraph: bool | None = True) -> None:
        """End the line; `paragraph` says what the next one is."""
        text = "".join(self._text).strip(" ")
        if text.strip():
            text, self._mark = self._mark + text, ""
            shown = len(re.sub(r"\s", "", text))
            line = Line(
                0,
                text,
                cell=self._cells[-1] if self._cells else None,
                bold=self._boldness >= shown,
                level=self._level,
                paragraph=self._paragraph,
                furniture=bool(self._furniture) and self._level != 1,
            )
            self.lines.append(WebLine(line, self._linked))
            self._paragraph = paragraph
        elif paragraph is not None:
            self._paragraph = paragraph
        self._text, self._linked, self._boldness = [], 0, 0

    def _start(self, element: Any) -> None:
        if self._skip or is_hidden(element):
            self._skip += 1
            return
        tag = element.tag
        if tag == "br":
            self.flush(paragraph=None)
        self._landmarks.append(is_landmark(element, self.length))
        if tag != "br" and (tag in _BLOCKS or self._landmarks[-1]):
            self.flush()
        self._furniture += self._landmarks[-1]
        self._links += tag == "a"
        self._bold += tag in _BOLD
        self._pre += tag == "pre"
        if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
            self._level = int(tag[1])
        self._marks.start(element)
        self._start_table(element)
        self._mark = self._marks.take(element) or self._mark
        if tag == "rt":
            self._add("（")
        self._add(element.text)

    def _start_table(self, element: Any) -> None:
        if element.tag == "table":
            grid = None
            if not is_layout(element, self.length):
                grid = Grid(self._tables, self._cells[-1] if self._cells else None)
                self._tables += 1
            self._grids.append(grid)
        elif element.tag == "tr" and self._grids and self._grids[-1]:
            self._grids[-1].start_row()
        elif element.tag in ("td", "th", "caption"):
            grid = self._grids[-1] if self._grids else None
            outer = self._cells[-1] if self._cells else None
            place = grid and element.tag != "caption"
            self._cells.append(
                grid.place(_span(element, "rowspan"), _span(element, "colspan"))
                if grid and place
                else (grid.inside if grid else outer)
            )

    def _end(self, element: Any) -> None:
        if self._skip:
            self._skip -= 1
        else:
            self._finish(element)
        if not self._skip:
            self._add(element.tail)

    def _finish(self, element: Any) -> None:
        tag = element.tag
        if tag == "rt":
            self._add("）")
        landmark = self._landmarks.pop()
        if tag in _BLOCKS or landmark:
            self.flush()
        self._furniture -= landmark
        self._links -= tag == "a"
        self._bold -= tag in _BOLD
        self._pre -= tag == "pre"
        if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
            self._level = None
        self._marks.end(element)
        if tag == "li":
            self._mark = ""
        if tag == "table" and self._grids:
            self._grids.pop()
        elif tag in ("td", "th", "caption") and self._cells:
            self._cells.pop()

    def _add(self, text: str | None) -> None:
        if not text or self._skip:
            return
        if self._pre:
            first, *others = re.split(r"\r\n|\r|\n", text)
            self._append(first)
            for part in others:
                self.flush(paragraph=None)
                self._append(part)
            return
        self._append(_collapse(text, "".join(self._text[-1:])))

    def _append(self, text: str) -> None:
        shown = len(re.sub(r"\s", "", text))
        self._linked += shown if self._links else 0
        self._boldness += shown if self._bold else 0
        if text:
            self._text.append(text.replace("\xa0", " "))


def _collapse(text: str, before: str) -> str:
    """White space as a browser shows it: a newline between two wide characters is nothing."""

    def show(gap: re.Match[str]) -> str:
        left = text[gap.start() - 1] if gap.start() else before[-1:]
        right = text[gap.end() : gap.end() + 1]
        if not left or left == " ":
            return ""
        if "\n" in gap[0] and _is_wide(left) and (not right or _is_wide(right)):
            return ""
        return " "

    return _SPACES.sub(show, text)


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


def _span(cell: Any, name: str) -> int:
    found = re.match(r"\s*(\d{1,5})", cell.get(name) or "")
    return int(found[1]) if found else 1
