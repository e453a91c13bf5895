"""How THIS document wraps its lines: where columns end, how paragraphs begin."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from gijiroku.model import Document, Line

# characters that no line starts with: they pull the one before them to the next line
_NO_START = "、。，．・：；？！）」』】〕］〉》ーゃゅょっぁぃぅぇぉャュョッァィゥェォ々,.:;?!)]%％"
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9.,%/:-]*|.", re.DOTALL)
_MARKED = re.compile(
    r"[\s　]*(?:[・･○〇◯●◎■□◆◇※*→⇒‐−–—-]"
    r"|[（(【<＜〔［\[《][^）)】>＞〕］\]》]{1,30}[）)】>＞〕］\]》]"
    r"|[（(]?[0-9０-９]{1,2}[）).．　 ]|[①-⑳]|[ア-ン][　 ．）)])"
)

_Key = tuple[int, int]  # table and column, (-1, -1) outside tables
_PAGE = (-1, -1)


@dataclass(frozen=True, slots=True)
class WrapStyle:
    """Right edges by column (points, or half-width columns in plain text) and common left edges."""

    right: dict[_Key, float] = field(default_factory=dict)
    lefts: dict[_Key, Counter[int]] = field(default_factory=dict)
    em: float = 2.0


def infer_wraps(document: Document) -> WrapStyle:
    """Where lines are broken; nothing where the format gives whole paragraphs."""
    lines = [line for line in document.lines if not line.furniture and line.text.strip()]
    boxed = [line for line in lines if line.box]
    if boxed:
        right: dict[_Key, float] = defaultdict(float)
        lefts: dict[_Key, Counter[int]] = defaultdict(Counter)
        for line in boxed:
            right[_column(line)] = max(right[_column(line)], _end(line))
            lefts[_column(line)][round(_start(line))] += 1
        sizes = Counter(round(line.size or 10.5, 1) for line in boxed)
        return WrapStyle(dict(right), dict(lefts), sizes.most_common(1)[0][0])
    width = _find_text_width([line for line in lines if line.paragraph is None])
    if width is None:
        return WrapStyle()
    starts = Counter(round(_start(line)) for line in lines)
    return WrapStyle({_PAGE: width}, {_PAGE: starts})


def goes_on(wraps: WrapStyle, before: Line, after: Line) -> bool:
    """True where `after` carries on the paragraph that `before` stands in."""
    if after.paragraph is not None:
        return not after.paragraph
    if not wraps.right or before.cell != after.cell:
        return False
    right = wraps.right.get(_column(before))
    if right is None or not _is_full(before, after, right, wraps.em):
        return False
    return not _starts_paragraph(wraps, before, after)


def _column(line: Line) -> _Key:
    return (line.cell.table, line.cell.column) if line.cell else _PAGE


def _start(line: Line) -> float:
    if line.box:
        return line.box.x0
    return _width(line.text[: len(line.text) - len(line.text.lstrip())])


def _end(line: Line) -> float:
    return line.box.x1 if line.box else _width(line.text.rstrip())


def _width(text: str) -> float:
    """Half-width columns that a text takes."""
    return sum(2.0 if unicodedata.east_asian_width(c) in "WFA" else 1.0 for c in text)


def _find_text_width(lines: list[Line]) -> float | None:
    """The column at which a plain text is broken, None where each line is a paragraph."""
    widths = [_width(line.text.rstrip()) for line in lines]
    if not widths:
        return None
    widest = max(widths)
    near = sum(width >= widest - 4 for width in widths)
    return widest if near >= max(3, 0.08 * len(widths)) and 40 <= widest <= 140 else None


def _is_full(before: Line, after: Line, right: float, em: float) -> bool:
    """True where what `after` starts with had no more room behind `before`."""
    text = after.text.lstrip()
    word = _WORD.match(text)
    chunk = word[0] if word else ""
    rest = text[len(chunk) :]
    for char in rest[:3]:
        if char not in _NO_START:
            break
        chunk += char
    if rest and chunk[-1:] in "「『（(【〔":
        chunk += rest[0]
    return _end(before) + _width(chunk) * em / 2 > right - 0.35 * em


def _starts_paragraph(wraps: WrapStyle, before: Line, after: Line) -> bool:
    """True where `after` is indented against the lines that go on."""
    if after.text[:1] in " 　" and before.text[:1] not in " 　":
        return True
    start, em = _start(after), wraps.em
    if _MARKED.match(before.text) and 0 < start - _start(before) <= 3 * em:
        return False
    lefts = wraps.lefts[_column(after)]
    own = sum(lefts[round(start) + d] for d in (-1, 0, 1))
    outdented = max(
        (lefts[x] for x in lefts if 0.7 * em <= start - x <= 1.4 * em),
        default=0,
    )
    return outdented > 0 and 2 * outdented >= own and start - _start(before) > -0.5 * em
