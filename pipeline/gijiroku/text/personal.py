"""Personal data in running text: phone and account numbers, addresses, birth dates.

Reads 048-473-1111, 090（1234）5678, ０４８－４７３－１１１１, taro@example.jp, 〒353-8501,
緑町三丁目12番5号, 個人番号 1234 5678 9018 (only where its check digit is right), 普通預金 1234567,
口座番号１２３４５６７, 昭和30年5月1日生まれ, 生年月日：1955年5月1日. Names are
not looked for: those of members and officials are public.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import regex

MASK = "＊"  # one for each character, so that spans and lengths stay
_TIMEOUT = 2.0  # seconds for one text

_DIGIT = r"[0-9０-９]"
_DASH = r"[-‐‑–—―－ーｰ−]"
_NUMERAL = r"[0-9０-９一二三四五六七八九十百]"
_ERA = r"(?:明治|大正|昭和|平成|令和)"
_DATE = (
    rf"(?:{_ERA}?\s*{_DIGIT}{{1,4}}|{_ERA}元)\s*年\s*{_DIGIT}{{1,2}}\s*月\s*{_DIGIT}{{1,2}}\s*日"
)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of personal data: what it is called, how it is printed, an example of it."""

    name: str
    pattern: regex.Pattern[str]
    example: str


def _kind(name: str, pattern: str, example: str) -> Kind:
    return Kind(name, regex.compile(pattern, regex.VERBOSE), example)


KINDS = (
    _kind("mail", r"[\w.+\-]+@(?:[\w\-]+\.)+[A-Za-z]{2,}", "taro.yamada@example.jp"),
    _kind(
        "birth-date",
        rf"(?:生年月日\s*[：:]?\s*)\K{_DATE} | {_DATE}(?=\s*(?:生ま?れ|生\b|生[）)]))",
        "昭和30年5月1日生まれ",
    ),
    _kind(
        "account",
        rf"""(?:口座(?:番号)?|普通(?:預金)?|当座(?:預金)?)\s*(?:は|[：:（(№])?\s*
             (?:第|番号)?\s*\K{_DIGIT}{{7}}(?!{_DIGIT})""",
        "普通預金 1234567",
    ),
    _kind(
        "individual-number",
        rf"(?<!{_DIGIT})(?:{_DIGIT}{{12}}|{_DIGIT}{{4}}(?:[\s\-－]{_DIGIT}{{4}}){{2}})(?!{_DIGIT})",
        "1234 5678 9018",
    ),
    _kind(
        "phone",
        rf"""(?<![{_DIGIT[1:-1]}第])(?:
             [0０]{_DIGIT}{{1,4}}{_DASH}{_DIGIT}{{1,4}}{_DASH}{_DIGIT}{{3,4}}
           | [0０]{_DIGIT}{{1,4}}[（(]{_DIGIT}{{1,4}}[)）]{_DIGIT}{{4}}
           | [（(][0０]{_DIGIT}{{1,4}}[)）]{_DIGIT}{{1,4}}{_DASH}{_DIGIT}{{4}}
           | [0０][5-9５-９][0０]{_DIGIT}{{8}} )(?!{_DIGIT})""",
        "048-473-1111",
    ),
    _kind("postcode", rf"〒\s*{_DIGIT}{{3}}{_DASH}?{_DIGIT}{{4}}", "〒353-8501"),
    _kind(
        "address",
        rf"""[\p{{Han}}ヶケノ]{{1,8}}{_NUMERAL}{{1,3}}丁目\s*{_NUMERAL}{{1,4}}\s*番(?:地)?
             (?:\s*(?:の)?\s*{_NUMERAL}{{1,4}}\s*号?)?""",
        "緑町三丁目12番5号",
    ),
)


@dataclass(frozen=True, slots=True)
class Personal:
    """A piece of personal data: characters [start, stop) of the text."""

    kind: str
    start: int
    stop: int


def find_personal(text: str) -> Iterator[Personal]:
    """The personal data of a text, in the order of KINDS; pieces don't overlap."""
    taken: list[tuple[int, int]] = []
    for kind in KINDS:
        for match in kind.pattern.finditer(text, timeout=_TIMEOUT):
            start, stop = match.span()
            if any(start < b and a < stop for a, b in taken):
                continue
            if kind.name == "individual-number" and not has_check_digit(match.group()):
                continue
            taken.append((start, stop))
            yield Personal(kind.name, start, stop)


def mask_personal(text: str) -> str:
    """The text with each character of personal data replaced by ＊."""
    letters = list(text)
    for found in find_personal(text):
        letters[found.start : found.stop] = MASK * (found.stop - found.start)
    return "".join(letters)


def has_check_digit(printed: str) -> bool:
    """Whether twelve digits end as an individual number (マイナンバー) must.

    The rule is that of 総務省令第85号 (平成26年), 第5条.
    """
    digits = [int(d) for d in unicodedata.normalize("NFKC", printed) if d.isdigit()]
    weights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
    rest = sum(d * w for d, w in zip(digits[:11], weights, strict=True)) % 11
    return len(digits) == 12 and digits[11] == (0 if rest <= 1 else 11 - rest)
