"""Names that only the record tells: ただいまから令和６年第４回桜川市議会定例会を開会します."""

from __future__ import annotations

import re
from collections import Counter

from gijiroku.model import Document
from gijiroku.text.normalize import plain

NAME = r"(?:(?![回第年度号])[一-龥々ヶケノ])"
COUNCIL = rf"(?:{NAME}{{1,7}}?[市区町村都道府県]|{NAME}{{2,12}}(?:組合|広域連合))議会"
COUNCIL_MEETING = re.compile(
    r"(?:令和|平成|昭和)[0-9元一二三四五六七八九十]{1,3}年度?(?:第[0-9一二三四五六七八九十]{1,3}回)?"
    rf"(?P<board>{COUNCIL}(?:第[0-9一二三四五六七八九十]{{1,3}}回)?(?P<kind>定例会|臨時会))"
)
LONE_COUNCIL = re.compile(rf"(?<![一-龥々])(?P<board>{COUNCIL})(?!議員|運営|事務局)")


def find_spoken_name(document: Document) -> str | None:
    """The meeting of a council as the record names it: 令和６年第４回桜川市議会定例会."""
    names = Counter(
        m.group() for line in document.lines for m in COUNCIL_MEETING.finditer(plain(line.text))
    )
    return names.most_common(1)[0][0] if names else None


def find_spoken_council(document: Document) -> str | None:
    """The council that the record names most often: 桜川市議会."""
    names = Counter(
        m["board"]
        for line in document.lines
        for m in LONE_COUNCIL.finditer(plain(line.text))
        if not re.match("[本当同各他両全]", m["board"])
    )
    likely = names.most_common(1)
    return likely[0][0] if likely else None
