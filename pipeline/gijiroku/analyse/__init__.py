"""What an archive says as a whole: concerns that recur, trends, who asks, what stays open."""

from gijiroku.analyse.archive import concerns
from gijiroku.analyse.follow_ups import FollowUp, find_follow_ups
from gijiroku.analyse.recurring import Concern, Concerns, find_concerns
from gijiroku.analyse.recurring.named import Match, NamedConcern, find_named, read_named
from gijiroku.analyse.selection import Selection, load_meetings

__all__ = [
    "Concern",
    "Concerns",
    "FollowUp",
    "Match",
    "NamedConcern",
    "Selection",
    "concerns",
    "find_concerns",
    "find_follow_ups",
    "find_named",
    "load_meetings",
    "read_named",
]
