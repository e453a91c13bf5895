"""What an archive says as a whole: concerns that recur, trends, who asks, what stays open.

concerns(store="data/processed")            what members keep raising
trend_terms(load_meetings(), ["再委託"])      years by terms, a DataFrame like what follows
trend_concerns, key_words, key_concerns, count_speakers, pair_speakers, list_unanswered,
count_conclusions
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from gijiroku.analyse.archive import concerns
from gijiroku.analyse.follow_ups import FollowUp, find_follow_ups
from gijiroku.analyse.recurring import Concern, Concerns, find_concerns
from gijiroku.analyse.recurring.named import Match, NamedConcern, find_named, read_named
from gijiroku.analyse.selection import Selection, load_meetings

if TYPE_CHECKING:
    from gijiroku.analyse.exchanges import (
        count_conclusions,
        count_speakers,
        list_unanswered,
        pair_speakers,
    )
    from gijiroku.analyse.keyness import key_concerns, key_words
    from gijiroku.analyse.trends import trend_concerns, trend_terms

__all__ = [
    "Concern",
    "Concerns",
    "FollowUp",
    "Match",
    "NamedConcern",
    "Selection",
    "concerns",
    "count_conclusions",
    "count_speakers",
    "find_concerns",
    "find_follow_ups",
    "find_named",
    "key_concerns",
    "key_words",
    "list_unanswered",
    "load_meetings",
    "pair_speakers",
    "read_named",
    "trend_concerns",
    "trend_terms",
]

# what gives DataFrames: imported, and pandas with it, when first asked for
_TABLES = {
    "count_conclusions": "exchanges",
    "count_speakers": "exchanges",
    "key_concerns": "keyness",
    "key_words": "keyness",
    "list_unanswered": "exchanges",
    "pair_speakers": "exchanges",
    "trend_concerns": "trends",
    "trend_terms": "trends",
}


def __getattr__(name: str) -> Any:
    if name in _TABLES:
        return getattr(import_module(f"{__name__}.{_TABLES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
