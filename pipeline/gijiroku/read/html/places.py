"""What an element is to its page: unseen, a landmark of the site, a table that only places."""

from __future__ import annotations

import re
from typing import Any

_UNSEEN = frozenset(
    """head script style template noscript iframe object svg math audio video canvas datalist map
    rp""".split()  # noqa: SIM905
)
_LANDMARKS = frozenset(
    "nav footer aside header form button select textarea search dialog menu".split()  # noqa: SIM905
)
_LANDMARK_ROLES = frozenset(
    "navigation banner contentinfo search complementary menu menubar toolbar button dialog".split()  # noqa: SIM905
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:breadcrumbs?|pankuzu|topic-?path|(?:g|global|local|sub|side)[_-]?(?:nav|navi|menu)"
    r"|navi?|footer|side-?bar|skip|page-?top|sns|banner)(?:$|[\s_-])",
    re.IGNORECASE,
)
# a landmark known by its name alone holds at most this share of the page's text
_NAMED_SHARE = 0.25
# a cell with more than this share of the page's text, and tables in it, holds the page
_PLACED_SHARE, _SHORTEST = 0.6, 500


def is_hidden(element: Any) -> bool:
    """Whether nothing of an element is shown."""
    if not isinstance(element.tag, str) or element.tag in _UNSEEN:
        return True
    if element.get("hidden") is not None or element.get("type") == "hidden":
        return True
    return bool(_HIDDEN_STYLE.search(element.get("style") or ""))


def is_landmark(element: Any, length: int) -> bool:
    """Whether an element is the site's: navigation, foot, form; by what it is or is named.

    `length` is that of the page's text.
    """
    if element.tag in _LANDMARKS or element.get("role") in _LANDMARK_ROLES:
        return True
    names = f"{element.get('id') or ''} {element.get('class') or ''}"
    return bool(
        len(names) > 1
        and _NAMED.search(names)
        and element.tag not in ("html", "body")
        and _measure(element) <= _NAMED_SHARE * length
    )


def is_layout(table: Any, length: int) -> bool:
    """Whether a table only places a page's parts.

    One cell alone; said to be presentation; the page's heading in one of its cells; or most of
    the page with tables in one cell of a table without rules.
    """
    if table.get("role") in ("presentation", "none"):
        return True
    cells = [c for c in table.iter("td", "th") if next(c.iterancestors("table")) is table]
    if sum(1 for c in cells if any(t.strip() for t in c.itertext())) <= 1:
        return True
    ruled = (table.get("border") or "0") != "0" or "border" in (table.get("style") or "")
    return any(
        next(c.iter("h1"), None) is not None
        or (
            not ruled
            and not table.get("class")
            and next(c.iter("table"), None) is not None
            and _measure(c) > max(_PLACED_SHARE * length, _SHORTEST)
        )
        for c in cells
    )


def _measure(element: Any) -> int:
    return sum(len(text.strip()) for text in element.itertext())
