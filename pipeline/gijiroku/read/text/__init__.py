"""Plain text to lines: physical lines as they stand, tab tables and box-drawing tables as cells."""

from __future__ import annotations

import re

from gijiroku.model import Document, Line, SourceFile
from gijiroku.read.encoding import DOUBT, decode
from gijiroku.read.text.boxdrawing import find_box_table, read_box_table
from gijiroku.read.text.tabs import find_tab_table, read_tab_table
from gijiroku.terms.navigation import is_navigation

_NEWLINE = re.compile(r"\r\n|[\n\r\f\v\x85\u2028\u2029]")
_PAGE_MARK = re.compile(
    r"""\s*(?:
      <\s*/?\s*PAGE\b[^<>]*>             # <PAGE="3">
    | [-－―─‐–—]\s*[0-9０-９]{1,4}\s*[-－―─‐–—]  # - 1 -
    | [0-9０-９]{1,4}\s*[/／]\s*[0-9０-９]{1,4}   # 1/14
    )\s*""",
    re.VERBOSE | re.IGNORECASE,
)


def read_text(source: SourceFile) -> Document:
    """The lines of a text file. Whether a line is a wrap is not decided here (paragraph=None)."""
    text, whole = decode(source.content)
    physical = [t.rstrip("\0\x1a") for t in _NEWLINE.split(text)]
    lines: list[Line] = []
    tables = 0
    i = 0
    while i < len(physical):
        taken: list[Line] = []
        stop = i + 1
        if (end := find_box_table(physical, i)) is not None:
            stop, taken = end, read_box_table(physical[i:end], tables)
            tables += 1
        elif (end := find_tab_table(physical, i)) is not None:
            stop, taken = end, read_tab_table(physical[i:end], tables)
            tables += 1
        elif physical[i].strip():
            matter = bool(_PAGE_MARK.fullmatch(physical[i])) or is_navigation(physical[i])
            taken = [Line(0, physical[i], furniture=matter)]
        lines.extend(taken)
        i = stop
    return Document(source, tuple(lines), notes=() if whole else (DOUBT,))
