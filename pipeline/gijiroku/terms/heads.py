"""Heads inside the record that set what follows: （質疑）, 〔説明要旨〕（事務局）, <結論>.

Each row: pattern over the squashed words of the head, what it opens, a head as printed.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from gijiroku.text.normalize import squash
from gijiroku.text.numbering import find_number


class Head(StrEnum):
    """What a head opens."""

    EXPLANATION = "explanation"  # （説明）
    DISCUSSION = "discussion"  # <質疑応答>
    CONCLUSION = "conclusion"  # <結論>
    GREETING = "greeting"  # 会長あいさつ
    OPENING = "opening"  # 開会
    CLOSING = "closing"  # 閉会
    OTHER = "other"  # その他


_NOTE = r"(?:\((?:要旨|概要|要約|抜粋)\))?"
_ASK = r"(?:質疑|質問|意見|討議|協議|意見交換|要望|回答|応答)"
_HEADS: tuple[tuple[str, Head, str], ...] = (
    (rf"(?:事業の?|案件の?)?概要{_NOTE}", Head.EXPLANATION, "（概要）"),
    (
        rf".{{0,16}}(?:の|趣旨|提案理由の)?(?:説明|報告)(?:の?要旨|の?概要)?{_NOTE}",
        Head.EXPLANATION,
        "ア Ａ団体の説明（要旨）",
    ),
    (
        rf".{{0,12}}(?:主な)?{_ASK}(?:応答)?(?:(?:及び|・|、|と|並びに){_ASK})*等?"
        rf"(?:の?要旨|の?概要|の?内容)?{_NOTE}",
        Head.DISCUSSION,
        "〔質疑・意見〕",
    ),
    (
        r"(?:審議|審査|協議|採決|表決|議決|投票|選考|評価|議事|会議|検討)?の?"
        r"(?:結論|結果|まとめ|決定事項|決定|決議事項|議決事項|結果の概要)",
        Head.CONCLUSION,
        "《審議結果》",
    ),
    (r".{0,10}(?:挨拶|あいさつ)", Head.GREETING, "会長あいさつ"),
    (r"開会(?:宣言|宣告|の宣言|あいさつ|挨拶)?", Head.OPENING, "１　開　会"),
    (r"閉会(?:宣言|宣告|の宣言|あいさつ|挨拶)?", Head.CLOSING, "４　閉会"),
    (r"その他(?:事項|連絡事項)?", Head.OTHER, "３　その他"),
    (r"(?:事務)?連絡(?:事項)?", Head.OTHER, "事務連絡"),
)
HEADS = tuple((re.compile(pattern), head, example) for pattern, head, example in _HEADS)


@lru_cache(maxsize=16384)
def find_head(words: str) -> Head | None:
    """What a head of these squashed words opens; None for other words."""
    for pattern, head, _ in HEADS:
        if pattern.fullmatch(words):
            return head
    return None


def read_head(text: str) -> Head | None:
    """What a whole heading opens: ア Ａ団体の説明（要旨）, 〔質疑・意見〕（→は事務局の回答）."""
    number = find_number(text)
    words = squash(text[number.stop :] if number else text).text
    words = re.sub(r"^[○〇◯●◎■□◆◇▼▽▲△★☆・※*]", "", words)
    bracketed = re.match(r"[<(〔\[【《〈](.{1,40}?)[>)〕\]】》〉]", words)
    return find_head(words) or (find_head(bracketed[1]) if bracketed else None)
