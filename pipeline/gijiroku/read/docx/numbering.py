"""The numbers Word prints before paragraphs: 1. (1) ア ①"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from gijiroku.read.docx.parts import W
from gijiroku.read.docx.runs import SYMBOLS
from gijiroku.read.numerals import format_number


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: `text` with %1 … for the numbers of the levels."""

    text: str
    kind: str
    start: int
    suffix: str


@dataclass(slots=True)
class Numbering:
    """All lists of a document, and how far each has counted."""

    _levels: dict[str, dict[int, Level]]
    _abstract: dict[str, str]
    _styles: dict[str, tuple[str, int]]
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def take(self, paragraph: Any) -> str:
        """What is printed before this paragraph; counts it. Empty where it isn't numbered."""
        found = self._find(paragraph)
        if found is None or found[0] == "0":
            return ""
        number_id, depth = found
        levels = self._levels.get(number_id, {})
        level = levels.get(depth)
        if level is None:
            return ""
        counts = self._counts.setdefault(self._abstract.get(number_id, number_id), {})
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]
        return _render(level, levels, counts) + level.suffix

    def _find(self, paragraph: Any) -> tuple[str, int] | None:
        properties = paragraph.find(W + "pPr")
        if properties is None:
            return self._styles.get("")
        style = properties.find(W + "pStyle")
        inherited = self._styles.get(style.get(W + "val") if style is not None else "")
        own = properties.find(W + "numPr")
        return _read_reference(own, inherited) if own is not None else inherited


def load_numbering(document: Any) -> Numbering:
    """The numbering of a document, from its numbering and styles parts."""
    root = next(
        (
            relation.target_part.element
            for relation in document.part.rels.values()
            if not relation.is_external and relation.reltype.endswith("/numbering")
        ),
        None,
    )
    levels: dict[str, dict[int, Level]] = {}
    abstract: dict[str, str] = {}
    if root is not None:
        drafts = {a.get(W + "abstractNumId"): _read_levels(a) for a in root.iter(W + "abstractNum")}
        for number in root.iter(W + "num"):
            base, own = number.find(W + "abstractNumId"), number.get(W + "numId")
            key = base.get(W + "val") if base is not None else ""
            changed = _read_overrides(number, drafts.get(key, {}))
            levels[own] = changed or drafts.get(key, {})
            abstract[own] = own if changed else key
    return Numbering(levels, abstract, _read_styles(document))


def _read_levels(abstract: Any) -> dict[int, Level]:
    levels = {}
    for level in abstract.iter(W + "lvl"):
        depth = _int(level.get(W + "ilvl"), 0)
        suffix = _value(level, "suff", "tab")
        levels[depth] = Level(
            _value(level, "lvlText", ""),
            _value(level, "numFmt", "decimal"),
            _int(_value(level, "start", "1"), 1),
            {"nothing": "", "space": " "}.get(suffix, "　"),
        )
    return levels


def _read_overrides(number: Any, base: dict[int, Level]) -> dict[int, Level]:
    changed = dict(base)
    for override in number.iter(W + "lvlOverride"):
        depth = _int(override.get(W + "ilvl"), 0)
        changed.update(_read_levels(override))
        start = override.find(W + "startOverride")
        if start is not None and depth in changed:
            old = changed[depth]
            changed[depth] = Level(
                old.text, old.kind, _int(start.get(W + "val"), old.start), old.suffix
            )
    return changed if number.find(W + "lvlOverride") is not None else {}


def _read_styles(document: Any) -> dict[str, tuple[str, int]]:
    """Paragraph styles that number what is set in them."""
    found: dict[str, tuple[str, int]] = {}
    for style in document.styles.element.iter(W + "style"):
        reference = style.find(f"{W}pPr/{W}numPr")
        read = _read_reference(reference, None) if reference is not None else None
        if read:
            found[style.get(W + "styleId")] = read
    return found


def _read_reference(reference: Any, inherited: tuple[str, int] | None) -> tuple[str, int] | None:
    number_id = _value(reference, "numId", inherited[0] if inherited else "")
    depth = _int(_value(reference, "ilvl", ""), inherited[1] if inherited else 0)
    return (number_id, depth) if number_id else None


def _render(level: Level, levels: dict[int, Level], counts: dict[int, int]) -> str:
    if level.kind == "bullet":
        return SYMBOLS.get(level.text, level.text)
    if level.kind == "none":
        return ""

    def show(reference: re.Match[str]) -> str:
        depth = int(reference[1]) - 1
        other = levels.get(depth, level)
        return format_number(counts.get(depth, other.start), other.kind)

    return re.sub(r"%([1-9])", show, level.text)


def _value(element: Any, name: str, default: str) -> str:
    found = element.find(W + name)
    value = found.get(W + "val") if found is not None else None
    return default if value is None else str(value)


def _int(raw: str | None, default: int) -> int:
    try:
        return int(raw or "")
    except ValueError:
        return default
