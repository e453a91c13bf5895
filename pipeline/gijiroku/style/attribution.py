"""Tell a speaker's tag from other words: 芹沢会長, 議長（山田太郎君）, Ａ委員, 福祉課."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from gijiroku.model import Role
from gijiroku.terms.heads import find_head
from gijiroku.terms.labels import match_label_words
from gijiroku.terms.offices import RANK_PATTERN
from gijiroku.terms.speakers import DIVISIONS, OFFICES, ORGANISATIONS

LONGEST_TAG = 30  # characters without spaces: 委員会事務局参事兼総務課長（山田太郎君）

_ROLES: dict[str, Role] = {word: role for word, role, _ in OFFICES}
_OFFICE_LENGTHS = sorted({len(word) for word in _ROLES}, reverse=True)
# 委員Ａ, 委員11, 委員（３）: what tells anonymous speakers apart
_COUNTER = re.compile(r"^(.*?\D)(?:\d{1,3}|[A-Z]|[①-⑳]|\([A-Z0-9]{1,3}\))$")
_HONORIFIC = re.compile(r"(?:君|氏|さん|様|殿|先生|くん)$")
# words of running text that no name or office holds
_RUNNING = re.compile(
    r"出席|欠席|出欠|氏名|名簿|傍聴者の|の数|入室|退室|退席|登壇|挙手|拍手|休憩|再開|異議|[、。，．？！「」『』…→⇒]|を|から|より|まで|では|には|とは|して|した|ます|です|ので|ない|こと|ほか|する|及び|並びに|については"
)

# words in a tag's place that are no speakers: 資料１：, 例：, （１）, 質問：, 第１
_NO_SPEAKER = re.compile(
    r"^[\W\d_a-zA-Zア-ン]+$|資料|議案|議題|議事|案件|日程|別紙|別添|参考|^例|^注|備考|質問|質疑|回答"
    r"|答弁|意見|要望|結果|結論|項目|事項|区分|件数|^第.+|[()\[\]<>【】〔〕/〜]|年度|月|日$|時|回$|計$|等$|例$|^その"
    r"|電話|ファ[クッ]|メール|住所|所在|名称|内容|概要|目的|対象|期間|費用|場所|方法|理由|根拠|説明|報告|採決|賛成|反対"
)

_KANJI_NAME = re.compile(r"[一-龥々ヶ]{2,5}")
_PERSON = re.compile(r"[一-龥々ヶァ-ヴーぁ-ん]{2,8}(?:君|氏|さん|様)?")
_TOLD = re.compile(r"基づ|により|沿って|について|説明(?:$|あり)|報告(?:$|あり)|省略|挨拶|あいさつ")
_NO_PERSON = re.compile(
    r"案$|要旨|概要|抜粋|報告|諮問|協議|審議|仮称|敬称|公開|以下|任期|説明|参考|資料"
)
# words that end as a rank does but are none; ranks of people from outside
_NO_RANK = re.compile(r"(?:成|延|身|特|冗|助|増|最|全|生|年|波|会)長$|当係$|時代表$|理事者$")
_OUTSIDE = re.compile(
    r"(?:教授|助教|講師|弁護士|税理士|会計士|医師|教諭|取締役|代表者?|顧問|参与|研究員)$"
)


def squeeze(text: str) -> str:
    """Without any white space: 委　員 -> 委員."""
    return re.sub(r"\s+", "", text)


def find_office(text: str) -> tuple[str, Role] | None:
    """The office that ends `text` (squeezed, NFKC), the longest one."""
    for length in _OFFICE_LENGTHS:
        word = text[-length:]
        if length <= len(text) and word in _ROLES:
            return word, _ROLES[word]
    rank = RANK_PATTERN.search(text)
    if rank is None or _NO_RANK.search(text) or len(text) < 2:
        return None
    return rank.group(), "invited" if _OUTSIDE.search(text) else "explainer"


def split_brackets(text: str) -> tuple[str, str] | None:
    """(議長, 山田太郎君) of 議長(山田太郎君)."""
    found = re.fullmatch(r"([^()]+)\(([^()]+)\)", text)
    return (found[1], found[2]) if found else None


@lru_cache(maxsize=8192)
def weigh_tag(text: str) -> float:
    """How much `text` looks like a speaker's tag, 0 to 1."""
    chunks = text.split()
    if len(chunks) == 2 and _KANJI_NAME.fullmatch(chunks[1]) and not find_office(chunks[1]):
        office = unicodedata.normalize("NFKC", chunks[0])
        if find_office(office) and not _RUNNING.search(office):
            return 0.8  # 事務局　浜口
    tag = unicodedata.normalize("NFKC", squeeze(text))
    if not tag or len(tag) > LONGEST_TAG or _RUNNING.search(tag):
        return 0.0
    brackets = split_brackets(tag)
    if brackets:
        outer, inner = brackets
        if _TOLD.search(inner):
            return 0.0  # 事務局　（資料１に基づき説明）
        titled = re.fullmatch(r"[一-龥ァ-ヶー・々]{2,24}[長監官員事幹査者師役任佐士人係]", outer)
        if titled and _PERSON.fullmatch(inner) and not _NO_PERSON.search(inner):
            return max(_weigh_plain(outer), 0.6)
        named = re.fullmatch(r"[一-龥ぁ-んァ-ヶー々]{2,6}", outer) and _weigh_plain(inner) >= 1
        return max(_weigh_plain(outer), 0.6 if named and outer[-1] not in "員者係" else 0.0)
    if re.search(r"[()\[\]<>【】〔〕]", tag):
        return 0.0
    return _weigh_plain(tag)


def may_be_tag(text: str) -> bool:
    """True for short words that may name a speaker if they recur in that place: 山田, 県社協."""
    tag = unicodedata.normalize("NFKC", squeeze(text))
    longest = 24 if tag.endswith(ORGANISATIONS) else 12
    if not 2 <= len(tag) <= longest or _RUNNING.search(tag) or _NO_SPEAKER.search(tag):
        return False
    return find_head(tag) is None and match_label_words(tag) is None


def _weigh_plain(tag: str) -> float:
    counted = _COUNTER.match(tag)
    office = find_office(tag) or (find_office(counted[1]) if counted else None)
    if office:
        before = tag[: tag.rfind(office[0])]
        return 1.0 if not before or len(before) <= 8 else 0.8
    if re.fullmatch(r"\d{1,3}番", tag):
        return 0.8
    if _HONORIFIC.search(tag) and 3 <= len(tag) <= 9:
        return 0.7
    if tag.endswith(DIVISIONS) and 3 <= len(tag) <= 20:
        return 0.6
    return 0.0
