"""One short invented meeting, printed in every way that minutes mark their speakers."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from gijiroku.model import Document, SourceFile
from gijiroku.read import read

HEADER = """緑野市図書館協議会会議録
開催日時　令和５年６月１４日（水）午後２時から午後３時まで
開催場所　緑野市役所　第二会議室
出席者　会長　高木修一、副会長　野々村香、委員　白井静江、委員　土田広
事務局　館長　浜口徹
議題　（１）開館時間の見直しについて
審議経過
"""

# office, name, text
TURNS: tuple[tuple[str, str, str], ...] = (
    ("会長", "高木", "ただいまから協議会を開会します。事務局から説明をお願いします。"),
    ("事務局", "浜口", "資料１を御覧ください。平日の閉館を午後８時に改める案です。"),
    ("委員", "白井", "夜に来る人は何人いるのでしょうか。調べた時期も教えてください。"),
    ("事務局", "浜口", "昨年１１月に調べました。１日平均で３２人です。"),
    ("副会長", "野々村", "職員の負担が心配です。交代の仕方を工夫していただきたいです。"),
    ("事務局", "浜口", "勤務の割振りを改めて、負担が偏らないようにいたします。"),
    ("委員", "土田", "駅から遠い分館も同じ時間まで開けるのですか。"),
    ("事務局", "浜口", "分館は今のままの時間とします。"),
    ("会長", "高木", "ほかになければ、本日の会議を終わります。"),
)


def load(text: str) -> Document:
    """A plain text as a document."""
    content = text.encode()
    return read(SourceFile("a.txt", content, hashlib.sha256(content).hexdigest(), "text/plain"))


def print_minutes(tag: Callable[[str, str, str], str]) -> str:
    """Header and turns; `tag` prints a turn from office, name and text."""
    return HEADER + "\n".join(tag(*turn) for turn in TURNS) + "\n閉会\n"
