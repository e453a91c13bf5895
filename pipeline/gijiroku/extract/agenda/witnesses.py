"""Header list, body headings and the chair's calls, joined to one list of matters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gijiroku.extract.agenda.calls import find_calls, read_called
from gijiroku.extract.agenda.entries import Entry, read_entry
from gijiroku.extract.agenda.joining import align, compare_entries
from gijiroku.extract.agenda.outline import Matter, build_outline, find_matters
from gijiroku.extract.agenda.reading import Heard
from gijiroku.extract.agenda.rows import (
    Row,
    is_group_word,
    is_note,
    read_block_row,
    read_field_rows,
    split_row,
)
from gijiroku.model import Block, BlockKind, Document, Field, ItemKind
from gijiroku.terms.items import find_kind, is_container, is_formality, is_section
from gijiroku.terms.labels import LabelKey, find_label

_SAME = 0.9


def hear_witnesses(document: Document, blocks: Sequence[Block]) -> list[Heard]:
    """Every matter of the meeting in order, with the block that opens it."""
    listed = read_listed(document, blocks)
    heads = read_heads(document, blocks)
    if listed:
        heard = _join(listed, heads)
    else:
        heard = [Heard(m, heads_at(heads, m.entry)) for m in _body_matters(heads)]
    if not heard:
        return [Heard(m, i) for m, i in read_called(document, blocks)]
    return _hear_calls(heard, blocks)


def read_listed(document: Document, blocks: Sequence[Block]) -> list[Matter]:
    """The matters of the header's lists; a matter listed twice counts once."""
    matters: list[Matter] = []
    for field in _agenda_fields(blocks):
        entries = [read_entry(row) for row in read_field_rows(document, [field])]
        found = find_matters(build_outline(_without_papers(entries)), label_kind(field.label))
        known = [m.entry for m in matters]
        repeated = align([m.entry for m in found], known)
        for i, matter in enumerate(found):
            j = repeated.get(i)
            if j is None or compare_entries(matter.entry, known[j]) < _SAME:
                matters.append(matter)
    return matters


def _agenda_fields(blocks: Sequence[Block]) -> list[Field]:
    found = []
    for block in blocks:
        if block.kind is BlockKind.TURN:
            break
        for field in block.fields:
            label = find_label(field.label)
            if label and LabelKey.AGENDA in label.keys:
                found.append(field)
    return found


def label_kind(label: str) -> ItemKind | None:
    """The kind that a list's own label states: 報告事項, 協議事項; 議題 states none."""
    found = find_label(label)
    return find_kind(found.words) if found else None


def _without_papers(entries: Sequence[Entry]) -> list[Entry]:
    """Entries that are no list of papers: 資料１ 予算書."""
    return [e for e in entries if not e.title.startswith(("資料", "別紙", "参考資料"))]


def read_heads(document: Document, blocks: Sequence[Block]) -> list[tuple[int, Entry]]:
    """The headings of the record as entries, each with the index of its block."""
    heads: list[tuple[int, Entry]] = []
    for i, block in enumerate(blocks):
        if block.kind in (BlockKind.TURN, BlockKind.FIELD, BlockKind.FURNITURE):
            continue
        row = read_block_row(document, block)
        if is_note(row.text) and not is_group_word(row.text):
            if heads and i == heads[-1][0] + 1:
                heads[-1] = heads[-1][0], add_notes(heads[-1][1], row)
        elif block.kind is BlockKind.HEADING:
            heads.extend((i, read_entry(part)) for part in split_row(row))
    return heads


def add_notes(entry: Entry, note: Row) -> Entry:
    """An entry with the notes printed on the line after it: 【条例第12条による諮問】（総務課）."""
    row = entry.row
    whole = read_entry(replace(row, text=f"{row.text}　{note.text}", stop=note.stop))
    return whole if whole.title == entry.title else entry


def heads_at(heads: Sequence[tuple[int, Entry]], entry: Entry) -> int | None:
    """The block of a heading."""
    return next((i for i, each in heads if each is entry), None)


def _body_matters(heads: Sequence[tuple[int, Entry]]) -> list[Matter]:
    """The matters among the headings; where a heading 議事 stands, only what is under it."""
    outline = build_outline(e for _, e in heads if not is_section(e.title))
    groups = [node for node in outline if is_container(node.entry.title) and node.children]
    return find_matters(groups or outline)


def _join(listed: Sequence[Matter], heads: Sequence[tuple[int, Entry]]) -> list[Heard]:
    """Listed matters with the headings that open them, and matters that only the body prints."""
    entries = [entry for _, entry in heads]
    pairs = align([m.entry for m in listed], entries)
    heard = [
        Heard(m, heads[pairs[i]][0] if i in pairs else None, True) for i, m in enumerate(listed)
    ]
    body = {id(m.entry): m for m in _body_matters(heads)}
    for i, j in pairs.items():
        heard[i] = replace(
            heard[i], matter=_complete(listed[i], entries[j], body.get(id(entries[j])))
        )
    taken = {entries[j].mark for j in pairs.values()}
    used = set(pairs.values())
    for j, entry in enumerate(entries):
        if j in used or id(entry) not in body or entry.mark not in taken or not entry.numbers:
            continue
        if is_formality(entry.title) or is_container(entry.title) or len(entry.key) < 4:
            continue
        _insert(heard, Heard(body[id(entry)], heads[j][0]))
    return heard


def _complete(matter: Matter, entry: Entry, body: Matter | None) -> Matter:
    """The header's matter with what only the body prints: kind, division, basis, number."""
    numbers = matter.entry.numbers or entry.numbers
    return Matter(
        replace(matter.entry, numbers=numbers),
        matter.kind or entry.kind or (body.kind if body else None),
        matter.heading or (body.heading if body else None),
        matter.division or entry.division or entry.weak_division,
        matter.basis or entry.basis,
    )


def _insert(heard: list[Heard], new: Heard) -> None:
    """Put a matter of the body before the first one that is opened after it."""
    for at, each in enumerate(heard):
        if each.block is not None and new.block is not None and each.block > new.block:
            heard.insert(at, new)
            return
    heard.append(new)


def _hear_calls(heard: list[Heard], blocks: Sequence[Block]) -> list[Heard]:
    """Matters without a heading of their own, with the turn that opens them."""
    result = list(heard)
    i = 0
    while i < len(heard):
        if heard[i].block is not None:
            i += 1
            continue
        j = i
        while j < len(heard) and heard[j].block is None:
            j += 1
        start = (heard[i - 1].block or 0) if i else 0
        stop = heard[j].block if j < len(heard) else None
        missing = [(k, heard[k].matter.entry) for k in range(i, j)]
        calls = find_calls(blocks, missing, start, len(blocks) if stop is None else stop)
        for k, block in calls.items():
            result[k] = replace(heard[k], block=block)
        i = j
    return result
