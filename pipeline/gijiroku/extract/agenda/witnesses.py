"""Header list, body headings and the chair's calls, joined to one list of matters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from gijiroku.extract.agenda.calls import find_calls
from gijiroku.extract.agenda.entries import Entry, read_entry, settle_divisions
from gijiroku.extract.agenda.heads import Head, read_heads
from gijiroku.extract.agenda.joining import align, compare_entries
from gijiroku.extract.agenda.outline import Matter, build_outline, find_matters
from gijiroku.extract.agenda.reading import Heard
from gijiroku.extract.agenda.rows import read_field_rows
from gijiroku.extract.agenda.spoken import read_called
from gijiroku.model import Block, BlockKind, Document, Field, ItemKind
from gijiroku.terms.items import find_kind, is_container, is_section
from gijiroku.terms.labels import LabelKey, find_label
from gijiroku.text.normalize import plain
from gijiroku.text.numbering import follows

_SAME = 0.9


def hear_witnesses(document: Document, blocks: Sequence[Block]) -> list[Heard]:
    """Every matter of the meeting in order, with the block that opens it."""
    listed = read_listed(document, blocks)
    heads = read_heads(document, blocks, [m.entry for m in listed])
    if listed:
        heard = _join(listed, heads)
    elif _are_bare(heads):
        heard = []
    else:
        places = {id(head.entry): head.block for head in heads}
        heard = [Heard(m, places[id(m.entry)]) for m in _body_matters(heads)]
    called = [Heard(m, i) for m, i in read_called(document, blocks)]
    if not heard:
        return called
    for each in called:
        if _is_added(each.matter.entry, heard):
            _insert(heard, each)
    return _hear_calls(_forget_lists(heard, blocks), blocks)


def read_listed(document: Document, blocks: Sequence[Block]) -> list[Matter]:
    """The matters of the header's lists; a matter listed twice counts once."""
    matters: list[Matter] = []
    for field in _agenda_fields(blocks):
        entries = [read_entry(row) for row in read_field_rows(document, [field])]
        outline = build_outline(settle_divisions(_without_papers(entries)))
        found = find_matters(outline, label_kind(field.label))
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


def _are_bare(heads: Sequence[Head]) -> bool:
    """True where headings print numbers and leave the titles to the chair: 日程第３."""
    numbered = [head.entry for head in heads if any(n.word for n in head.entry.numbers)]
    return 2 * sum(not entry.title for entry in numbered) > len(numbered) > 0


def _body_matters(heads: Sequence[Head]) -> list[Matter]:
    """The matters among the headings; where a heading 議事 stands, only what is under it."""
    times = Counter(plain(head.entry.title) for head in heads)
    outline = build_outline(
        head.entry
        for head in heads
        if not _divides_talk(head.entry, times[plain(head.entry.title)])
    )
    groups = [node for node in outline if is_container(node.entry.title) and node.children]
    return find_matters(groups or outline)


def _divides_talk(entry: Entry, times: int) -> bool:
    """True for <質疑応答>, and for <報告> where it comes again and again."""
    if not is_section(entry.title):
        return False
    return entry.mark[:1] in "（(" or times > 1 or find_kind(entry.title) is None


def _join(listed: Sequence[Matter], heads: Sequence[Head]) -> list[Heard]:
    """Listed matters with the headings that open them, and matters that only the body prints."""
    entries = [head.entry for head in heads]
    pairs = align([m.entry for m in listed], entries)
    _pair_bare(pairs, listed, entries)
    heard = [
        Heard(m, heads[pairs[i]].block if i in pairs else None, True) for i, m in enumerate(listed)
    ]
    body = {id(m.entry): m for m in _body_matters(heads)}
    grouped = any(m.heading for m in listed)
    for i, j in pairs.items():
        matter = _complete(listed[i], entries[j], body.get(id(entries[j])), grouped)
        heard[i] = replace(heard[i], matter=matter)
    used = set(pairs.values())
    for j, entry in enumerate(entries):
        if j not in used and id(entry) in body and _is_missing(entry, heard, entries, used):
            _insert(heard, Heard(body[id(entry)], heads[j].block))
            used.add(j)
    return heard


def _is_added(entry: Entry, heard: Sequence[Heard]) -> bool:
    """True for 追加日程第１, which the chair alone tables among matters of the day's order."""
    if not any(number.word and number.word.endswith("日程") for number in entry.numbers):
        return False
    known = [each.matter.entry for each in heard]
    ordered = any(number.family == "日程第n" for e in known for number in e.numbers)
    labels = {number.label for e in known for number in e.numbers}
    alike = any(compare_entries(e, entry) >= _SAME for e in known)
    return ordered and not alike and labels.isdisjoint(number.label for number in entry.numbers)


def _pair_bare(pairs: dict[int, int], listed: Sequence[Matter], entries: Sequence[Entry]) -> None:
    """Pair headings that are numbers alone (議題２) with the matters in their order."""
    bare = [j for j, entry in enumerate(entries) if entry.numbers and not entry.title]
    if len(bare) != len(listed) or set(pairs.values()) - set(bare):
        return
    if [entries[j].numbers[0].value for j in bare] == list(range(1, len(listed) + 1)):
        pairs.update(enumerate(bare))


def _is_missing(
    entry: Entry, heard: Sequence[Heard], entries: Sequence[Entry], used: set[int]
) -> bool:
    """True for a heading numbered like the matters, or as the next of them, that no list names."""
    if not entry.numbers or len(entry.key) < 4:
        return False
    if entry.mark in {entries[j].mark for j in used}:
        return True
    return any(
        each.matter.entry.mark == entry.mark
        and follows(each.matter.entry.numbers[0], entry.numbers[0])
        for each in heard
        if each.matter.entry.numbers
    )


def _complete(matter: Matter, entry: Entry, body: Matter | None, grouped: bool) -> Matter:
    """The header's matter with what only the body prints: kind, division, basis, number."""
    numbers = matter.entry.numbers or entry.numbers
    return Matter(
        replace(matter.entry, numbers=numbers),
        matter.kind or entry.kind or (body.kind if body else None),
        matter.heading if grouped or body is None else body.heading,
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


def _forget_lists(heard: Sequence[Heard], blocks: Sequence[Block]) -> list[Heard]:
    """The matters without the places where the record only lists them, nothing said between."""
    placed = sorted(each.block for each in heard if each.block is not None)
    listing: set[int] = set()
    run: list[int] = []
    for at in placed:
        if run and any(block.kind is BlockKind.TURN for block in blocks[run[-1] : at]):
            run = []
        run.append(at)
        if len(run) >= 3 and len(run) * 2 > len(placed):
            listing.update(run)
    return [replace(e, block=None) if e.block in listing else e for e in heard]


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
