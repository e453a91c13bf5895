"""Headings of the record as entries, each with the block it stands in.

A block that segmentation calls a heading is one; a line that it left open is one too where it is
numbered as matters are (日程第３, 議案第５号, 議題１) or prints the title of a listed matter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gijiroku.extract.agenda.entries import Entry, read_entry, settle_divisions
from gijiroku.extract.agenda.joining import compare_entries
from gijiroku.extract.agenda.rows import (
    BRACKETS,
    Row,
    is_group_word,
    is_note,
    is_unfinished,
    read_block_row,
    split_row,
)
from gijiroku.model import Block, BlockKind, Document
from gijiroku.segment.notes import is_note as is_stage_note
from gijiroku.segment.notes import is_rule
from gijiroku.style.attribution import weigh_tag
from gijiroku.terms.items import is_container, is_matter_word
from gijiroku.text.numbering import find_number

_SURE_MATCH = 0.85
_OPEN = (BlockKind.OTHER, BlockKind.NARRATIVE, BlockKind.TITLE)
_LONGEST = 200
_TITLE_END = re.compile("(?:について|の件)$")


@dataclass(frozen=True, slots=True)
class Head:
    """An entry of the record and the index of its block."""

    block: int
    entry: Entry


def read_heads(document: Document, blocks: Sequence[Block], listed: Sequence[Entry]) -> list[Head]:
    """The headings of the record in order; `listed` are the matters that the header names."""
    heads: list[Head] = []
    for i, block in enumerate(blocks):
        if block.kind is not BlockKind.HEADING and block.kind not in _OPEN:
            continue
        row = read_block_row(document, block)
        if is_rule(row.text) or len(row.text) > _LONGEST:
            continue
        last = heads[-1] if heads and heads[-1].block == i - 1 else None
        if last and is_unfinished(last.entry.row, row):
            heads[-1] = Head(i, read_entry(_append(last.entry.row, row)))
        elif is_note(row.text) and not is_group_word(row.text):
            if last:
                heads[-1] = Head(i, add_notes(last.entry, row))
        elif not is_voice(row.text):
            entries = [read_entry(part) for part in split_row(row)]
            heads.extend(
                Head(i, entry)
                for entry in entries
                if block.kind is BlockKind.HEADING or _stands_out(entry, listed)
            )
    settled = settle_divisions([head.entry for head in heads])
    return [Head(head.block, entry) for head, entry in zip(heads, settled, strict=True)]


def _append(before: Row, after: Row) -> Row:
    return replace(before, text=before.text + after.text, stop=after.stop)


def _stands_out(entry: Entry, listed: Sequence[Entry]) -> bool:
    """True for a line that prints a matter although segmentation took it for none."""
    if entry.mark[:1] in BRACKETS and is_container(entry.title):
        return True
    named = any(is_matter_word(n.word) if n.word else n.family == "第n" for n in entry.numbers)
    if named and len(entry.key) >= 4:
        return not re.search("[。？]|ます$|です$", entry.title)
    if not listed and entry.numbers and _TITLE_END.search(entry.title):
        return "。" not in entry.row.text
    return any(compare_entries(each, entry) >= _SURE_MATCH for each in listed)


def is_voice(text: str) -> bool:
    """True for what stands between turns and is no heading: 〔異議なし〕, 【会長】."""
    bare = text.strip()
    if find_number(bare) or (bare[:1] in BRACKETS and is_container(bare[1:-1])):
        return False
    return is_stage_note(bare) or is_tag(bare)


def is_tag(text: str) -> bool:
    """True for a speaker's tag that stands where headings do: 【会長】, 【山田委員】."""
    return weigh_tag(text.strip().strip("【】<>＜＞〈〉[]［］")) >= 0.7


def add_notes(entry: Entry, note: Row) -> Entry:
    """An entry with the notes printed on the line after it: 【条例第12条による諮問】（総務課）."""
    row = entry.row
    whole = read_entry(replace(row, text=f"{row.text}　{note.text}", stop=note.stop))
    return whole if whole.title == entry.title else entry
