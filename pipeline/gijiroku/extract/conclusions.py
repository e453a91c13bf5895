"""What the board settled, as printed, with the item it settles and the decision.

<結論> 承認する。            a block of the body, by position, number or title
決定事項  １．…２．…          a field that lists items
議案番号 | 件名 | 結果        a table
(1) ○○について（可決）        behind an item of the header's list
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from gijiroku.extract.agenda import AgendaReading
from gijiroku.extract.agenda.entries import compare_key, read_entry
from gijiroku.extract.agenda.rows import Row, read_field_rows
from gijiroku.extract.outcomes import read_outcome_tables
from gijiroku.extract.settled import find_item
from gijiroku.model import Block, BlockKind, Conclusion, Document, Field, Span
from gijiroku.segment.conclusions import find_conclusion, is_arrow_conclusion, is_stamped
from gijiroku.style import Style
from gijiroku.terms.decisions import find_decision, is_outcome, judge_decision
from gijiroku.terms.labels import LabelKey, find_label
from gijiroku.text.normalize import plain
from gijiroku.text.numbering import find_number, find_references, split_numbers

Found = tuple[int | None, str, int, int]  # item, text, first line, line after the last
# （１）及び（２）については承認: a sentence of several items, no row of a list
_OF_SEVERAL = re.compile(
    "(?:及び|並びに|から|、|・|と|〜)?\\(?[0-9]*\\)?(?:及び|から|は|については|まで)"
)
_BULLET = re.compile("^[・･•●○■□◆◇▪][ 　]*")
_NOTHING = re.compile("(?:なし|特になし|別紙(?:の)?(?:とおり|参照)|-+|―+)?")


def extract_conclusions(
    document: Document, style: Style, blocks: tuple[Block, ...], agenda: AgendaReading
) -> tuple[Conclusion, ...]:
    """The conclusions of the body, else of the header's lists, in printed order."""
    found = [*_read_blocks(blocks, agenda), *read_outcome_tables(document, agenda)]
    if not found:
        found = list(_read_fields(document, blocks, agenda))
    settled = {item for item, _, _, _ in found}
    found.extend(each for each in _read_outcomes(agenda) if each[0] not in settled)
    return tuple(_make(document, agenda, each) for each in sorted(_once(found), key=_place))


def _place(found: Found) -> tuple[int, int]:
    return found[2], -1 if found[0] is None else found[0]


def _once(found: Iterable[Found]) -> Iterator[Found]:
    """What is found, without what says the same of the same item again."""
    seen: set[tuple[int | None, str]] = set()
    for each in found:
        key = each[0], plain(each[1]).strip("()[]【】。・⇒→")
        if key not in seen:
            seen.add(key)
            yield each


def _make(document: Document, agenda: AgendaReading, found: Found) -> Conclusion:
    item, text, start, stop = found
    kind = agenda.items[item].kind if item is not None else None
    page = document.lines[start].page if start < len(document.lines) else None
    return Conclusion(item, text, judge_decision(text, kind), Span(start, stop, page))


def _read_blocks(blocks: Sequence[Block], agenda: AgendaReading) -> Iterator[Found]:
    """Conclusions that stand in the record, notes that settle an item, and lists of outcomes."""
    for i, stop in _runs(blocks, agenda):
        block, place = blocks[i], agenda.at[i]
        if block.kind is BlockKind.CONCLUSION or i in agenda.settled:
            printed = [b for b in blocks[i:stop] if b.kind is not BlockKind.FURNITURE]
            texts = _strip_head([text for each in printed for text in each.paragraphs])
            for text in _part_items(texts, agenda):
                item = find_item(text, agenda, place)
                yield item, _without_number(text, item), block.start, printed[-1].stop
        elif block.kind in (BlockKind.HEADING, BlockKind.OTHER, BlockKind.NARRATIVE):
            found = _find_outcome(block, agenda)
            if found is not None:
                yield *found, block.start, block.stop


def _runs(blocks: Sequence[Block], agenda: AgendaReading) -> Iterator[tuple[int, int]]:
    """Blocks one by one, but a conclusion with what goes on with it: its head, its paragraphs."""
    i = 0
    while i < len(blocks):
        stop = i + 1
        if blocks[i].kind is BlockKind.CONCLUSION:
            alone = not _strip_head(blocks[i].paragraphs)
            while stop < len(blocks) and (
                _goes_on(blocks[stop]) or (alone and stop == i + 1 and _is_loose(blocks[stop]))
            ):
                stop += 1
        yield i, stop
        i = stop


