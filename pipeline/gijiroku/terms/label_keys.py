"""What labels announce, and how a term of the label tables is written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class LabelKey(StrEnum):
    """What a label announces."""

    NAME = "name"  # 会議の名称
    BOARD = "board"  # 審議会名
    SESSION = "session"  # 開催回
    DATETIME = "datetime"  # 開催日時
    DATE = "date"  # 開催日
    TIME = "time"  # 開催時間
    OPENED = "opened"  # 開会
    CLOSED = "closed"  # 閉会
    PLACE = "place"  # 開催場所
    METHOD = "method"  # 開催方法
    AGENDA = "agenda"  # 議題
    ATTENDANCE = "attendance"  # 出席者, 出席状況: everyone, lists nested
    MEMBERS = "members"  # 出席委員
    ABSENT = "absent"  # 欠席委員
    EXPLAINERS = "explainers"  # 説明員職氏名
    SECRETARIAT = "secretariat"  # 事務局職員
    INVITED = "invited"  # 参考人
    OBSERVERS = "observers"  # 傍聴者
    ROSTER = "roster"  # 委員名簿
    RESULT = "result"  # 結果
    DECISION = "decision"  # 決定事項, 結論
    RECORD = "record"  # 審議内容の記録: the body follows
    NEXT = "next"  # 次回開催予定
    REPORT_DATE = "report_date"  # 作成年月日
    SIGNATURES = "signatures"  # 署名委員
    RECORDER = "recorder"  # 会議録作成者
    DIVISION = "division"  # 担当課
    OPENNESS = "openness"  # 公開・非公開の別
    DOCUMENTS = "documents"  # 配布資料
    CONTACT = "contact"  # 問い合わせ先
    REMARKS = "remarks"  # 備考
    CONVENED = "convened"  # 招集年月日, 招集者


@dataclass(frozen=True, slots=True)
class LabelTerm:
    """One family of printed labels; the pattern reads squashed text (NFKC, no white space)."""

    key: LabelKey
    pattern: re.Pattern[str]
    examples: tuple[str, ...]


def term(key: LabelKey, pattern: str, *examples: str) -> LabelTerm:
    return LabelTerm(key, re.compile(pattern), examples)
