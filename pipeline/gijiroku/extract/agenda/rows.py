"""Lines of a list as rows, one an entry: wrapped titles joined, several items of a line parted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from gijiroku.model import Block, Document, Field, Line
from gijiroku.terms.items import BASIS, is_container, is_formality
from gijiroku.text.normalize import plain
from gijiroku.text.numbering import Number, find_number, follows

BULLETS = "・･•●○〇◯◎■□◆◇▪▫△▽▲▼▶➢※*＊－―—–◦∙"
BRACKETS = {
    "【": "】",
    "〔": "〕",
    "［": "］",
    "[": "]",
    "<": ">",
    "＜": "＞",
    "〈": "〉",
    "《": "》",
}
_OPENING = "（(「『【〔［[<＜〈《"
_NOTE_OPENING = tuple("（(【〔［[<＜")
_CLOSING = "）)」』】〕］]>＞〉》"
# what no title begins with, and what none ends with
_NO_START = re.compile(
    "[）)」』】〕、。，．・をはがにでともへのー々ゃゅょっァィゥェォャュョッ]|(?:いて|ついて|の件|及び|並びに|に係る|に関する|する)"
)
_NO_END = re.compile(
    "(?:[、，・「『（(【をにとがはの～〜]|及び|並びに|又は|による|に係る|に関する|に伴う|に対する|における|等の|につ|につい|する|した|された|一部を|改正)$"
)
_ENDS_TITLE = re.compile("(?:について|の件)(?:[（(][^（()）]{1,12}[）)])*$")
_QUOTED_TITLES = re.compile(
    "「[^」]{4,}」(?:について|の件)?"
    "(?:(?:及び|並びに|と|、|，|・|　)+「[^」]{4,}」(?:について|の件)?)+"
)
_COMPLETE = re.compile(
    "(?:について|の件|の決定|の指名|の選任|の選出|について[（(].*[）)]|[）)】］\\]])$"
)


@dataclass(frozen=True, slots=True)
class Row:
    """One entry of a list as printed, and the lines [start, stop) it stands in.

    `indent` is where it begins and `right` where its last line ends, in em; None where unknown.
    """

    text: str
    start: int
    stop: int
    indent: float | None = None
    right: float | None = None
    fresh: bool = False
    cell: tuple[int, int, int] | None = None
    page: int | None = None


def read_field_rows(document: Document, fields: Iterable[Field]) -> list[Row]:
    """The rows of the values of fields, wraps undone."""
    rows: list[Row] = []
    for field in fields:
        pieces = [
            make_row(document.lines[piece.line], piece.text)
            for piece in field.value
            if piece.text.strip() and not document.lines[piece.line].furniture
        ]
        rows.extend(join_rows(pieces, find_margin(document, pieces)))
    return [part for row in rows for part in split_row(row)]


def find_margin(document: Document, rows: Sequence[Row]) -> float | None:
    """Where lines of the column that the rows stand in end at the right, in em; None if unknown."""
    if not rows or rows[-1].right is None:
        return None
    column = (rows[-1].cell[0], rows[-1].cell[2]) if rows[-1].cell else None
    ends = [
        right
        for line in document.lines
        if ((line.cell.table, line.cell.column) if line.cell else None) == column
        and not line.furniture
        and (right := make_row(line, line.text).right) is not None
    ]
    return max(ends, default=None)


def read_block_row(document: Document, block: Block) -> Row:
    """A heading as one row."""
    text = "".join(part if i == 0 else _joint(part) for i, part in enumerate(block.paragraphs))
    line = document.lines[block.start]
    return replace(make_row(line, text), start=block.start, stop=block.stop)


def _joint(part: str) -> str:
    return part.strip()


def unwrap_head(text: str) -> str:
    """（議題１　予算について） -> 議題１　予算について; other brackets stay."""
    bare = text.strip()
    if bare[:1] in ("（", "(") and bare[-1:] in ("）", ")") and not find_number(bare):
        number = find_number(bare[1:-1])
        if number and number.word and open_brackets(bare[1:-1]) == 0:
            return bare[1:-1]
    return text


def make_row(line: Line, text: str) -> Row:
    """A line (or what of it belongs to a field) as a row of its own."""
    whole = line.text.strip() == text.strip()
    indent = right = None
    em = line.size or 10.5
    if line.box is not None:
        indent = line.box.x0 / em if whole else None
        right = line.box.x1 / em
    elif line.text.endswith(text.lstrip()):
        indent = float(len(line.text) - len(text.lstrip()))
        right = float(len(line.text.rstrip()))
    cell = (line.cell.table, line.cell.row, line.cell.column) if line.cell else None
    return Row(
        unwrap_head(text).strip(),
        line.number,
        line.number + 1,
        indent,
        right,
        fresh=bool(line.paragraph) and whole,
        cell=cell,
        page=line.page,
    )


def starts_entry(text: str) -> bool:
    """True where a text begins as an entry does: number, bullet, bracketed head, group word."""
    bare = text.strip()
    if not bare:
        return True
    if find_number(bare) or bare[0] in BULLETS:
        return True
    if bare[0] in BRACKETS and BRACKETS[bare[0]] in bare:
        return True
    return is_formality(bare) or is_container(bare)


def is_note(text: str) -> bool:
    """True for a text wholly in brackets: （健康政策課）, 【条例第12条による諮問】（総務課）."""
    bare = text.strip()
    if bare[:1] not in _NOTE_OPENING or find_number(bare):
        return False
    depth = 0
    for char in bare:
        if depth == 0 and char not in _OPENING and not char.isspace():
            return False
        depth += (char in _OPENING) - (char in _CLOSING)
    return depth == 0


def open_brackets(text: str) -> int:
    """How many brackets a text leaves open."""
    return sum(text.count(c) for c in _OPENING) - sum(text.count(c) for c in _CLOSING)


def join_rows(rows: Sequence[Row], widest: float | None) -> list[Row]:
    """Rows with the wraps of long titles undone, and notes on a line of their own attached.

    `widest` is the column's right margin in em.
    """
    numbered = sum(find_number(row.text) is not None for row in rows) >= max(1, len(rows) / 3)
    joined: list[Row] = []
    for row in rows:
        if joined and continues(joined[-1], row, widest, numbered):
            before = joined[-1]
            gap = "　" if is_note(row.text) and open_brackets(before.text) <= 0 else ""
            joined[-1] = replace(
                before, text=before.text + gap + row.text, stop=row.stop, right=row.right
            )
        else:
            joined.append(row)
    return joined


def continues(before: Row, row: Row, widest: float | None, numbered: bool) -> bool:
    """True where `row` goes on what `before` began; evidence is weighed, layout first."""
    if row.cell != before.cell and row.cell and before.cell and row.cell[1] != before.cell[1]:
        return False
    if open_brackets(before.text) > 0 and not (row.fresh and starts_entry(row.text)):
        return True
    text = row.text
    if is_note(text) and not is_container(text.strip()[1:-1]):
        return not is_bare_head(before.text)
    if starts_entry(text):
        return False
    if _NO_START.match(text) or _NO_END.search(before.text):
        return True
    if row.fresh or _ENDS_TITLE.search(before.text):
        return False
    full = widest is not None and before.right is not None and before.right >= widest - 1.6
    if row.indent is not None and before.indent is not None:
        if full and row.indent >= before.indent - 0.5:
            return True
        if row.indent > before.indent + 3 and numbered and find_number(before.text):
            return not is_container(before.text)
    if full and not _COMPLETE.search(before.text):
        return True
    return (
        numbered
        and find_number(before.text) is not None
        and not _COMPLETE.search(before.text)
        and full
    )


def is_unfinished(before: Row, row: Row) -> bool:
    """True where the line after a heading goes on with its title."""
    if open_brackets(before.text) > 0:
        return not starts_entry(row.text)
    if starts_entry(row.text) or is_note(row.text):
        return False
    if _NO_START.match(row.text) or _NO_END.search(before.text):
        return True
    if row.indent is None or before.indent is None or not find_number(before.text):
        return False
    return row.indent >= before.indent + 5


def is_group_word(text: str) -> bool:
    """True for a text in brackets that names a group or a head: 【諮問事項】, <開会>."""
    bare = text.strip()
    inner = bare.strip("【】（）()[]［］〔〕<>＜＞〈〉《》")
    if bare[:1] in BRACKETS and not BASIS.match(plain(bare).strip("【〔[<")):
        return True
    return is_formality(inner) or is_container(inner)


def is_bare_head(text: str) -> bool:
    """True for a bracketed or marked group heading, to which no note belongs."""
    bare = text.strip()
    return bare[:1] in BRACKETS and bare.endswith(BRACKETS.get(bare[:1], "\0"))


def split_row(row: Row) -> list[Row]:
    """The items of one line: (1) Ａ　(2) Ｂ; 「Ａ」及び「Ｂ」; Ａについて、Ｂについて."""
    first = find_number(row.text)
    parts = _part_numbered(row.text, first) if first else _part_titles(row.text)
    return [
        replace(row, text=part, indent=row.indent if i == 0 else None)
        for i, part in enumerate(parts)
    ]


def _part_numbered(text: str, first: Number) -> list[str]:
    cuts, current = [0], first
    bracketed = current.family[0] in "(①㋐"
    for at in range(first.stop + 1, len(text)):
        before = text[at - 1]
        opens = bracketed and text[at] in "(（①②③④⑤⑥⑦⑧⑨⑴⑵⑶⑷⑸⑹"
        if before not in " 　、，。;；／/\t" and not opens:
            continue
        number = find_number(text[at:])
        if number and follows(current, number) and number.stop < len(text) - at:
            cuts.append(at)
            current = number
    return [text[a:b].strip(" 　、，;；／/") for a, b in zip(cuts, [*cuts[1:], None], strict=True)]


def _part_titles(text: str) -> list[str]:
    """Titles that stand in one line without numbers, each with its 「 」 or its について."""
    if _QUOTED_TITLES.fullmatch(text):
        return re.findall("「[^」]+」[^「]*?(?=(?:及び|並びに|と|、|，|・|　)*「|$)", text)
    parts = [
        part.strip() for part in re.split("(?<=について)[、，；;　／]|(?<=の件)[、，；;　／]", text)
    ]
    whole = all(len(part) >= 7 and part.endswith(("について", "の件")) for part in parts)
    return (
        parts if whole and not any("「" in part and "」" not in part for part in parts) else [text]
    )