def _goes_on(block: Block) -> bool:
    """True for a conclusion without a head of its own, and for page furniture between."""
    if block.kind is BlockKind.FURNITURE:
        return True
    first = block.paragraphs[0] if block.paragraphs else ""
    plain_text = find_conclusion(first) is None and not is_stamped(first)
    return block.kind is BlockKind.CONCLUSION and plain_text and not is_arrow_conclusion(first)


def _part_items(texts: Sequence[str], agenda: AgendaReading) -> list[str]:
    """The paragraphs of a conclusion: one text, or one for each item where it lists them."""
    texts = [text for text in texts if not _NOTHING.fullmatch(plain(text))]
    items = [find_item(text, agenda, None) for text in texts]
    numbered = [find_number(text) is not None for text in texts]
    if len(texts) > 1 and None not in items and all(numbered) and len(set(items)) == len(items):
        return texts
    return ["\n".join(texts)] if texts else []


def _find_outcome(block: Block, agenda: AgendaReading) -> tuple[int, str] | None:
    """Item and outcome of a line that names it and how it ended: 議案第５号　予算について　可決."""
    text = "".join(block.paragraphs)
    entry = read_entry(Row(text, block.start, block.stop))
    outcome = entry.outcome or (entry.title if is_outcome(entry.title) else None)
    item = find_item(text, agenda, None) if outcome and (entry.numbers or entry.outcome) else None
    return (item, outcome) if outcome and item is not None else None


def _without_number(text: str, item: int | None) -> str:
    """The text without the number of its item before a gap: １．水路については… ."""
    number = find_number(text)
    if item is None or number is None or number.stop >= len(text):
        return text
    before = text[number.stop - 1]
    return text[number.stop :] if before in " 　\t.．、" else text


def _is_loose(block: Block) -> bool:
    """True for what was read as a heading or nothing and may be the text of <結論>."""
    text = "".join(block.paragraphs).strip()
    loose = block.kind in (BlockKind.HEADING, BlockKind.OTHER)
    return loose and text.endswith(("。", "．")) and find_number(text) is None


def _strip_head(paragraphs: Sequence[str]) -> list[str]:
    """The paragraphs without <結論>, 審議結果： and the like, and without bullets."""
    texts = list(paragraphs)
    if texts:
        stop = find_conclusion(texts[0])
        texts[0] = texts[0][stop:].strip() if stop is not None else texts[0].strip()
    return [bare for text in texts if (bare := _BULLET.sub("", text.strip()))]


def _read_fields(
    document: Document, blocks: Sequence[Block], agenda: AgendaReading
) -> Iterator[Found]:
    for block in blocks:
        for field in block.fields:
            label = find_label(field.label)
            if label and {LabelKey.RESULT, LabelKey.DECISION} & set(label.keys):
                yield from _read_field(document, field, agenda, LabelKey.DECISION in label.keys)


def _read_field(
    document: Document, field: Field, agenda: AgendaReading, decides: bool
) -> Iterator[Found]:
    """A conclusion for each listed item; of a field without a list only 決定事項 has one."""
    rows = [row for row in read_field_rows(document, [field]) if not _NOTHING.fullmatch(row.text)]
    listed = [each for row in rows if (each := _read_row(row, agenda, decides))]
    if not listed and decides:
        only = 0 if len(agenda.items) == 1 else None
        listed = [(only, row.text, row) for row in rows if find_decision(row.text)]
    for item, text, row in listed:
        yield item, _without_title(text, item, agenda), row.start, row.stop


def _read_row(row: Row, agenda: AgendaReading, decides: bool) -> tuple[int | None, str, Row] | None:
    """Item and text of a listed row; None for 議題１及び２は承認, which tells of several."""
    numbers, rest = split_numbers(row.text)
    item = find_item(row.text, agenda, None)
    several = len({number.label for _, _, number in find_references(rest)}) > 1
    if (not numbers and item is None) or several or _OF_SEVERAL.match(plain(rest)):
        return None
    if not decides and find_decision(rest) in (None, "other"):
        return None
    return item, rest or row.text, row


def _without_title(text: str, item: int | None, agenda: AgendaReading) -> str:
    """The outcome alone where the row repeats the title before a gap or an arrow."""
    if item is None:
        return text
    for cut in re.finditer("[ 　]+|：|:|⇒|→|…+", text):
        before, after = text[: cut.start()], text[cut.end() :].strip()
        if compare_key(before) == compare_key(agenda.items[item].title) and after:
            return after
    return text


def _read_outcomes(agenda: AgendaReading) -> Iterator[Found]:
    """What a list prints behind an item: （可決）, ⇒ 了承."""
    for item, outcome in enumerate(agenda.outcomes):
        if outcome:
            span = agenda.items[item].span
            yield item, outcome, span.start, span.stop
