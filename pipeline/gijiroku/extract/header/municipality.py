"""The public body that a board belongs to: 桜川市 in 桜川市環境審議会, 桜川市役所, 桜川市議会.

A prefix that ends in 市 is no proof (都市計画審議会, 通学区域審議会): it counts where the
dictionary cuts there, or where the document itself uses the name elsewhere: 桜川市役所, 桜川市決定.
"""

from __future__ import annotations

import re
from collections import Counter

from gijiroku.extract.fieldset import LabelledField, with_key
from gijiroku.model import Document
from gijiroku.terms.divisions import is_division_stem
from gijiroku.terms.labels import LabelKey
from gijiroku.terms.titles import PUBLIC_BODY
from gijiroku.text.normalize import normalize, plain
from gijiroku.text.tokens import split_tokens

NAME = r"[一-龥々〆ぁ-んァ-ヶー]{1,7}?"
KIND = "(?:市|区|町|村|県|(?<=東京)都|(?<=北海)道|(?<=大阪)府|(?<=京都)府)"
PREFIX = re.compile(rf"^(?P<name>{NAME}{KIND})(?![市区町村](?![民立長内会])|[民長])")
OFFICIAL = r"(?:役所|役場|議会|教育委員会|立(?![地案])|民(?=[会館センタ])|職員|条例|公式|庁舎)"
NAMED = re.compile(rf"(?<![一-龥々ァ-ヶー])(?P<name>[一-龥々ヶケノ]{{1,6}}?{KIND})(?={OFFICIAL})")
NOT_NAMED = re.compile(
    r"^(?:本|当|同|各|全|他|両|現|新|旧|都|号|関係|近隣|指定都)?[市区町村県]$|^(?:本|当|同|各|他|両|県内|近隣)"
)


def find_municipality(
    board: str | None,
    titles: tuple[str, ...],
    fields: tuple[LabelledField, ...],
    document: Document,
) -> str | None:
    """The municipality (or other public body) that the board's name, or the document, prints."""
    for text in (board or "", *titles):
        if found := PUBLIC_BODY.match(plain(text)):
            return found.group()
    counts = count_named(document)
    for text in (board or "", *(re.sub(r"^.*?[年回度]", "", plain(t)) for t in titles)):
        found = PREFIX.match(plain(text))
        if found and (
            counts[found["name"]]
            or is_cut_there(plain(text), found.end())
            or opens_board(found["name"], plain(text)[found.end() :])
            or is_used_apart(found["name"], document)
        ):
            return found["name"]
    places = with_key(fields, LabelKey.PLACE, LabelKey.DIVISION, LabelKey.CONTACT)
    for field in places:
        if found := NAMED.search(normalize(field.text).text):
            return found["name"]
    likely = counts.most_common(1)
    return likely[0][0] if likely and likely[0][1] >= 2 else None


def count_named(document: Document) -> Counter[str]:
    """How often the document names a municipality by what only such a body has."""
    names = (
        m["name"] for line in document.lines for m in NAMED.finditer(normalize(line.text).text)
    )
    return Counter(name for name in names if not NOT_NAMED.match(name))


def is_cut_there(text: str, at: int) -> bool:
    """Whether the dictionary cuts the text at `at`, behind 市, 区 … as a word of its own."""
    return any(token.stop == at and token.stop - token.start == 1 for token in split_tokens(text))


def opens_board(name: str, rest: str) -> bool:
    """Whether a name that is no common word stands before a word of boards: 社会教育, 環境."""
    stem = split_tokens(name[:-1])
    if len(name) < 3 or (len(stem) == 1 and stem[0].detail.startswith("普通名詞")):
        return False
    return any(is_division_stem(rest[:length]) for length in (2, 3, 4))


def is_used_apart(name: str, document: Document) -> bool:
    """Whether a name that is no common word stands before different words: 市決定, 市公式サイト."""
    stem = split_tokens(name[:-1])
    if len(name) < 3 or (len(stem) == 1 and stem[0].detail.startswith("普通名詞")):
        return False
    behind = {
        text[i + len(name) : i + len(name) + 1]
        for line in document.lines
        for text in [plain(line.text)]
        for i in range(len(text))
        if text.startswith(name, i)
    }
    return len(behind) >= 2
