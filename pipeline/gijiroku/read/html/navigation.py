"""Which lines of a web page are its furniture: links around the text, dates of the page itself."""

from __future__ import annotations

import re
from dataclasses import replace

from gijiroku.read.html.walk import WebLine
from gijiroku.terms.navigation import is_navigation


def mark_navigation(lines: list[WebLine]) -> list[WebLine]:
    """The same lines; navigation is marked as furniture."""
    return [
        replace(line, line=replace(line.line, furniture=True)) if _is_furniture(line) else line
        for line in lines
    ]


def _is_furniture(line: WebLine) -> bool:
    if line.line.cell is not None or line.line.level == 1:
        return False
    shown = len(re.sub(r"\s+", "", line.line.text))
    return (line.linked > 0 and line.linked >= shown - 1) or is_navigation(line.line.text)
