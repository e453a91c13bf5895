"""Words of agendas as data: kinds of items, group headings, formalities, notes behind a title.

Patterns read squashed text (NFKC, no white space) as a whole; each term has printed forms that it
reads (`examples`) and look-alikes that it must not read (`others`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from gijiroku.model import ItemKind
from gijiroku.text.normalize import plain
from gijiroku.text.numbering import COUNTED_WORDS


@dataclass(frozen=True, slots=True)
class ItemTerm:
    """One family of words; `pattern` must match the whole text."""

    name: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    others: tuple[str, ...]


def term(
    name: str, pattern: str, examples: tuple[str, ...], others: tuple[str, ...] = ()
) -> ItemTerm:
    return ItemTerm(name, re.compile(pattern), examples, others)


# What a group or a note calls its items: 【諮問事項】, （報告）, 報告第３号.
_THINGS = "(?:事項|案件|議題|議案|事件|題目|関係|の部|の件)?(?:等)?(?:について)?"
KINDS: tuple[ItemTerm, ...] = (
    term(
        "consultation",
        f"(?:付議)?諮問{_THINGS}(?:[・、]答申)?|答申(?:案)?{_THINGS}|.{{0,12}}諮問(?:事項|案件)",
        ("諮問", "諮問事項", "諮問案件", "答申案"),
        ("諮問機関の見直しについて", "答申後の経過について"),
    ),
    term(
        "report",
        f"(?:(?:経過|中間|結果|行政|業務|事務|活動|事業|理事者|委員長|所管|その他の?)?報告{_THINGS}|報)|"
        "情報提供|(?:事務局|所管課)(?:から(?:の)?)?報告|報告[・、](?:説明|連絡|その他)(?:事項)?",
        ("報告", "報告事項", "報告案件", "理事者報告", "行政報告", "情報提供"),
        ("報告書の作成について", "年次報告の提出方法"),
    ),
    term(
        "discussion",
        f"(?:協議|審議|検討|討議|議論|審査|意見交換|意見聴取)(?:[・、](?:検討|決定|協議|審議))?{_THINGS}",
        ("協議", "協議事項", "審議", "審議事項", "検討事項", "意見交換", "審議案件", "審査"),
        ("協議会の運営について", "審議会の公開"),
    ),
    term(
        "bill",
        "(?:提出|付託|議員提出|委員会提出|委員会提案|市長提出|付議)?(?:議案|条例案|予算案)(?:審議|審査|関係)?"
        "|(?:意見書|決議|規則|会議)案|発議|議員発議|同意(?:案|案件)?|認定(?:案件)?|承認(?:案)?|議決(?:事項|案件)|議",
        ("議案", "議員提出議案", "意見書案", "発議", "認定", "議決事項"),
        ("議案書の配布", "承認申請について"),
    ),
    term(
        "other",
        "(?:請願|陳情)(?:審査|書)?(?:[・、](?:請願|陳情))?|選挙|一般質問|質問|所管事務(?:の)?調査|要望",
        ("請願", "陳情", "選挙", "一般質問"),
        ("請願の審査方法について",),
    ),
)

# Headings under which the items stand and that are no items themselves.
CONTAINERS: tuple[ItemTerm, ...] = (
    term(
        "agenda",
        "(?:本日の|今回の|会議の|主な)?(?:会議に)?(?:議事|議題|案件|議件|付議事件|付議案件|付議事項|協議題|議事日程|日程|追加議事日程"
        "|次第|会議次第|議事次第|議事内容|議事の内容|議題及び(?:議事|審議)(?:の)?(?:内容|概要)|案件名)(?:等|項目)?(?:審議|について)?"
        "|(?:本日の)?会議に付(?:し|議し)た(?:事件|案件)|審議等|議事(?:録|要旨|概要)?|会議事項|会議の(?:内容|経過|議事)"
        "|(?:審議|会議|議事)(?:の)?(?:内容|経過|概要|要旨)|本(?:日の)?会議",
        ("議事", "本日の議題", "案件", "会議に付した事件", "議事日程", "審議内容"),
        ("議事の公開について", "案件の取下げについて"),
    ),
)

# What opens, closes and accompanies a meeting.
_RITE = "(?:について|の件|等)*"
FORMALITIES: tuple[ItemTerm, ...] = (
    term(
        "opening",
        f"(?:開会|開議|閉会|散会|閉議|休憩|再開|休会)(?:の?(?:宣告|宣言|挨拶|あいさつ|ことば|言葉|辞|時刻|日時))?{_RITE}"
        "|点呼|市民憲章(?:の?(?:唱和|朗読))?|国歌(?:斉唱)?|黙祷|記念撮影|開閉会.*",
        ("開会", "閉会の挨拶", "開会の宣告", "散会"),
        ("開会時間の変更について",),
    ),
    term(
        "clock",
        "(?:(?:令和|平成|昭和)(?:元|\\d{1,2})年)?\\d{1,2}月\\d{1,2}日(?:\\(.\\)|.曜日?)?"
        "(?:午前|午後)?(?:\\d{1,2}時(?:\\d{1,2}分|半)?)?(?:から|より|に|開議|開会)*"
        "|(?:午前|午後)\\d{1,2}時(?:\\d{1,2}分|半)?(?:開議|開会|閉会|散会|休憩|再開)",
        ("令和６年１２月２７日午後１時　開議", "午後１時開議", "５月７日（火）"),
        ("５月７日の事故について",),
    ),
    term(
        "greeting",
        "(?:[^のを]{0,12}の?)?(?:挨拶|あいさつ|御挨拶|ごあいさつ|祝辞)(?:[・、].{1,10})?(?:\\(.*\\))?",
        ("あいさつ", "会長あいさつ", "市長挨拶", "教育委員会教育長のあいさつ"),
        ("あいさつ運動について",),
    ),
    term(
        "people",
        "(?:新任|新)?(?:委員|職員|出席者|事務局|事務局職員|委員及び(?:事務局)?職員|役員|関係者|委員・(?:事務局)?職員)(?:の)?"
        f"(?:自己)?(?:紹介|委嘱){_RITE}|自己紹介{_RITE}|(?:委員(?:の|への)?)?(?:委嘱状|辞令)(?:書)?(?:の)?(?:交付|伝達|授与|手交)(?:式)?{_RITE}|人事異動.{{0,12}}",
        ("委員紹介", "職員の紹介", "自己紹介", "委嘱状の交付", "委嘱状の伝達", "辞令交付"),
        ("民生委員の委嘱基準について",),
    ),
    term(
        "quorum",
        f"(?:委員の?)?(?:出席|出欠|欠席)(?:者|委員|状況)?(?:の)?(?:状況|報告|確認)*{_RITE}|(?:会議の?)?(?:定足数|成立)(?:の?(?:確認|報告|宣言|要件))*{_RITE}"
        "|資格確認",
        ("出席状況の報告", "会議の成立について", "定足数の確認"),
        ("出席停止について",),
    ),
    term(
        "signatures",
        "(?:(?:本日の)?(?:会議録|議事録)(?:の)?)署名(?:委員|議員|人|者)?(?:の)?(?:指名|選任|選出|選定|決定)?(?:\\(.*\\))?"
        f"{_RITE}|署名委員(?:の)?(?:指名|選任)?{_RITE}|議事録署名{_RITE}|会期(?:の)?(?:決定)?{_RITE}|議席(?:の)?(?:指定|変更){_RITE}"
        "|書記(?:の)?(?:指名|任命)|諸般の報告|諸報告",
        ("会議録署名委員の指名", "議事録署名人の選任について", "会期の決定", "議席の指定"),
        ("会議録の調製方法について",),
    ),
    term(
        "minutes",
        "(?:前回|第\\d+回|前々回)(?:の)?(?:会議|審議会|委員会|協議会|定例会|部会)?(?:の)?(?:会議録|議事録|議事要旨|会議要旨|会議結果)"
        f"(?:の|\\(案\\)の)?(?:確認|承認|報告)?{_RITE}|(?:会議録|議事録)(?:の)?(?:確認|承認){_RITE}",
        ("前回会議録の確認", "前回議事録の承認について", "会議録の承認"),
        ("前回の意見への対応について",),
    ),
    term(
        "papers",
        "(?:配[布付]|会議|当日)?資料(?:の)?(?:確認|説明|配[布付])?(?:について)?|配[布付]物の確認",
        ("配布資料の確認", "資料確認", "資料"),
        ("資料館の運営について",),
    ),
    term(
        "audience",
        "傍聴(?:者|人)?(?:の)?(?:入室|入場|許可|確認|報告|申出)?(?:について)?|(?:諸)?注意事項|発言の注意",
        ("傍聴について", "傍聴者の入室"),
        ("傍聴規則の改正について",),
    ),
    term(
        "notices",
        "(?:事務局(?:から(?:の)?)?)?(?:事務)?連絡(?:事項)?(?:等)?(?:について)?|(?:事務局|市)から(?:の)?(?:お知らせ|連絡)"
        "|お知らせ|(?:次回|次期|今後)(?:の|以降の)?(?:会議|審議会|委員会|協議会|部会|定例会)?(?:の)?"
        "(?:開催|会議)?(?:の)?(?:予定|日程|日時|日|期日|開催日|開催予定|日程調整|スケジュール)?(?:等)?(?:(?:・|及び|、)(?:場所|会場|議題|議事))?(?:\\(案\\))?(?:について)?",
        ("事務連絡", "連絡事項", "次回の日程について", "次回開催について", "次回会議の日程"),
        ("次回改定の方針について", "連絡協議会の設置について"),
    ),
    term(
        "any-other",
        "(?:4|5)?そ\\s*の他(?:(?:の)?(?:事項|案件|報告|議題|議事|連絡))?(?:等)?(?:について)?|(?:諸般の?)?雑件",
        ("その他", "その他事項", "その他について"),
        ("その他の施設の使用料について",),
    ),
)

# Words that divide the talk on one item and are no items: <質疑応答>, ア 説明, (2) 審査の結果.
SECTIONS: tuple[ItemTerm, ...] = (
    term(
        "section",
        "(?:主な|各|委員(?:から)?の|事務局(?:から)?の|担当課(?:から)?の|所管課(?:から)?の|提案|概要|内容|補足|追加)*"
        "(?:説明(?:員|者)?|質疑(?:応答|・応答|等)?|質問(?:・意見|事項|及び回答|と回答|・回答)?|応答|回答|答弁|意見(?:等|・質問|・要望|交換|及び質疑)?"
        "|討論|採決|表決|結論|結果|決定|審議|審査|協議|報告|要旨|概要|内容|経過|議論|質疑・意見|発言|提案理由(?:の説明)?|まとめ|総括|要望)"
        "(?:の)?(?:結果|経過|要旨|概要|内容|等)?(?:\\(.{1,10}\\))?",
        ("質疑応答", "説明", "主な意見", "審査の結果", "事務局の説明", "質疑（要旨）", "結論"),
        ("説明会の開催について", "審議会の公開について"),
    ),
    term(
        "official",
        "[^のを]{0,14}(?:課|室|部|局|係|課長|部長|局長|室長|係長|館長|所長|主幹|主査|事務局|担当者?|委員長|会長|説明員)"
        "(?:から|より|の)?(?:の)?(?:説明|報告|答弁|回答)(?:あり)?",
        ("学校教育課長説明", "都市計画課説明", "事務局より説明"),
        ("総務課の事務の説明会について",),
    ),
    term(
        "party",
        "[A-Z](?:団体|社|者|法人|グループ)(?:の|への|による|に対する)?.{0,16}|(?:応募|申請)(?:者|団体)[A-Z0-9]?.{0,16}",
        ("Ａ団体の説明（要旨）", "Ｂ社への主な質疑"),
        ("Ａ地区の整備について",),
    ),
)

# Where a list only points elsewhere.
POINTERS: tuple[ItemTerm, ...] = (
    term(
        "pointer",
        "(?:別紙|別添|別記|下記|次|以下|裏面|会議次第)(?:会議次第|次第|議事日程)?(?:の|に)?(?:とおり|通り|参照|記載(?:の)?(?:とおり)?)?"
        "|[^のを]{2,12}のとおり|なし|特になし",
        ("議事日程のとおり", "別紙のとおり", "次のとおり", "下記の通り", "なし"),
        ("別紙様式の改正について",),
    ),
)

# （長寿応援課）, 　企画部・総務課: who is in charge; the weaker words are also names of facilities
DIVISION = re.compile(
    "(?:担当(?:課|部署)?|所管(?:課)?|説明)?[:]?(?P<name>(?:[^()、。・/をにはがで]{1,24}"
    "(?:課|室|局|部|係|班|グループ|担当|事務局|本部)(?:[・、及び/ ]*))+)"
    "(?:所管|提出|関係)?"
)
WEAK_DIVISION = re.compile(
    "[^()、。をにはがで]{1,24}(?:センター|図書館|公民館|事務所|支所|館|所|園|校|署|院|委員会|監)"
)
# 【個人情報保護条例第12条の規定による諮問】
BASIS = re.compile(
    ".{0,40}(?:条例|法|規則|規程|要綱|要領|規約|政令|省令|会則)(?:施行令|施行規則)?第\\d+条.{0,60}"
)
# （資料１）, （別紙２）, （資料No.3-1）, （当日配布）
PAPER = re.compile(
    "(?:(?:会議|参考|当日|補足|追加|別冊|説明)?資料|別紙|別添|議案書|参考|様式|冊子)(?:番号)?(?:No\\.?|NO\\.?|№|ナンバー)?"
    "[0-9A-Z\\-〜~、,・.及びのア-ン①-⑳]*(?:参照|のとおり|頁|ページ)?|[Pp]\\.?[0-9\\-〜~]+|[0-9]+(?:ページ|頁|分)|(?:当日|事前)配[布付].*"
    "|No\\.?[0-9]+|公開|非公開|新規|継続|説明|資料なし|(?:事務局|担当課|担当|所管課)?(?:から(?:の)?)?説明"
)


@lru_cache(maxsize=8192)
def match_term(terms: tuple[ItemTerm, ...], text: str) -> str | None:
    """The name of the first term that reads the whole text."""
    words = plain(text).strip("・:、。")
    for each in terms:
        if each.pattern.fullmatch(words):
            return each.name
    return None


_AS_KIND: dict[str, ItemKind] = {
    "consultation": "consultation",
    "report": "report",
    "discussion": "discussion",
    "bill": "bill",
    "other": "other",
}


def find_kind(text: str) -> ItemKind | None:
    """The kind that a group heading, a note or the word of a number states, or None."""
    name = match_term(KINDS, text) or match_term(KINDS, without_note(text))
    return _AS_KIND[name] if name else None


_MATTER_ENDS = (
    *("議案", "案", "日程", "報告", "諮問", "請願", "陳情", "承認", "認定", "同意", "発議", "選挙"),
)
_NOTE = re.compile("[（(〔［\\[][^（(）)]*[）)〕］\\]]\\s*$")


def without_note(text: str) -> str:
    """The text without a note behind it: 議事（会長が議長となる） -> 議事."""
    return _NOTE.sub("", text) or text


def is_matter_word(word: str) -> bool:
    """True for the noun of a number that counts matters: 議案, 日程, 議題; not 文書 or 条例."""
    return word in COUNTED_WORDS or find_kind(word) is not None or word.endswith(_MATTER_ENDS)


def is_container(text: str) -> bool:
    """True for 議事, 本日の議題, 報告事項: words under which items stand."""
    words = without_note(text)
    return bool(match_term(CONTAINERS, words) or match_term(KINDS, words))


def find_formality(text: str) -> str | None:
    """The name of the formality that a text tells: 開会, あいさつ, その他; None for matters."""
    return match_term(FORMALITIES, text) or match_term(FORMALITIES, without_note(text))


def is_formality(text: str) -> bool:
    """True for 開会, あいさつ, その他: no matter of the meeting."""
    return find_formality(text) is not None


def is_section(text: str) -> bool:
    """True for 質疑応答, 説明: a part of the talk on an item."""
    words = text.strip().lstrip("【〔［[<＜〈《（(")
    heads = (text, without_note(text), re.split("[】〕］\\]>＞〉》）)]", words)[0])
    return any(match_term(SECTIONS, head) for head in heads)
