"""Head counts as printed: ９名, 計10人, 十九名, （傍聴者 0人）, なし.

find_count("委員8名（うち代理1名）") -> 8      find_count("なし") -> 0
find_count("令和2年")             -> None
"""

from __future__ import annotations

import re

from gijiroku.text.figures import parse_figure
from gijiroku.text.normalize import plain

FIGURE = r"(?:[0-9]{1,4}|[〇一二三四五六七八九十百]{1,5})"
COUNT = re.compile(rf"(?P<total>合?計|総数)?:?(?P<figure>{FIGURE})(?:人|名|団体|社)(?!前|以[上下])")
BARE = re.compile(rf"\(?(?:合?計)?:?(?P<figure>{FIGURE})\)?")
NOBODY = re.compile(r"(?:な|無)し|無|いない|いません|おりません|皆無|該当者?(?:な|無)し|[-ー—]+|―+")
NONE_SAID = re.compile(r"(?:な|無)し|いなかった|(?:希望)?者は(?:な|無|い)")


def find_count(raw: str) -> int | None:
    """The first head count in a text (a printed total before parts of it); なし is 0."""
    text = plain(raw)
    found = list(COUNT.finditer(text))
    if found:
        totals = [f for f in found if f["total"]]
        return parse_figure((totals or found)[0]["figure"])
    bare = BARE.fullmatch(text)
    if bare:
        return parse_figure(bare["figure"])
    return 0 if is_nobody(text) or NONE_SAID.search(text) else None


def find_printed_count(raw: str) -> int | None:
    """As find_count, but only where a figure is printed: なし gives None."""
    found = list(COUNT.finditer(plain(raw)))
    totals = [f for f in found if f["total"]]
    return parse_figure((totals or found)[0]["figure"]) if found else None


def is_nobody(raw: str) -> bool:
    """Whether the text says that there is nobody: なし, 無, ―, 該当なし."""
    return NOBODY.fullmatch(plain(raw).strip("()（）。")) is not None
