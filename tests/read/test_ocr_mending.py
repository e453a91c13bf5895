"""Slips of recognition, and what is left alone because it may be right."""

import pytest

from gijiroku.read.ocr.mending import drop_doubled, mend_text
from gijiroku.read.ocr.objects import Recognised


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("說明員", "説明員"),
        ("健康増進センター主查", "健康増進センター主査"),
        ("高齡者の见守り", "高齢者の見守り"),
        ("情報公開·個人情報", "情報公開・個人情報"),
        ("クーポン券", "クーポン券"),
        ("ク一ポン券の作成", "クーポン券の作成"),
        ("新しいサ一バ一に取り込む", "新しいサーバーに取り込む"),
        ("給食セン夕一所長", "給食センター所長"),
        ("ゼ口歳児の保育", "ゼロ歳児の保育"),
        ("宛名ラべルを作る", "宛名ラベルを作る"),
        ("力ードを配る", "カードを配る"),
        ("市民二ーズの調査", "市民ニーズの調査"),
        ("人ロ減少への対応", "人口減少への対応"),
        ("タ方の放送", "夕方の放送"),
        ("第ー回審議会", "第一回審議会"),
        ("町内ヘ配布する", "町内へ配布する"),
        # what looks like a slip and is none
        ("サービス一覧", "サービス一覧"),
        ("フロア一階の窓口", "フロア一階の窓口"),
        ("データ一つ", "データ一つ"),
        ("メンバー一人", "メンバー一人"),
        ("センターへの委託", "センターへの委託"),
        ("第二次計画と八名の委員", "第二次計画と八名の委員"),
        ("ーバーに取り込む", "ーバーに取り込む"),  # a word wrapped from the line above
        # wide beside Japanese only
        ("(説明)", "（説明）"),
        ("委員:はい", "委員：はい"),
        ("13:30~15:00", "13:30~15:00"),
        ("く条例第12条の規定>", "＜条例第12条の規定＞"),
        ("〔挙手多数]", "〔挙手多数〕"),
        ("〔「異議なし」の声あり］", "〔「異議なし」の声あり〕"),
        ("（1）報告［別紙］", "（1）報告［別紙］"),
        ("一12一", "－12－"),
        ("一全員了承一", "―全員了承―"),
        ("利用者了ンケート", "利用者アンケート"),
        ("よろしいでしようか", "よろしいでしょうか"),
        ("検討しようと思う", "検討しようと思う"),
    ],
)
def test_slips_are_mended(read: str, printed: str) -> None:
    assert mend_text(read) == printed


@pytest.mark.parametrize("text", ["", " ", "A", "一", "ー", "〔", "く＞", "一一ー一一ロ口ロ口ロ口"])
def test_characters_stay_as_many(text: str) -> None:
    assert len(mend_text(text)) == len(text)


def test_character_seen_twice_at_one_place_is_one() -> None:
    line = Recognised(
        ("高", "齢", "齡", "者", "者"), (0.1, 0.3, 0.34, 0.5, 0.7), (0.9, 0.5, 0.8, 1, 1)
    )
    kept = drop_doubled(line, 0.1)
    assert mend_text("".join(kept.characters)) == "高齢者者"
    assert kept.confidences == (0.9, 0.8, 1, 1)
