"""Read one line as a speaker's tag with the text after it, in every form that minutes print.

○森山会長　text · ○議長（山田太郎君）　text · 【議長】text · （事務局）text · 委員）text ·
会長：text · <会長> · 事務局　text · 会長「text」 · 21 ◯議長　text · the tag alone on its line.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from gijiroku.style.attribution import LONGEST_TAG, may_be_tag, squeeze, weigh_tag
from gijiroku.terms.speakers import BRACKETS, LEADING_MARKS

_GAP = re.compile(r"[\s　]+")
# a tag spread over its column with the text close behind: 議　　　長ただいまから
_SPACED = re.compile(r"\S(?:[\s　]+\S)+(?=\S)")
# ３　委員　text: turns that are numbered
_NUMBERED = re.compile(r"[\s　]*[（(]?[0-9０-９]{1,3}[）)．.]?[\s　]+(?!番[\s　（(])")
# what goes on with a word: Ａ団体（421点）を, 支援員（業者）には
_PARTICLE = re.compile(
    r"を|が(?!ん)|に(?:は|も|つい|対し|関)|の(?!ち)|から|まで|より|は[、，]|[、。，．]"
)
_SPACES = " 　\t"
# 21 ◯議長, 3：○委員: turns that a search service numbers
_COUNTED = re.compile(rf"[\s　]*(?:[0-9]{{1,4}}[\s　]*[:：.]?[\s　]*)(?=[{LEADING_MARKS}])")


# （森委員　退席）: what somebody does, not who speaks
_MOVES = re.compile(r"(?:退席|着席|入室|退室|入場|退場|離席|復席|中座|登壇|降壇|遅参|早退|到着)$")


@dataclass(frozen=True, slots=True)
class Family:
    """A way of marking tags: a sign before it or none, and what closes it.

    `closing` is a pair of brackets (【】), a closing bracket alone (）), a colon (：), or "" where
    a gap, 「 or the end of the line closes the tag.
    """

    leading: bool
    closing: str

    @property
    def plain(self) -> bool:
        """True where nothing but a gap or the line's end marks the tag."""
        return not self.leading and not self.closing


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag as read from line `line`; the turn's text starts at `offset` of it.

    `own_line` is True where nothing follows the tag: the text starts in `text_line`. `weight` tells
    how tag-like the words are; 0 for words that only their place makes a tag.
    """

    line: int
    family: Family
    mark: str
    attribution: str | None
    offset: int
    own_line: bool
    weight: float
    text_line: int


def read_tag(number: int, text: str) -> Tag | None:
    """The tag that line `number` starts with; None where it starts with none."""
    numbered = _NUMBERED.match(text)
    if numbered and (tag := _read_at(number, text, numbered.end())) and tag.weight:
        return tag
    counted = _COUNTED.match(text)
    start = counted.end() if counted else len(text) - len(text.lstrip(_SPACES))
    return _read_at(number, text, start)


def _read_at(number: int, text: str, start: int) -> Tag | None:
    lead = text[start : start + 1]
    if lead and lead in LEADING_MARKS and text[start + 1 : start + 2] != lead:  # ○○委員
        start += 1
        start += len(text[start:]) - len(text[start:].lstrip(_SPACES))
    else:
        lead = ""
    for reader in (_read_bracketed, _read_colon, _read_closed, _read_gapped):
        found = reader(text, start, bool(lead))
        if found:
            closing, attribution, offset, weight = found
            own_line = not text[offset:].strip(_SPACES)
            return Tag(
                number,
                Family(bool(lead), unicodedata.normalize("NFKC", closing)),
                lead + closing,
                squeeze(attribution),
                offset,
                own_line,
                weight,
                number + own_line,
            )
    return None


_Found = tuple[str, str, int, float]  # closing, attribution, offset of the text, weight


def _weigh(words: str) -> float | None:
    """The weight of a tag's words; 0 for unknown words that may be a tag, None for others."""
    weight = weigh_tag(words)
    return weight if weight else (0.0 if may_be_tag(words) else None)


