"""Figures of every script: 12 １２ 十二 ⑫ Ⅳ ウ c, and what they count to."""

from __future__ import annotations

import re
import unicodedata

GOJUON = (
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
)
IROHA = (
    "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス"
)
KANJI_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"元": 1}


def parse_figure(glyph: str) -> int:
    """The value of a figure: 12, １２, 十二, ⑫, Ⅳ, ウ, c; -1 where it has none.

    >>> [parse_figure(g) for g in ("１２", "十二", "二十一", "一五", "⑫", "Ⅳ", "ウ", "c", "❸")]
    [12, 12, 21, 15, 12, 4, 3, 3, 3]
    """
    plain = unicodedata.normalize("NFKC", glyph)
    if plain.isdecimal():
        return int(plain)
    if len(glyph) == 1 and not ("一" <= glyph <= "龥") and unicodedata.numeric(glyph, -1) > 0:
        return int(unicodedata.numeric(glyph))
    plain = plain.strip("().")
    if plain and all(c in KANJI_DIGITS or c in "十百" for c in plain):
        return _parse_kanji(plain)
    if plain.isdecimal():
        return int(plain)
    if plain in GOJUON:
        return GOJUON.index(plain) + 1
    if re.fullmatch("[IVX]+", plain):
        return _parse_roman(plain)
    if re.fullmatch("[a-zA-Z]", plain):
        return ord(plain.lower()) - ord("a") + 1
    return "あいうえお".find(plain) + 1 or -1


def _parse_kanji(text: str) -> int:
    if not set(text) & set("十百"):
        return int("".join(str(KANJI_DIGITS[c]) for c in text))
    total, current = 0, 0
    for c in text:
        if c in "十百":
            total += (current or 1) * (10 if c == "十" else 100)
            current = 0
        else:
            current = KANJI_DIGITS[c]
    return total + current


def _parse_roman(text: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[c] for c in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-v if v < after else v for v, after in pairs)


def write_label(raw: str) -> str:
    """A number as the contract has it: NFKC, no space, no trailing dot.

    >>> [write_label(r) for r in ("（１）", "①", "１．", "日程 第１", "議案第 ５ 号、", "⒊", "❷")]
    ['(1)', '1', '1', '日程第1', '議案第5号', '3', '2']
    """
    raw = re.sub(
        r"[\u2776-\u2793\u24f5-\u24fe]", lambda m: str(int(unicodedata.numeric(m[0]))), raw
    )
    plain = re.sub(r"[\s【】〔〕《》〈〉]+", "", unicodedata.normalize("NFKC", raw))
    return plain.rstrip(".、,:。･・")
