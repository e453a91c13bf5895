"""Words for the record in titles: 会議録, 議事要旨, 会議結果報告書; and for boards and bodies."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TitleTerm:
    """A family of words for the record; the pattern reads squashed text, examples as printed."""

    pattern: str
    examples: tuple[str, ...]


TITLE_TERMS: tuple[TitleTerm, ...] = (
    TitleTerm(
        "(?:会議|審議|議事|開催)(?:の)?(?:結果|概要|経過)(?:の)?(?:報告書|報告|概要|要旨|記録|書)",
        ("会議結果報告書", "審議結果報告書", "会議の結果報告", "会議概要書"),
    ),
    TitleTerm(
        "(?:会議|議事|審議|討議|協議)(?:の)?(?:要点|要旨|要約)?(?:要旨|概要|要録|要点録|摘録|記録|録|要約|経過|結果|大要|メモ|要点)",
        (
            "会議録",
            "議 事 録",
            "議事要旨",
            "会議要録",
            "会議の概要",
            "議事概要",
            "会議要旨",
            "会議記録",
        ),
    ),
    TitleTerm("(?:発言|意見|質疑)(?:要旨|概要|記録)", ("発言要旨",)),
    TitleTerm("速記録|要点録|摘録|要録", ("速記録", "要点録")),
    TitleTerm("(?<=会)(?:記録|概要|要旨|報告書)", ("委員会記録",)),
)
QUALIFIER = r"(?:[(【〔<](?:要旨|概要|要約|抄録?|要点|要録|全文|概要版|要約版|抜粋)[)】〕>])?"
TRAILER = r"(?:[(【〔<](?:案|公開用|公表用|確定版?|未定稿|速報版?|署名用|[0-9/・]+)[)】〕>]"
TRAILER += r"|第[0-9一二三四五六七八九十百]+号)?"
RECORD_WORD = re.compile(
    "(?P<word>(?:" + "|".join(t.pattern for t in TITLE_TERMS) + f"){QUALIFIER}){TRAILER}"
)

# what a board's name ends with: 環境審議会, 教育委員会, 子ども・子育て会議, 市議会定例会
BOARD_ENDS = (
    "会",
    "会議",
    "議会",
    "審議会",
    "委員会",
    "協議会",
    "部会",
    "分科会",
    "懇談会",
    "審査会",
    "定例会",
    "臨時会",
    "フォーラム",
    "ワーキンググループ",
    "ワーキング",
    "チーム",
    "ネットワーク",
)
BOARD_END = re.compile("(?:" + "|".join(sorted(BOARD_ENDS, key=len, reverse=True)) + ")$")
# a body that is no municipality: ○○衛生組合, ○○広域連合, ○○省
PUBLIC_BODY = re.compile(
    r"^.{2,20}?(?:組合|広域連合|企業団|広域行政事務センター|公社|機構)|^.{1,4}[省庁](?!舎)"
)
