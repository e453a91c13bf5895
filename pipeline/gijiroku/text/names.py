"""Personal names: how likely a string is one, and names as the records keep them.

name_likelihood("山田太郎")   1.0   surname and given name of the dictionary
name_likelihood("大船山寺健")  .5   the shape of a name
name_likelihood("環境政策課")  .0   ends like a division
clean_name("大　石　　　誠")  大石誠
"""

from __future__ import annotations

import re
from functools import lru_cache

from gijiroku.text.normalize import plain
from gijiroku.text.tokens import Token, split_tokens

KANJI = "一-龥々〆ヶヵ\u3400-\u4dbf\uf900-\ufaff\U00020000-\U0002fa1f"
SHAPE = re.compile(rf"^[{KANJI}ぁ-んァ-ヶーヽヾゝゞ・=＝.ノツ]{{1,16}}$")
KATAKANA = re.compile(r"^[ァ-ヶー・=＝.]+$")
KANA_ENDING = re.compile(
    r"(?:について|により|として|における|ため|こと|もの|ください|ます|です|した|する|いる|ある|など|ほか|から|まで)$"
)
# what no name ends with, though some surnames hold these characters
NOT_A_NAME_END = re.compile(
    r"(?:課|係|班|局|庁|省|室|署|会|会議|組合|大学|学校|学園|協会|連盟|連合|法人|会社|病院|銀行|農協|商店|研究所|"
    r"センター|クラブ|団体|団|委員|議員|職員|代表|経験者|関係者|事業者|代理|担当|事務局|名簿|氏名|職名|役職|所属|備考|番号|区分|"
    r"出席|欠席|議題|資料|議事|報告|審議|協議|挨拶|あいさつ|開会|閉会|日時|場所|公開|傍聴|以上|各位|一同|同上|なし|無し|"
    r"都市|地区|地域|市民|町民|村民|区民|県民|公募|学識|有識|副|兼|同)$"
)
ORGANISATION = re.compile(
    r"(?:センター|クラブ|グループ|チーム|サービス|スポーツ|プラザ|ホーム)$|^[・ー]|・$"
)
GIVEN = ("人名-名", "人名-一般")
# surnames of one character, which the dictionary takes for common words
SINGLE_SURNAMES = frozenset(
    "里林森東西南北原谷岡堀辻柴関星泉沢澤島嶋畑菅榎楠桂梶桜櫻梅松杉柳桑栗橘槙江池浜滝瀧牧片王李金朴張陳"
    "城堤角宮鈴奥境平前鎌鍋角秦旭虻岸嶺峰峯柏椿樋乾巽向蔵倉籠仲辰龍竜郷盛守長脇磯汐渡湊港間都筑"
)
# 服部 and 田所 end like divisions, but 総務部 and 図書館 are some
PLACE_LIKE_END = re.compile(r"[部館所園場市町村区県局科]$")
MIXED = re.compile(rf"^[ぁ-ん]+[{KANJI}]+$|^[{KANJI}]+[ぁ-ん]+$")


def clean_name(raw: str) -> str:
    """A name as printed, without the spaces in it."""
    return re.sub(r"\s+", "", raw)


@lru_cache(maxsize=16384)
def name_likelihood(raw: str) -> float:
    """How likely a string without spaces is the name of one person, from 0 to 1."""
    text = plain(raw)
    if not SHAPE.match(text):
        return 0.0
    if KATAKANA.match(text):
        return 0.6 if 2 <= len(text) <= 16 and not ORGANISATION.search(text) else 0.0
    if NOT_A_NAME_END.search(text) or len(text) > 8 or "・" in text:
        return 0.0
    likely = by_dictionary(text, split_tokens(text))
    if likely < 0.85 and KANA_ENDING.search(text):
        return 0.0
    return (
        min(likely, 0.3) if len(text) > 3 and PLACE_LIKE_END.search(text) and likely < 1 else likely
    )


def by_dictionary(text: str, tokens: tuple[Token, ...]) -> float:
    """The likelihood by what the dictionary makes of it, shape allowed for."""
    details = [t.detail for t in tokens]
    surnames = sum("人名-姓" in d for d in details)
    first, rest = details[0], details[1:]
    if len(tokens) == 1:
        if "人名-姓" in first:
            return 0.75
        if text in SINGLE_SURNAMES:
            return 0.6
        if "人名" in first:
            return 0.6 if len(text) > 1 else 0.2
        if "地名" in first:
            return 0.55 if len(text) <= 3 else 0.3
        return (
            by_shape(text) if "固有名詞" in first or tokens[0].pos == "" else 0.6 * by_shape(text)
        )
    if "人名-姓" in first and rest and all(any(g in d for g in GIVEN) for d in rest):
        return 1.0
    if "人名-姓" in first and re.fullmatch("[ぁ-んゝ]{2,4}", text[tokens[0].stop :]):
        return 0.9
    if "人名-姓" in first and any(
        d.startswith("普通名詞") and t.stop - t.start > 1
        for t, d in zip(tokens[1:], rest, strict=True)
    ):
        return 0.45  # 和泉国保
    if "人名-姓" in first and surnames == 1:
        return {5: 0.65, 6: 0.4}.get(len(text), 0.85 if len(text) < 5 else 0.3)
    if surnames > 1 and len(text) > 5:
        return 0.3  # two people without a gap
    if any(g in details[-1] for g in GIVEN) or "地名" in first:
        return max(0.65, by_shape(text)) if len(text) <= 6 else 0.45
    if surnames:
        return max(0.5, by_shape(text))
    common = any(
        d.startswith("普通名詞") and t.stop - t.start > 1
        for t, d in zip(tokens, details, strict=True)
    ) and not any("人名" in d or "地名" in d for d in details)
    if common and PLACE_LIKE_END.search(text):
        return 0.1  # 総務部
    return 0.5 * by_shape(text) if common and not MIXED.match(text) else by_shape(text)


def by_shape(text: str) -> float:
    """The likelihood by length alone: most full names have three to five characters."""
    return {1: 0.25, 2: 0.45, 3: 0.55, 4: 0.6, 5: 0.55, 6: 0.4}.get(len(text), 0.25)


@lru_cache(maxsize=4096)
def is_surname(raw: str) -> bool:
    """Whether the dictionary has the string as one surname."""
    tokens = split_tokens(plain(raw))
    return len(tokens) == 1 and "人名-姓" in tokens[0].detail
