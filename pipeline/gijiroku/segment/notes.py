"""The record's own voice: （異議なしの声あり）, 〔挙手全員〕, ― 全員了承 ―, 午後３時閉会."""

from __future__ import annotations

import re

from gijiroku.text.normalize import squash

_BRACKETED = re.compile(
    r"(?:[(〔\[【〈<《※*].*[)〕\]】〉>》]|[-‐―─–—]{1,4}.*[-‐―─–—]{1,4}|[<〈]{2}.*[>〉]{2})[。.]?"
)
# what such a line tells; heads like （説明） hold none of these words in this form
_CUE = re.compile(
    r"異議|賛成|反対|声|拍手|挙手|起立|着席|入室|退室|入場|退場|退席|中座|登壇|降壇|休憩|再開|休議|"
    r"中断|朗読|配布|配付|投票|点呼|交付|自己紹介|黙とう|黙祷|暫時|呼ぶ者|言う者|言う人|笑い|笑$|"
    r"通信|音声|接続|確認$|了承|了解|承認|可決|否決|採択$|説明$|説明あり|報告$|より説明|から説明|より報告|省略|参照|"
    r"移動|閉鎖|自席|拒否|なし$|無し$|特になし|発言なし|質疑なし|意見なし|以上|議事録|署名|撤収|回収|"
    r"到着|表示|開票|を|遅参|早退|離席|復席|出席$|欠席$|交代|議長席|視察|映写|上映|資料.{0,8}(?:説明|配布)"
)
_BARE = re.compile(
    r"(?:「?(?:異議|質問|質疑|意見|発言|討論|異論|質問・意見|意見・質問|質疑・意見)(?:等|は|も)?"
    r"(?:なし|無し|特になし|ありません?)」?(?:の声(?:あり|多数|有り)?|と呼ぶ者あり|との声)?"
    r"|特に(?:なし|無し|意見なし|質問なし|質疑なし|異議なし)|(?:一同|全員)?(?:賛成|了承|承認|異議なし|挙手|拍手)"
    r"(?:全員|多数|少数|者挙手|者起立)?|全員(?:賛成|了承|異議なし|挙手|起立|一致)|(?:挙手|起立|賛成)(?:全員|多数|少数))"
    r"(?:\([^()]{1,20}\))?[。.]?"
)
_VOTED = re.compile(r"(?:一致|全員|異議なく|多数|全会)[^。]{0,12}(?:可決|承認|了承|決定|同意)$")
_CLOCK = r"(?:午前|午後|AM|PM)?\d{1,2}(?:時(?:\d{1,2}分|半)?|:\d{2})(?:頃|ごろ)?"
_ACT = r"(?:開会|閉会|開議|散会|休憩|再開|終了|開始|延会|休議|閉議|流会|中断)"
_TIME = re.compile(
    rf"[(〔\[]?(?:(?:{_CLOCK}|\({_CLOCK}\))(?:に)?{_ACT}|{_ACT}[(:]?(?:時刻|時間)?:?{_CLOCK}(?:[〜~-]{_CLOCK})?)[)〕\]。]*"
)
# 12:, • 13: between turns that a search service numbers
_COUNTER = re.compile(r"[\s　]*[•・\-‐−–—―]?[\s　]*[0-9０-９]{1,4}[\s　]*[:：\-‐−–—―]?[\s　]*")
_RULE = re.compile(r"[-‐―─–—－_=＝*＊・.…。○◇◆■□~〜～\s　]{4,}")


def is_note(text: str) -> bool:
    """True for a whole line (or paragraph) that is a stage direction or tells what happened."""
    words = squash(text).text
    if len(words) > 120 or not words:
        return False
    if _BARE.fullmatch(words) or (words[0] == "※" and _VOTED.search(words)):
        return True
    if not _BRACKETED.fullmatch(words) or not _closes_at_end(words):
        return False
    return bool(_CUE.search(words.strip("()〔〕[]【】。.-―─–—")))


def _closes_at_end(words: str) -> bool:
    """False for (3)議題について(報告), where the first bracket closes before the end."""
    depth = 0
    for i, char in enumerate(words):
        depth += (char in "(〔[【〈<《") - (char in ")〕]】〉>》")
        if depth == 0 and words[0] in "(〔[【〈<《" and words[i + 1 :].strip("。."):
            return False
    return True


def is_time(text: str) -> bool:
    """True for 午後１時開会, 休憩　午前10時48分: time and act alone on the line."""
    return bool(_TIME.fullmatch(squash(text).text))


def is_bracketed_time(text: str) -> bool:
    """True for 〔休憩　午後０時５分〕: told as a note; （午後０時５分　休憩） only times it."""
    words = squash(text).text
    return bool(re.match(r"[(〔\[](?:休憩|再開|中断)", words)) and is_time(text)


def reads_out(text: str) -> bool:
    """True for （事務局長朗読）: what follows is no longer the speaker before."""
    return bool(re.search(r"朗読|報告[)〕\]]|登壇", squash(text).text))


def is_rule(text: str) -> bool:
    """True for a line drawn with dashes."""
    return bool(_RULE.fullmatch(text))


def is_counter(text: str) -> bool:
    """True for a running number of a turn or of a page alone on its line."""
    return bool(_COUNTER.fullmatch(text))
