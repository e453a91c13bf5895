"""What web pages print around their text: lines of the page, not of the minutes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Navigation:
    """`pattern` matches a whole line without its spaces; `examples` are such lines."""

    pattern: str
    examples: tuple[str, ...]


_DATE = r"(?:令和|平成|西暦)?(?:元|[0-9０-９]{1,4})[年./-][0-9０-９]{1,2}[月./-][0-9０-９]{1,2}日?"
_PAGE_ID = r"(?:ページ(?:ID|番号|番号ID)|記事(?:ID|番号)|ID)[:：]?[0-9０-９-]+"
_CHANGED = rf"(?:最終)?(?:更新|掲載|公開|登録)(?:年月)?日[:：]?{_DATE}(?:更新)?(?:[\(（].*[\)）])?"

NAVIGATION = (
    Navigation(
        rf"(?:{_PAGE_ID})?(?:印刷用?ページ)?(?:{_CHANGED})?",
        ("ページID1004427更新日平成29年12月7日", "ID:10482"),
    ),
    Navigation(
        r"(?:この)?ページの(?:先頭|トップ|本文|上部)(?:です|へ|に戻る|へ戻る|に移動).{0,6}",
        ("ページの先頭です",),
    ),
    Navigation(
        r".{0,20}(?:本文|コンテンツ|メニュー)(?:へ|に)(?:移動|スキップ|ジャンプ)?(?:する|します)?。?",
        ("共通メニューなどをスキップして本文へ",),
    ),
    Navigation(r"ここ(?:から|まで)(?:本文|サイト内共通メニュー)です。?", ("ここから本文です。",)),
    Navigation(
        r"(?:現在(?:位置|地|の位置|のページ)|パンくず(?:リスト)?)[:：]?.*",
        ("現在位置：トップページ>市政情報",),
    ),
    Navigation(r"(?:トップページ|ホーム|HOME|Home)[>＞›»].*", ("ホーム>市政情報>審議会",)),
    Navigation(r"(?:Copyright|©|\(C\)|（C）).*", ("Copyright©ACity",)),
)