def _read_bracketed(text: str, start: int, leading: bool) -> _Found | None:
    """【議長】, <会長>, （事務局）, with or without ： after it; 議長（森山進）is not one."""
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
            if _MOVES.search(inner):
                return None
            weight = _weigh(inner)
            if weight is None:
                return None
            offset = at + 1
            while text[offset : offset + 1] in tuple("：: 　"):
                offset += 1
            return text[start] + close, inner, offset, weight
    return None


def _read_colon(text: str, start: int, leading: bool) -> _Found | None:
    """会長：text, 事務局（課長）: text."""
    at = re.search(r"[：:]", text[start : start + LONGEST_TAG + 8])
    if not at:
        return None
    inner = text[start : start + at.start()]
    weight = _weigh(inner)
    return None if weight is None else ("：", inner, start + at.end(), weight)


def _read_closed(text: str, start: int, leading: bool) -> _Found | None:
    """委　員) text: a closing bracket that nothing opened."""
    depth = 0
    for at in range(start, min(len(text), start + LONGEST_TAG + 8)):
        char = unicodedata.normalize("NFKC", text[at])
        if char in "(<[【〔":
            depth += 1
        elif char in ")>]】〕":
            if depth == 0:
                if _PARTICLE.match(text, at + 1):
                    return None
                inner = text[start:at]
                weight = _weigh(inner)
                return None if weight is None else (char, inner, at + 1, weight)
            depth -= 1
    return None


def _read_gapped(text: str, start: int, leading: bool) -> _Found | None:
    """事務局　text, 議　長（山田君）　text, 会長「text」, or the tag alone."""
    rest = text[start:]
    ends = [found.start() for found in _GAP.finditer(rest)][:6]
    ends += [found.end() for found in re.finditer(r"[）)]", rest)][:1]
    ends += [found.start() for found in re.finditer("「", rest)][:1]
    spaced = _SPACED.match(rest)
    ends += [spaced.end(), len(rest)] if spaced else [len(rest)]
    ends = sorted({end for end in ends if end > 0})
    for end in ends:
        weight = weigh_tag(rest[:end])
        if weight and not _PARTICLE.match(rest, end):
            end = _take_more(rest, end)
            return "", rest[:end], start + end, weight
    if leading and may_be_tag(rest[: ends[0]] if ends else ""):
        return "", rest[: ends[0]], start + ends[0], 0.0
    return None


def _take_more(rest: str, end: int) -> int:
    """The tag's end, moved past a second part: 総務部　山田課長　text, 議長（　森山進　）."""
    spaced = re.fullmatch(r"\S(?:[\s　]+\S)+", rest[:end])
    letter = re.match(r"[\s　]+\S(?=[\s　(（「]|$)", rest[end:])
    if spaced and letter and weigh_tag(rest[: end + letter.end()]) >= 1:  # 委　員　長　では
        return _take_more(rest, end + letter.end())
    more = re.match(r"[\s　]*(\S{1,8}|[（(][^）)]{1,16}[）)])(?=[\s　「]|$)", rest[end:])
    if more and weigh_tag(rest[: end + more.end()]) and weigh_tag(more[1]):
        return end + more.end()
    bracket = re.match(r"[\s　]*[（(]([^）)]{1,16})[）)]", rest[end:])
    if bracket is None or not weigh_tag(rest[: end + bracket.end()]):
        return end
    # 会長　（１）について: what a sentence goes on with is no part of the tag
    apart = rest[end : end + 1] in tuple(_SPACES)
    numbered = re.fullmatch(r"[\s　]*[0-9０-９ア-ン一二三四五六七八九十]{1,2}[\s　]*", bracket[1])
    if _PARTICLE.match(rest, end + bracket.end()) or (apart and numbered):
        return end
    return end + bracket.end()
