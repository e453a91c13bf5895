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
from gijiroku.extract.agenda.entries import compare_key
from gijiroku.extract.agenda.rows import Row, read_field_rows
from gijiroku.extract.outcomes import read_outcome_tables
from gijiroku.extract.settled import find_item
from gijiroku.model import Block, BlockKind, Conclusion, Document, Field, Span
from gijiroku.segment.conclusions import find_conclusion
from gijiroku.style import Style
from gijiroku.terms.decisions import find_decision, judge_decision
from gijiroku.terms.labels import LabelKey, find_label
from gijiroku.text.normalize import plain
from gijiroku.text.numbering import find_number, find_references, split_numbers

Found = tuple[int | None, str, int, int]  # item, text, first line, line after the last
# （１）及び（２）については承認: a sentence of several items, no row of a list
_OF_SEVERAL = re.compile(
    "(?:及び|並びに|から|、|・|と|〜)?\\(?[0-9]*\\)?(?:及び|から|は|については|まで)"
)
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
    """Conclusions that stand in the record, and notes that settle an item."""
    for i, block in enumerate(blocks):
        if block.kind is not BlockKind.CONCLUSION and i not in agenda.settled:
            continue
        text, stop = _strip_head(block.paragraphs), block.stop
        if not text and i + 1 < len(blocks) and _is_loose(blocks[i + 1]):
            text, stop = _strip_head(blocks[i + 1].paragraphs), blocks[i + 1].stop
        if not _NOTHING.fullmatch(plain(text)):
            yield find_item(text, agenda, agenda.at[i]), text, block.start, stop


def _is_loose(block: Block) -> bool:
    """True for what was read as a heading or nothing and may be the text of <結論>."""
    text = "".join(block.paragraphs).strip()
    loose = block.kind in (BlockKind.HEADING, BlockKind.OTHER)
    return loose and text.endswith(("。", "．")) and find_number(text) is None


def _strip_head(paragraphs: Sequence[str]) -> str:
    """The text without <結論>, 審議結果： and the like before it."""
    texts = list(paragraphs)
    if texts:
        stop = find_conclusion(texts[0])
        texts[0] = texts[0][stop:].strip() if stop is not None else texts[0].strip()
    return "\n".join(text for text in texts if text)


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
