"""Read one line as a speaker's tag with the text after it, in every form that minutes print.

○芹沢会長　text · ○議長（山田太郎君）　text · 【議長】text · （事務局）text · 委員）text ·
会長：text · <会長> · 事務局　text · 会長「text」 · a line that holds the tag alone.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from gijiroku.style.attribution import LONGEST_TAG, squeeze, weigh_tag
from gijiroku.terms.speakers import BRACKETS, LEADING_MARKS

_GAP = re.compile(r"[\s　]+")
_SPACES = " 　\t"


@dataclass(frozen=True, slots=True)
class Family:
    """A way of marking tags: a sign before it or none, and what closes it.

    `closing` is a pair of brackets (【】), a closing bracket alone (）), a colon (：), or "" where
    a gap, 「 or the end of the line closes the tag.
    """

    leading: bool
    closing: str


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag as read from line `line`; the turn's text starts at `offset` of it.

    `own_line` is True where nothing follows the tag: the text starts in `text_line`. `weight` tells
    how tag-like the words are.
    """

    line: int
    family: Family
    mark: str
    attribution: str | None
    offset: int
    own_line: bool
    weight: float
    text_line: int


def read_tag(number: int, text: str, known: str = "") -> Tag | None:
    """The tag that line `number` starts with; None where it starts with none."""
    start = len(text) - len(text.lstrip(_SPACES))
    lead = ""
    if text[start : start + 1] in LEADING_MARKS and text[start : start + 1]:
        lead = text[start]
        start += 1
        start += len(text[start:]) - len(text[start:].lstrip(_SPACES))
    for reader in (_read_bracketed, _read_colon, _read_closed, _read_gapped):
        found = reader(text, start, known)
        if found:
            closing, attribution, offset, weight = found
            rest = text[offset:].strip(_SPACES)
            return Tag(
                number,
                Family(bool(lead), closing),
                lead + closing,
                squeeze(attribution),
                offset,
                not rest,
                weight,
                number if rest else number + 1,
            )
    return None


_Found = tuple[str, str, int, float]  # closing, attribution, offset of the text, weight


def _read_bracketed(text: str, start: int, known: str) -> _Found | None:
    """【議長】, <会長>, （事務局）, with or without ： after it; 議長（佐藤篤）is not one."""
    close = BRACKETS.get(text[start : start + 1])
    if not close or text[start] in "「『":
        return None
    other = {"）": ")", ")": "）", "＞": ">", ">": "＞"}.get(close, close)
    depth = 0
    for at in range(start, min(len(text), start + 2 * LONGEST_TAG)):
        if text[at] in "（(" and at > start:
            depth += 1
        elif text[at] in "）)" and depth:
            depth -= 1
        elif text[at] in (close, other):
            inner = text[start + 1 : at]
            weight = weigh_tag(inner, known)
            if not weight:
                return None
            offset = at + 1
            while text[offset : offset + 1] in tuple("：: 　"):
                offset += 1
            return text[start] + close, inner, offset, weight
    return None


def _read_colon(text: str, start: int, known: str) -> _Found | None:
    """会長：text, 事務局（課長）: text."""
    at = re.search(r"[：:]", text[start : start + LONGEST_TAG + 8])
    if not at:
        return None
    inner = text[start : start + at.start()]
    weight = weigh_tag(inner, known)
    return ("：", inner, start + at.end(), weight) if weight else None


def _read_closed(text: str, start: int, known: str) -> _Found | None:
    """委　員) text: a closing bracket that nothing opened."""
    depth = 0
    for at in range(start, min(len(text), start + LONGEST_TAG + 8)):
        char = unicodedata.normalize("NFKC", text[at])
        if char in "(<[【〔":
            depth += 1
        elif char in ")>]】〕":
            if depth == 0:
                inner = text[start:at]
                weight = weigh_tag(inner, known)
                return (char, inner, at + 1, weight) if weight else None
            depth -= 1
    return None


def _read_gapped(text: str, start: int, known: str) -> _Found | None:
    """事務局　text, 議　長（山田君）　text, 会長「text」, or the tag alone."""
    rest = text[start:]
    ends = [found.start() for found in _GAP.finditer(rest)][:6]
    ends += [found.end() for found in re.finditer(r"[）)]", rest)][:1]
    ends += [found.start() for found in re.finditer("「", rest)][:1]
    ends += [len(rest)]
    for end in sorted({end for end in ends if end > 0}):
        weight = weigh_tag(rest[:end], known)
        if weight:
            end = _take_more(rest, end, known)
            return "", rest[:end], start + end, weight
    return None


def _take_more(rest: str, end: int, known: str) -> int:
    """The tag's end, moved past a second part: 総務部　山田課長　text, 議長（　佐藤篤　）."""
    more = re.match(r"[\s　]*(\S{1,8}|[（(][^）)]{1,16}[）)])(?=[\s　「]|$)", rest[end:])
    if more and weigh_tag(rest[: end + more.end()], known) and weigh_tag(more[1], known):
        return end + more.end()
    bracket = re.match(r"[\s　]*[（(][^）)]{1,16}[）)]", rest[end:])
    if bracket and weigh_tag(rest[: end + bracket.end()], known):
        return end + bracket.end()
    return end
