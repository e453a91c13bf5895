"""What web pages print around their text: lines of the page, not of the minutes."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Navigation:
    """`pattern` matches a whole line without its spaces; `examples` are such lines."""

    pattern: str
    examples: tuple[str, ...]


_DATE = (
    r"(?:令和|平成|西暦)?(?:元|[0-9０-９]{1,4})[年./／-][0-9０-９]{1,2}[月./／-][0-9０-９]{1,2}日?"
)
_CHANGED = (
    rf"(?:最終)?(?:更新|掲載|公開|登録)(?:年月)?日[:：]?{_DATE}(?:更新)?(?:[（(].{{1,8}}[）)])?"
)
_PAGE_ID = r"(?:ページ(?:ID|番号|番号ID)|記事(?:ID|番号)|ID)[:：]?[0-9０-９-]+"

NAVIGATION = (
    Navigation(
        rf"[\[［【]?(?:{_PAGE_ID})?(?:印刷用?ページ)?(?:{_CHANGED})?[\]］】]?",
        ("ページID1004427　更新日　平成29年12月7日", "ID:10482", "[更新日：2008年1月9日]"),
    ),
    Navigation(
        r"(?:この)?ページの(?:先頭|トップ|本文|上部)(?:です|へ|に戻る|へ戻る|に移動).{0,6}",
        ("ページの先頭です", "このページの先頭へ戻る"),
    ),
    Navigation(
        r".{0,20}(?:本文|コンテンツ|メニュー)(?:へ|に)(?:移動|スキップ|ジャンプ)?(?:する|します)?",
        ("共通メニューなどをスキップして本文へ", "本文へ移動する"),
    ),
    Navigation(
        r"ここ(?:から|まで)(?:本文|(?:サイト内)?共通メニュー)です。?", ("ここから本文です。",)
    ),
    Navigation(
        r"(?:現在(?:位置|地|の位置|のページ)|パンくず(?:リスト)?)"
        r"(?:[:：].*|(?:トップ|ホーム).*|[^。、]*[>＞].*)?",
        ("現在位置：トップページ > 市政情報", "現在地 トップページ", "パンくずリスト"),
    ),
    Navigation(r"(?:トップ(?:ページ)?|ホーム|HOME|Home)[>＞›»].*", ("ホーム > 市政情報 > 審議会",)),
    Navigation(
        r"[^<>＜＞。、]{1,30}(?:[>＞›»][^<>＜＞。、]{1,30}){2,}",
        ("市公式サイト　>　審議会　>　都市計画審議会",),
    ),
    Navigation(
        r"(?:Copyright|©).*|[(（][CcＣ][)）](?:[0-9０-９]{4}|[A-Z]{2}).*"
        r"|.{0,60}All ?Rights ?Reserved\.?",
        ("Copyright © A City", "(C) 2020 A市", "A City. All Rights Reserved."),
    ),
)

# what opens the part below the minutes: everything from there on is the page's
FOOT = (
    Navigation(
        r"[■●◆]?(?:(?:この|本)(?:ページ|記事|情報|件|会議|審議会)(?:の内容)?に(?:関する|ついての))?"
        r"お?問い?合わ?せ(?:先|窓口)?(?:はこちら)?[:：]?",
        ("このページに関するお問い合わせ", "お問い合わせ先", "■問合せ先"),
    ),
    Navigation(
        r"(?:関連|添付)(?:ページ|リンク|ファイル|情報|書類|サイト|記事)",
        ("関連リンク", "添付ファイル"),
    ),
    Navigation(
        r"(?:この)?(?:ページ|情報)(?:の(?:内容|情報))?(?:は|に(?:関する|ついて)).{0,12}"
        r"(?:役に立|見つけ|わかり|分かり|アンケート|ご意見|満足).*",
        ("このページの情報は役に立ちましたか？", "ページに関するアンケート"),
    ),
    Navigation(
        r"(?:PDF.{0,30}|.{0,10})(?:Adobe|アドビ|Acrobat).{0,60}",
        ("PDF形式のファイルを御覧いただくには、Adobe Readerが必要です。",),
    ),
)

_ANY = re.compile("|".join(f"(?:{entry.pattern})" for entry in NAVIGATION))


_FOOT = re.compile("|".join(f"(?:{entry.pattern})" for entry in FOOT))


def opens_foot(line: str) -> bool:
    """Whether a line heads what a web page prints below the minutes: whom to ask, files."""
    text = re.sub(r"\s+", "", line)
    return len(text) < 100 and bool(_FOOT.fullmatch(text))


def is_navigation(line: str) -> bool:
    """Whether a line is a web page's own: 更新日, ページID, the way from the top page."""
    text = re.sub(r"\s+", "", line)
    return len(text) < 200 and bool(text and _ANY.fullmatch(text))
