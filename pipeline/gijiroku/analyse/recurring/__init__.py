"""What members keep raising: questions, requests and opinions grouped by what they ask."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence

from gijiroku.analyse.follow_ups import FollowUp, find_follow_ups
from gijiroku.analyse.recurring.explain import describe_group
from gijiroku.analyse.recurring.identity import Place, keep_ids, make_id
from gijiroku.analyse.recurring.linkage import group_rows
from gijiroku.analyse.recurring.questions import Question, collect_questions
from gijiroku.analyse.recurring.records import Concern, Concerns
from gijiroku.analyse.recurring.vectors import make_vectors, read_features
from gijiroku.model import Meeting

REGROUP = 0.2  # share of new questions from which old groups are looked at again
THRESHOLD = 0.025  # mean likeness within a group; see docs/concerns.md

__all__ = ["Concern", "Concerns", "Place", "Question", "find_concerns"]


def find_concerns(
    meetings: Iterable[Meeting],
    *,
    only: Container[Place] | None = None,
    earlier: Mapping[Place, str] | None = None,
    threshold: float = THRESHOLD,
) -> Concerns:
    """The concerns of these meetings, the most recurring first, whatever order they come in.

    `only` keeps the speeches at these places (source, index). With `earlier` (`places` of an
    earlier result) new questions join the groups there were, or make groups of their own, and no
    id changes; where more is new than REGROUP, all is grouped afresh and ids are handed on.
    """
    held = tuple(meetings)
    asked = collect_questions(held)
    if only is not None:
        asked = tuple(q for q in asked if (q.source, q.speech) in only)
    known = earlier or {}
    new = sum((q.source, q.speech) not in known for q in asked)
    few = new <= REGROUP * len(asked)
    groups = group_questions(asked, threshold=threshold, standing=known if few else {})
    groups = keep_ids(groups, known)
    links = find_follow_ups(held)
    found = [_add_follow_ups(group, links) for group in groups]
    return Concerns(tuple(sorted(found, key=_rank)))


def group_questions(
    questions: Sequence[Question],
    *,
    threshold: float = THRESHOLD,
    standing: Mapping[Place, str] | None = None,
) -> tuple[Concern, ...]:
    """The groups of questions (in order of day), prints of one text taken as one.

    `standing` says which questions are in a group already.
    """
    prints: dict[str, list[Question]] = {}
    for question in questions:
        prints.setdefault(question.key, []).append(question)
    texts = list(prints.values())
    if not texts:
        return ()
    features = [read_features(same[0]) for same in texts]
    vectors = make_vectors(features)
    groups = []
    for rows in group_rows(vectors, threshold, _find_standing(texts, standing or {})):
        members = sorted(
            (q for row in rows for q in texts[row]),
            key=lambda q: (q.held_from or "", q.source, q.speech),
        )
        central, keywords, asks = describe_group(vectors, rows, features)
        groups.append(
            Concern(make_id(members[0]), texts[central][0].text, keywords, asks, tuple(members))
        )
    return tuple(groups)


def _find_standing(
    texts: Sequence[Sequence[Question]], standing: Mapping[Place, str]
) -> list[list[int]]:
    """The rows of each standing group, by the first of a text's prints that is in one."""
    groups: dict[str, list[int]] = {}
    for row, prints in enumerate(texts):
        known = [g for q in prints if (g := standing.get((q.source, q.speech)))]
        if known:
            groups.setdefault(known[0], []).append(row)
    return list(groups.values())


def _rank(group: Concern) -> tuple[int, int, str, str]:
    return -len(group.meetings), -len(group.wordings), group.first_asked or "9999", group.id


def _add_follow_ups(group: Concern, links: Sequence[FollowUp]) -> Concern:
    places = {(q.source, q.item) for q in group.members}
    own = tuple(
        link
        for link in links
        if (link.before.source, link.before.title) in places
        or (link.after.source, link.after.title) in places
    )
    return Concern(group.id, group.label, group.keywords, group.asks, group.members, own)
