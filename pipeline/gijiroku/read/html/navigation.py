"""Which lines of a web page are its furniture: links around the text, dates of the page itself."""

from __future__ import annotations

import re
from dataclasses import replace

from gijiroku.read.html.walk import WebLine
from gijiroku.terms.navigation import is_navigation

# what stands above the page's heading is at most this share of its text
_HEAD_SHARE = 0.15


def mark_navigation(lines: list[WebLine]) -> list[WebLine]:
    """The same lines; navigation is marked as furniture.

    Above the first h1 everything is, if any of it is: the name of the site, the way there.
    """
    marks = [line.line.furniture or _is_furniture(line) for line in lines]
    heading = next((i for i, line in enumerate(lines) if line.line.level == 1), 0)
    above = sum(len(line.line.text) for line in lines[:heading])
    if any(marks[:heading]) and above <= _HEAD_SHARE * sum(len(line.line.text) for line in lines):
        marks[:heading] = [True] * heading
    return [
        replace(line, line=replace(line.line, furniture=True)) if mark else line
        for line, mark in zip(lines, marks, strict=True)
    ]


def _is_furniture(line: WebLine) -> bool:
    if line.line.cell is not None or line.line.level == 1:
        return False
    shown = len(re.sub(r"\s+", "", line.line.text))
    return (line.linked > 0 and line.linked >= shown - 1) or is_navigation(line.line.text)
