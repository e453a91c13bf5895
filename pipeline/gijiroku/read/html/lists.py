"""The marks a browser prints before list items: 1. a. iv. •"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from gijiroku.read.numerals import format_number

_TYPES = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
}
_STYLES = {
    "decimal": "decimal",
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "cjk-decimal": "japaneseCounting",
    "japanese-informal": "japaneseCounting",
    "katakana": "aiueoFullWidth",
    "katakana-iroha": "irohaFullWidth",
}
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z\-]+)", re.IGNORECASE)


@dataclass(slots=True)
class ListMarks:
    """The lists that are open, and the number each has reached."""

    _lists: list[tuple[str, int, int]] = field(default_factory=list)  # (format, next, step)

    def start(self, element: Any) -> None:
        """A list opens."""
        if element.tag == "ol":
            first = _number(element.get("start"), 1)
            step = 1
            if element.get("reversed") is not None:
                first, step = _number(element.get("start"), len(element.findall("li"))), -1
            self._lists.append((_find_format(element, "decimal"), first, step))
        elif element.tag in ("ul", "menu", "dir"):
            self._lists.append((_find_format(element, "bullet"), 1, 0))

    def take(self, element: Any) -> str:
        """What is printed before this element: a mark if it is a list item."""
        if element.tag != "li" or not self._lists:
            return ""
        kind, number, step = self._lists[-1]
        number = _number(element.get("value"), number)
        self._lists[-1] = (kind, number + step, step)
        kind = _find_format(element, kind)
        if kind == "none":
            return ""
        return "• " if kind == "bullet" else f"{format_number(number, kind)}. "

    def end(self, element: Any) -> None:
        """A list closes."""
        if element.tag in ("ol", "ul", "menu", "dir") and self._lists:
            self._lists.pop()


def _find_format(element: Any, default: str) -> str:
    style = _STYLE.search(element.get("style") or "")
    if style:
        name = style[1].lower()
        if name in ("disc", "circle", "square"):
            return "bullet"
        return "none" if name == "none" else _STYLES.get(name, default)
    return _TYPES.get(element.get("type") or "", default)


def _number(raw: str | None, default: int) -> int:
    found = re.match(r"\s*(-?\d{1,9})", raw or "")
    return int(found[1]) if found else default
