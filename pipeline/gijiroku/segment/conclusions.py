"""Conclusions with a place of their own: <結論>, （結論）承認する, 審議結果：承認, ⇒ 了承."""

from __future__ import annotations

import re
from functools import lru_cache

from gijiroku.terms.decisions import is_outcome
from gijiroku.terms.heads import Head, find_head
from gijiroku.text.normalize import squash
from gijiroku.text.numbering import find_number

_LEAD = re.compile(r"(?:\d{1,2}[.)]?|[(]\d{1,2}[)]|[ア-ン](?=[<(〔\[【])|[①-⑳])?[■●○◎◆□・*※]?")
_CLOSES = {"<": ">", "(": ")", "〔": "〕", "[": "]", "【": "】", "《": "》", "〈": "〉", "「": "」"}
_STAMPS = {"[": "]", "【": "】", "〔": "〕", "《": "》", "〈": "〉", "<": ">"}
_ARROW = re.compile(r"[⇒→➡⇨>=]+(?P<text>.{2,90})")
_SETTLED = re.compile(
    r"(?:承認|了承|可決|否決|採択|議決|決定|同意|認定|継続審[議査]|適当と認め|再度協議|再協議|答申)"
    r"(?:する|した|された|る|た|すること(?:とした|に決定した)?|とする|とした)?[。]?$"
    r"|ことと(?:した|する|決定した)[。]?$"
)
_DECIDED = re.compile(
    r"承認|了承|了解|可決|否決|採択|議決|決定|継続|同意|適当と認め|適当である|選出|選任|答申|再度協議"
    r"|進めること|認定|修正の上|一任|異論なし"
)
# one of these is in every head of a conclusion (see terms/heads.py)
_NAMED = re.compile("結論|結果|まとめ|決定|決議|議決")
_RECORD_VOICE = re.compile(
    r"(?:以上|協議|審議|審査|採決|表決|検討|質疑|議論|採点)の結果.*"
    r"|.{2,60}(?:について|に関して)?は[、,]?.*(?:こと(?:と|に)(?:決定)?した|ことと(?:決定)?する|とした|とし.*する|した|された|認める|認めた|了承|承認|決定)[。]?"
)


@lru_cache(maxsize=4096)
def find_conclusion(text: str) -> int | None:
    """Where the text starts behind a conclusion's head: 結　論　承認 -> 4; None without head."""
    number = find_number(text)
    if number and number.stop < len(text) and find_conclusion(text[number.stop :]) is not None:
        return number.stop + (find_conclusion(text[number.stop :]) or 0)
    squashed = squash(text)
    words = squashed.text
    start = _LEAD.match(words).end()  # type: ignore[union-attr]
    if not _NAMED.search(words, start, start + 18):  # most lines: none of its words is near
        return None
    closing = _CLOSES.get(words[start : start + 1])
    if closing:
        end = words.find(closing, start)
        if not 0 < end <= start + 16 or not _is_conclusion(words[start + 1 : end]):
            return None
        return squashed.after(end + 2 if words[end + 1 : end + 2] == ":" else end + 1)
    for end in range(min(len(words), start + 12), start + 1, -1):
        if _is_conclusion(words[start:end]):
            stop = squashed.after(end)
            if words[end : end + 1] == ":":
                return squashed.after(end + 1)
            if end == len(words) or text[stop : stop + 1].isspace():
                return stop
    return None


def _is_conclusion(words: str) -> bool:
    return find_head(words) is Head.CONCLUSION


def is_arrow_conclusion(text: str) -> bool:
    """True for ⇒ 了承; ⇒ 周知を徹底するよう意見を付して承認する."""
    found = _ARROW.fullmatch(squash(text).text)
    if not found:
        return False
    short = len(found["text"]) <= 20 and _DECIDED.search(found["text"])
    return bool(short or _SETTLED.search(found["text"]))


def is_stamped(text: str) -> bool:
    """True for ［原案可決］, 【採決】全員賛成により可決, （挙手全員により許可と決定）."""
    words = squash(text).text
    if words[:1] == "(" and words[-1:] == ")":
        return any(_SETTLED.search(part) or is_outcome(part) for part in words[1:-1].split("。"))
    closing = _STAMPS.get(words[:1])
    end = words.find(closing) if closing else -1
    if end < 1:
        return False
    inner, rest = words[1:end], words[end + 1 :]
    if not rest:
        settled = is_outcome(inner) or bool(_SETTLED.search(inner))
        return settled and not inner.endswith("済")
    return len(inner) <= 6 and inner.endswith(("採決", "表決", "議決", "決")) and is_outcome(rest)


def is_told_conclusion(text: str) -> bool:
    """True for what the record tells as settled: 協議の結果、(2)については、…こととした。"""
    words = squash(text).text
    return bool(_DECIDED.search(words) and _RECORD_VOICE.fullmatch(words))
