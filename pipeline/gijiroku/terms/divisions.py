"""Divisions and organisations beside names, and groups that members are chosen from.

Each row: what the name ends with, and a printed form.
"""

from __future__ import annotations

import re
from functools import lru_cache

from gijiroku.text.normalize import plain

# what ends the name of a division or organisation: 高齢者福祉課, 健康増進センター, 商工会
DIVISION_ENDS: tuple[tuple[str, str], ...] = (
    ("課", "高齢者福祉課"),
    ("部", "総務部"),
    ("局", "交通局"),
    ("室", "企画室"),
    ("係", "庶務係"),
    ("班", "調査班"),
    ("グループ", "企画グループ"),
    ("チーム", "推進チーム"),
    ("センター", "健康増進センター"),
    ("事務所", "福祉事務所"),
    ("支所", "北支所"),
    ("出張所", "東出張所"),
    ("館", "中央図書館"),
    ("園", "第一保育園"),
    ("署", "消防署"),
    ("所", "保健所"),
    ("場", "市場"),
    ("事務局", "議会事務局"),
    ("委員会", "教育委員会"),
    ("病院", "市民病院"),
    ("大学", "桜大学"),
    ("学部", "環境学部"),
    ("学校", "小学校"),
    ("協会", "観光協会"),
    ("連合会", "自治会連合会"),
    ("協議会", "社会福祉協議会"),
    ("会", "商工会"),
    ("組合", "農業協同組合"),
    ("会社", "株式会社"),
    ("法人", "社会福祉法人"),
    ("クラブ", "ロータリークラブ"),
    ("団体", "環境団体"),
    ("庁", "警察庁"),
    ("省", "環境省"),
    ("市", "桜川市"),
    ("町", "北町"),
    ("村", "南村"),
    ("県", "桜川県"),
)

# groups that members are chosen from; no organisations
GROUPS: tuple[tuple[str, str], ...] = (
    ("経験者", "学識経験者"),
    ("関係者", "学校教育関係者"),
    ("関係団体", "福祉関係団体"),
    ("有識者", "有識者"),
    ("代表", "被保険者代表"),
    ("代表する者", "公益を代表する者"),
    ("代表する委員", "被保険者を代表する委員"),
    ("代表者", "事業者の代表者"),
    ("市民", "公募市民"),
    ("町民", "町民"),
    ("区民", "公募区民"),
    ("村民", "村民"),
    ("県民", "県民"),
    ("住民", "地域住民"),
    ("公募", "市民公募"),
    ("公募委員", "公募委員"),
    ("事業者", "事業者"),
    ("従事者", "医療従事者"),
    ("団体", "市民団体"),
    ("保護者", "保護者"),
    ("関係", "教育庁関係"),
    ("職員", "関係行政機関の職員"),
    ("号委員", "第1号委員"),
    ("議会議員", "市議会議員"),
    ("学識者", "学識者"),
    ("行政機関", "関係行政機関"),
    ("行政", "行政"),
)

# words that names of divisions are made of; a rank behind nothing else is no person's
_WORDS = """
総務 総合 企画 財政 財務 税務 市民 町民 村民 区民 県民 住民 福祉 保健 健康
介護 環境 生活 防災 危機 管理 人事 職員 契約 管財 会計 議会 監査 選挙 教育
学校 学務 社会 生涯 学習 文化 文化財 芸術 スポーツ 体育 図書 青少年 子ども
こども 子育て 保育 幼児 幼稚園 児童 家庭 母子 高齢 高齢者 障害 障害者 障がい
障がい者 長寿 保険 年金 国保 医療 地域医療 衛生 清掃 廃棄物 資源 循環 下水道
下水 水道 上下水道 経営 業務 営業 料金 施設 工務 建設 建築 土木 道路 河川 都市
計画 整備 開発 交通 公園 緑地 緑 住宅 用地 農業 農林 農政 農地 林務 林業 水産
商工 商業 産業 観光 経済 労働 雇用 地域 協働 支援 振興 推進 政策 戦略 情報
広報 広聴 秘書 国際 男女 共同 参画 人権 平等 消費 相談 窓口 戸籍 課税 納税
収納 資産 資産税 行政 法務 文書 統計 調査 検査 技術 設備 用度 出納 庶務 警防
予防 救急 消防 通信 指令 給食 事務 電算 デジタル 安全 安心 くらし まち
まちづくり づくり ごみ 減量 対策 調整 総括 担当 本部 改革 資料 奉仕 保護 保全
増進 応援 促進 活動 交流 移住 定住 土地 区画 市街地 再開発 景観 空家 公共 営繕
維持 補修 港湾 空港 病院 診療 看護 市場 斎場 火葬 墓園 霊園 動物 ワクチン
感染症 税制 債権 徴収 納付 賦課 給付 認定 指導 監督 許可 審査 企業 誘致 立地
創業 ブランド 副 第一 第二 第三 東 西 南 北 中央 本 新 等 自動車
鉄道 高速 軌道 運輸 ひと しごと ・ 及び と の
"""
DIVISION_WORDS: tuple[str, ...] = tuple(_WORDS.split())

DIVISION_PATTERN = re.compile(
    "(?:" + "|".join(sorted((w for w, _ in DIVISION_ENDS), key=len, reverse=True)) + ")$"
)
GROUP_PATTERN = re.compile(
    "(?:" + "|".join(sorted((w for w, _ in GROUPS), key=len, reverse=True)) + ")$"
)
DIVISION_STEM = re.compile(
    "^(?:"
    + "|".join(sorted(map(re.escape, DIVISION_WORDS), key=len, reverse=True))
    + "|[ァ-ヶー]{3,}|[部課室局係班館所])+$"
)


@lru_cache(maxsize=8192)
def is_division(raw: str) -> bool:
    """Whether a string ends as the name of a division or organisation does."""
    text = plain(raw)
    return len(text) >= 2 and DIVISION_PATTERN.search(text) is not None


@lru_cache(maxsize=8192)
def is_group(raw: str) -> bool:
    """Whether a string is a group that members are chosen from: 学識経験者."""
    return GROUP_PATTERN.search(plain(raw)) is not None


@lru_cache(maxsize=8192)
def is_division_stem(text: str) -> bool:
    """Whether a squashed string is made of the words of divisions alone: 健康福祉, 水道施設."""
    return DIVISION_STEM.match(text) is not None
