"""The parts of a Word file beside its body: heads, feet, notes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def find_margins(document: Any, kind: str) -> Iterator[Any]:
    """Each distinct running head ("header") or foot ("footer"), once."""
    yield from _find_parts(document, kind)


def find_notes(document: Any) -> Iterator[Any]:
    """Footnotes and endnotes, without the separators Word keeps among them."""
    for kind in ("footnote", "endnote"):
        for part in _find_parts(document, f"{kind}s"):
            for note in part.iter(W + kind):
                if note.get(W + "type") in (None, "normal"):
                    yield note


def _find_parts(document: Any, kind: str) -> Iterator[Any]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.endswith("/" + kind):
            yield etree.fromstring(relation.target_part.blob, parser)
