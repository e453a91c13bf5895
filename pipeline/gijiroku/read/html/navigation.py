"""Which lines of a web page are its furniture: links around the text, dates of the page itself."""

from __future__ import annotations

import re
from dataclasses import replace

from gijiroku.read.html.walk import WebLine
from gijiroku.terms.navigation import NAVIGATION

_TERMS = re.compile("|".join(f"(?:{term.pattern})" for term in NAVIGATION))


def mark_navigation(lines: list[WebLine]) -> list[WebLine]:
    """The same lines; navigation is marked as furniture."""
    return [
        replace(line, line=replace(line.line, furniture=True)) if _is_navigation(line) else line
        for line in lines
    ]


def _is_navigation(line: WebLine) -> bool:
    text = re.sub(r"\s+", "", line.line.text)
    if line.line.cell is not None or line.line.level == 1:
        return False
    return line.linked >= len(text) - 1 or bool(_TERMS.fullmatch(text))
