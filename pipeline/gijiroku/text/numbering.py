"""Numbers at the head of a line: １ 1. (1) ⑴ ① ア （ア） Ⅰ 一 第１ 日程第１ 議案第146号 議題１.

A number has a family (how it is printed: two numbers of one list share it), a value (its place in
the list) and a label (what the output contract wants: NFKC, without space and trailing dot).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from gijiroku.text.figures import IROHA, parse_figure, write_label

# Nouns that are counted in lists of matters: 議題１, 案件(2), 報告事項①.
_COUNTED = """
議題 議事 議案 案件 議件 案 件 事項 項目 議事項目
諮問 報告 協議 審議 調査 説明 承認 審査 議決 検討 決議 選挙 請願 陳情 答申 意見交換
諮問事項 報告事項 協議事項 審議事項 議決事項 承認事項 検討事項 調査事項 付議事項 決定事項
連絡事項 説明事項 審査事項 諮問案件 報告案件 協議案件 審議案件 付議案件 審査案件 議決案件
日程 追加日程 議事日程 次第
"""
COUNTED_WORDS = tuple(_COUNTED.split())

# What makes a bare figure a quantity and not a number of a list: 3か所, 2020年度, 5パーセント, 1日.
COUNTERS = (
    "年|月(?!例)|日(?!程|常|本|時)|時(?!間外|短)|分(?!別|科|析|担)|秒|人(?![^\\s　]*[委事件権])|"
    "名(?!称|簿)|件(?!名)|回(?!答|収|覧)|期(?!日)|号|条|項(?!目)|歳|才|円|千|万|億|兆|割|倍|％|%|"
    "点(?!検)|位|票|校|園|社(?!会)|台(?!帳)|戸|棟|世帯|本(?!市|町|村|区|県|会|部)|冊|枚|頁|ページ|"
    "種類|つ|箇所|か所|カ所|ヶ所|ヵ所|か月|カ月|ヶ月|ヵ月|か年|カ年|ヶ年|級|等|番|丁目|団体|階|次|"
    "ポイント|パーセント|キロ|メートル|ミリ|センチ|トン|リットル|ヘクタール|m|k|t|[〜～~\\-－/／×]"
)

_GAP = r"[ \t\u3000]*"
_ARABIC = r"[0-9０-９]{1,3}"
_KANJI = r"[一二三四五六七八九十百〇]{1,5}"
_CIRCLED = r"[\u2460-\u2473\u3251-\u325f\u32b1-\u32bf\u2776-\u2793\u24f5-\u24fe\u3280-\u3289]"
_KANA = r"[ア-ヲ\uff71-\uff9d]"
_ROMAN = r"[\u2160-\u217b]+"
_ANY = rf"(?:{_ARABIC}|{_KANJI}|{_CIRCLED}|{_ROMAN})"
_DOT = r"[.．、，､:：]"
_BREAK = rf"(?:{_GAP}{_DOT}(?![0-9０-９])|[ \t\u3000]+|$)"
_OPEN, _CLOSE = rf"[（(〔［\[〈<＜]{_GAP}", rf"{_GAP}[)）〕］\]〉>＞]"
_WORDS = "|".join(sorted(map(re.escape, COUNTED_WORDS), key=len, reverse=True))
_WORD = rf"(?P<word>{_WORDS})"
# 第１回, 第12条, 第3期 are no places in a list of matters; nor are 2を, 3.5, 1）
_NO_ORDINAL = r"[回条項号期次章部節編款目種類級年四三二一週位表\d０-９]"
_LONE_COUNTER = r"(?:年|月|日|人|名|回|件|時|分|円|歳|[〜～~])(?:[\s\d０-９（(]|$)"  # 10 人
_NO_FIGURE = r"[0-9０-９.．,，）)をはがにでとのもへ]"


@dataclass(frozen=True, slots=True)
class Number:
    """A number at the head of a text; `stop` is where what it numbers begins.

    `word` is the noun that is counted (議案, 日程, 議題) or None for bare numbers.
    """

    label: str
    family: str
    value: int
    word: str | None
    glyph: str
    stop: int


# family, pattern (n: the figure, word: the noun counted), a printed form of each
FORMS: tuple[tuple[str, str, str], ...] = (
    (
        "第n号w",
        rf"第{_GAP}(?P<n>{_ANY}){_GAP}号{_GAP}(?P<word>議案|報告|諮問|案件|議題|承認|認定|同意|請願"
        rf"|陳情|発議|意見書案|協議|議事)(?![をはがもにとの]){_DOT}?",
        "第１号議案　予算",
    ),
    (
        "w第n号",
        r"(?P<word>[一-龥々](?:[ \t\u3000]*[一-龥々]){0,11}?)(?<!条例)(?<!規則)(?<!要綱)(?<!法律)"
        rf"{_GAP}第{_GAP}(?P<n>{_ANY}){_GAP}号"
        rf"(?![ のにをはが]*(?:様式|被保険者|議案)|[のにをはが]){_DOT}?",
        "議案第146号　予算",
    ),
    (
        "日程第n",
        rf"(?P<word>(?:追{_GAP}加{_GAP})?日{_GAP}程){_GAP}(?:第{_GAP})?(?P<n>{_ANY})(?![号年月日])"
        rf"{_DOT}?",
        "日程第１　会期の決定",
    ),
    (
        "wn",
        rf"[【〔［\[<＜〈《]{_GAP}{_WORD}{_GAP}(?:第{_GAP})?[（(]?(?P<n>{_ANY})[）)]?{_GAP}[】〕］\]>＞〉》]"
        rf"{_DOT}?",
        "【議題１】予算",
    ),
    ("w第n", rf"{_WORD}{_GAP}第{_GAP}(?P<n>{_ANY}){_BREAK}", "議題第１　予算"),
    ("w(n)", rf"{_WORD}{_GAP}の?{_OPEN}(?P<n>{_ANY}|{_KANA}){_CLOSE}{_DOT}?", "議事（２）予算"),
    ("w⑴", rf"{_WORD}{_GAP}(?P<n>[\u2474-\u2487\u3220-\u3229]){_DOT}?", "議事⑵　予算"),
    (
        "wn",
        rf"{_WORD}{_GAP}(?:その|の)?(?P<n>{_ARABIC}|{_CIRCLED}|{_ROMAN})(?:{_BREAK}|(?=[「『【]))",
        "議題１　予算",
    ),
    ("wn", rf"{_WORD}{_GAP}(?:その|の)?(?P<n>{_KANJI}){_BREAK}", "議題一　予算"),
    ("第n号", rf"第{_GAP}(?P<n>{_ANY}){_GAP}号(?:{_BREAK})", "第３号　予算"),
    ("第n", rf"第{_GAP}(?P<n>{_ANY})(?:{_BREAK}|(?!{_NO_ORDINAL}))", "第１　会議録署名委員の指名"),
    ("(n)", rf"{_OPEN}(?P<n>{_ARABIC}){_CLOSE}{_DOT}?", "（１）予算"),
    ("(一)", rf"{_OPEN}(?P<n>[一二三四五六七八九十]{{1,3}}){_CLOSE}{_DOT}?", "（一）予算"),
    ("(ア)", rf"{_OPEN}(?P<n>{_KANA}|[あ-お]){_CLOSE}{_DOT}?", "（ア）予算"),
    ("(a)", rf"{_OPEN}(?P<n>[a-zａ-ｚA-HＡ-Ｈ]){_CLOSE}{_DOT}?", "（ａ）予算"),
    ("(i)", rf"{_OPEN}(?P<n>{_ROMAN}){_CLOSE}{_DOT}?", "（ⅱ）予算"),
    ("(n)", rf"(?P<n>[\u2474-\u2487]){_DOT}?", "⑴　予算"),
    ("(一)", rf"(?P<n>[\u3220-\u3229]){_DOT}?", "㈠　予算"),
    ("(a)", rf"(?P<n>[\u249c-\u24b5]){_DOT}?", "⒜　予算"),
    ("①", rf"(?P<n>{_CIRCLED}){_DOT}?", "①　予算"),
    ("㋐", rf"(?P<n>[\u32d0-\u32fe]){_DOT}?", "㋐　予算"),
    ("n", r"(?P<n>[\u2488-\u249b])", "⒈　予算"),
    ("n)", rf"(?P<n>{_ARABIC}){_GAP}[)）〉＞]{_DOT}?", "１）予算"),
    ("ア)", rf"(?P<n>{_KANA}){_GAP}[)）]{_DOT}?", "ア）予算"),
    ("a)", rf"(?P<n>[a-zａ-ｚ]){_GAP}[)）]{_DOT}?", "ａ）予算"),
    (
        "n-n",
        rf"(?P<n>{_ARABIC})(?:[-－‐−.．]{_ARABIC})+[ \t\u3000]+(?!{COUNTERS})",
        "１－２　予算",
    ),
    ("n", rf"(?P<n>{_ARABIC}){_GAP}{_DOT}(?![0-9０-９])", "１．予算"),
    ("n", rf"(?P<n>{_ARABIC})(?:[ \t\u3000]+(?!{_LONE_COUNTER})|$)", "１　予算"),
    ("n", rf"(?P<n>{_ARABIC})(?!{_NO_FIGURE}|{COUNTERS})(?=[^\s0-9])", "１開催日時"),
    ("一", rf"(?P<n>{_KANJI}){_BREAK}", "一、予算"),
    ("I", rf"(?P<n>{_ROMAN}){_DOT}?", "Ⅱ　予算"),
    ("I", r"(?P<n>[IVXＩＶＸ]{1,4})[.．]", "II．予算"),
    ("ア", rf"(?P<n>{_KANA}){_BREAK}", "ア　予算"),
    ("あ", rf"(?P<n>[あ-お]){_GAP}[.．、]", "あ．予算"),
    ("a", r"(?P<n>[a-zａ-ｚ])(?:[.．、]|[ \t\u3000]+)", "ａ　予算"),
    ("A", r"(?P<n>[A-HＡ-Ｈ])[.．、]", "Ａ．予算"),
)
_COMPILED = tuple((family, re.compile(pattern)) for family, pattern, _ in FORMS)
# any number at all: most texts begin with none, and are seen by one look
_ANY_FORM = re.compile("|".join(re.sub(r"\?P<\w+>", "?:", pattern) for _, pattern, _ in FORMS))
_LEAD = re.compile(r"[\s\u3000]*")
_REFERENCE = re.compile(
    rf"(?:(?:{_WORDS})の?)?{_GAP}(?:第{_GAP}{_ANY}(?:{_GAP}号|(?!{_GAP}{_NO_ORDINAL}))"
    rf"|{_OPEN}(?:{_ARABIC}|{_KANA}){_CLOSE}"
    rf"|[\u2460-\u2487])|(?:{_WORDS}){_GAP}{_ANY}(?!{COUNTERS}|[0-9０-９])|[一-龥]{{1,8}}第{_GAP}{_ANY}{_GAP}号"
)


@lru_cache(maxsize=8192)
def find_number(text: str) -> Number | None:
    """The number at the head of a text, or None; space before it is passed over."""
    start = _LEAD.match(text).end()  # type: ignore[union-attr]
    if not _ANY_FORM.match(text, start):
        return None
    for family, pattern in _COMPILED:
        if found := pattern.match(text, start):
            word = found.groupdict().get("word")
            stop = _LEAD.match(text, found.end()).end()  # type: ignore[union-attr]
            glyph = unicodedata.normalize("NFKC", found["n"])
            return Number(
                label=write_label(found[0]).replace("の", ""),
                family=family if not word else family.replace("w", re.sub(r"\s", "", word)),
                value=parse_figure(found["n"]),
                word=re.sub(r"\s", "", word) if word else None,
                glyph=glyph,
                stop=stop,
            )
    return None


def split_numbers(text: str) -> tuple[tuple[Number, ...], str]:
    """All numbers at the head, and the rest: 日程第１　議案第５号　予算."""
    numbers: list[Number] = []
    rest = text.strip()
    while (number := find_number(rest)) and len(numbers) < 3:
        numbers.append(number)
        rest = rest[number.stop :]
    return tuple(numbers), rest


def find_references(text: str) -> Iterator[tuple[int, int, Number]]:
    """Numbers anywhere in a text: 議事（２）は継続, (2)については, 議案第５号を."""
    for found in _REFERENCE.finditer(text):
        if number := find_number(found[0] + "　"):
            yield found.start(), found.end(), number


def follows(before: Number, after: Number) -> bool:
    """True where `after` is the next of the same list (ア → イ; also イ → ロ of the old order)."""
    if before.family != after.family:
        return False
    if after.value == before.value + 1:
        return True
    i, j = IROHA.find(before.glyph), IROHA.find(after.glyph)
    return i >= 0 and len(before.glyph) == 1 and j == i + 1
