"""Offices beside names: who holds one is chair, member, an official.

Board offices decide a role wherever they stand; ranks of officials only say that somebody is one.
Each row: the words, and a printed form that they end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from gijiroku.model import Role
from gijiroku.terms.divisions import is_division_stem
from gijiroku.text.normalize import plain

# offices of a board, longest match first: words, role, examples
BOARD_OFFICES: tuple[tuple[str, Role, tuple[str, ...]], ...] = (
    (
        "職務代理者 職務代理 職務代行者 職務代行 会長代理 会長代行 委員長代理 委員長代行 議長代理 "
        "座長代理 座長代行 部会長代理",
        "acting_chair",
        ("会長職務代理", "職務代理者", "委員長職務代理者", "会長代理", "教育長職務代理者"),
    ),
    (
        "副会長 副委員長 副議長 副座長 副部会長 副分科会長 副代表 副理事長",
        "vice_chair",
        ("副会長", "副委員長", "副議長", "介護部会副部会長"),
    ),
    (
        "会長 委員長 議長 座長 部会長 分科会長 理事長 仮議長 臨時議長 小委員長",
        "chair",
        ("会　長", "委員長", "議長", "座長", "環境部会長", "教育委員長"),
    ),
    (
        "委員 議員 構成員 臨時委員 専門委員 特別委員 農業委員 教育委員 評議員 部会員 推進委員 "
        "最適化推進委員 正会員 幹事委員",
        "member",
        ("委　員", "議員", "構成員", "臨時委員", "専門委員", "農地利用最適化推進委員"),
    ),
    ("監査委員 選挙管理委員", "explainer", ("代表監査委員",)),
    (
        "参考人 講師 アドバイザー オブザーバー 紹介議員 コーディネーター ファシリテーター",
        "invited",
        ("参考人", "アドバイザー", "紹介議員"),
    ),
    ("司会 進行 書記長 書記 事務局 事務局員", "secretariat", ("司会", "書記", "事務局")),
)

# ranks of officials and of people in other organisations, and a printed form for each
RANKS: tuple[tuple[str, str], ...] = (
    ("長", "都市計画課長"),
    ("長補佐", "環境政策課長補佐"),
    ("補佐", "補佐"),
    ("代理", "課長代理"),
    ("心得", "課長心得"),
    ("次長", "教育次長"),
    ("主査", "主査"),
    ("主幹", "副主幹"),
    ("主任", "統括主任"),
    ("主事", "指導主事"),
    ("主事補", "主事補"),
    ("主務", "主務"),
    ("主席", "主席"),
    ("主管", "主管"),
    ("主監", "主監"),
    ("技師", "主任技師"),
    ("技幹", "技幹"),
    ("技監", "技監"),
    ("技術員", "技術員"),
    ("参事", "市民部参事"),
    ("参事官", "参事官"),
    ("参与", "参与"),
    ("理事", "理事"),
    ("監事", "監事"),
    ("幹事", "幹事"),
    ("顧問", "顧問"),
    ("専門員", "専門員"),
    ("専門官", "専門官"),
    ("企画官", "企画官"),
    ("調整官", "調整官"),
    ("審議官", "審議官"),
    ("統括官", "統括官"),
    ("政策監", "政策監"),
    ("調整監", "調整監"),
    ("戦略監", "戦略監"),
    ("管理監", "危機管理監"),
    ("総括監", "総括監"),
    ("担当", "特定健診担当"),
    ("係員", "係員"),
    ("職員", "会計年度任用職員"),
    ("保健師", "主任保健師"),
    ("看護師", "看護師"),
    ("栄養士", "管理栄養士"),
    ("保育士", "保育士"),
    ("社会教育主事", "社会教育主事"),
    ("司書", "主任司書"),
    ("学芸員", "学芸員"),
    ("相談員", "相談員"),
    ("支援員", "支援員"),
    ("指導員", "指導員"),
    ("推進員", "推進員"),
    ("調査員", "調査員"),
    ("研究員", "主任研究員"),
    ("嘱託", "嘱託"),
    ("嘱託員", "嘱託員"),
    ("リーダー", "担当リーダー"),
    ("サブリーダー", "サブリーダー"),
    ("マネージャー", "マネージャー"),
    ("チーフ", "チーフ"),
    ("ディレクター", "ディレクター"),
    ("管理者", "会計管理者"),
    ("責任者", "責任者"),
    ("担当者", "担当者"),
    ("知事", "副知事"),
    ("大臣", "総務大臣"),
    ("政務官", "大臣政務官"),
    ("教授", "大学院准教授"),
    ("助教", "助教"),
    ("講師", "非常勤講師"),
    ("弁護士", "弁護士"),
    ("税理士", "税理士"),
    ("会計士", "公認会計士"),
    ("医師", "医師"),
    ("教諭", "教諭"),
    ("教頭", "教頭"),
    ("代表取締役", "代表取締役"),
    ("取締役", "取締役"),
    ("代表", "代表"),
    ("代表者", "代表者"),
    ("兼務", "政策部長兼務"),
)


@dataclass(frozen=True, slots=True)
class Office:
    """An office as read: its role (None for ranks of officials) and whether it tops a board."""

    text: str
    role: Role | None

    @property
    def is_board(self) -> bool:
        return self.role in ("chair", "vice_chair", "acting_chair", "member")


BOARD_WORDS: dict[str, Role] = {
    word: role for words, role, _ in BOARD_OFFICES for word in words.split()
}
BOARD_PATTERN = re.compile("(?:" + "|".join(sorted(BOARD_WORDS, key=len, reverse=True)) + ")$")
RANK_PATTERN = re.compile(
    "(?:" + "|".join(sorted((w for w, _ in RANKS), key=len, reverse=True)) + ")$"
)
# 小・分科会・第二部会 and the like may stand before 会長; a surname may not
BOARD_STEM = re.compile(
    r"^(?:会長|委員長|議長|教育長?|小|分科|.+(?:部|分科|委員|審議|協議|会|局)|総|名誉|臨時|仮"
    r"|第[一二三四五0-9]|代表|農業|監査|専門|特別|公募|市民|学識|[0-9]号)?$"
)


def is_own_board(word: str, stem: str) -> bool:
    """Whether the words of a division stand before 部会長 or the like: 環境部会長."""
    return (
        len(word) > 2
        and ("部会" in word or "推進" in word)
        and (is_division_stem(stem) or is_division_stem(stem[:2]))
    )


@lru_cache(maxsize=8192)
def find_office(raw: str) -> Office | None:
    """The office that a whole string is, or None: 会長, 副委員長, 環境部長, 主任保健師."""
    text = plain(raw)
    if found := BOARD_PATTERN.search(text):
        stem = text[: found.start()]
        role = BOARD_WORDS[found.group()]
        if stem and role == "invited":
            return Office(text, None)  # 非常勤講師, 法律アドバイザー
        if BOARD_STEM.match(stem) or is_own_board(found.group(), stem):
            return Office(text, role)
        if len(stem) < 3:
            return None  # 立花会長 is a person
    if (found := RANK_PATTERN.search(text)) and text != "長":
        return Office(text, None)
    return None


def split_rank(text: str) -> tuple[str, str]:
    """What stands before the rank that a squashed office ends with, and the rank."""
    found = RANK_PATTERN.search(text)
    return (text[: found.start()], found.group()) if found else (text, "")


def ends_as_office(raw: str) -> bool:
    """Whether a string ends with an office, whatever stands before it: 立花会長, 青田課長."""
    text = plain(raw)
    return bool(BOARD_PATTERN.search(text) or RANK_PATTERN.search(text))


def board_word(text: str) -> str:
    """The board office that a squashed string ends with: 会長, 委員."""
    found = BOARD_PATTERN.search(text)
    return found.group() if found else ""
