"""Which words set one part of the archive apart: log-odds with an informative Dirichlet prior
(Monroe, Colaresi and Quinn 2008, Fightin' Words)."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal

import pandas

from gijiroku.analyse.recurring import Concerns
from gijiroku.analyse.selection import drop_prints
from gijiroku.analyse.trends import TOLD
from gijiroku.model import Meeting
from gijiroku.text.tokens import split_tokens

Parts = Literal["board", "year", "municipality"]
PRIOR = 500.0  # words: so much does the whole archive weigh in each part
LEAST = 3  # rarer words are not looked at


def key_words(meetings: Iterable[Meeting], *, by: Parts = "board") -> pandas.DataFrame:
    """The words of each board (year, municipality) against all the others.

    Columns: part, word (dictionary form), count, rate (of a thousand words), z. Words with z above
    1.96 are typical at the 5 % level; the rows are sorted by part and z, most typical first.
    """
    counts: dict[str, Counter[str]] = {}
    for meeting in drop_prints(meetings):
        counts.setdefault(_find_part(meeting, by), Counter()).update(_count_words(meeting))
    return _compare(counts, "word")


def key_concerns(concerns: Concerns, *, by: Literal["board", "year"] = "board") -> pandas.DataFrame:
    """The concerns of each board (year) against all the others; `word` is the group's id."""
    counts: dict[str, Counter[str]] = {}
    for group in concerns.groups:
        for question in {(q.meeting, q.key): q for q in group.members}.values():
            part = question.board if by == "board" else (question.held_from or "")[:4]
            counts.setdefault(part or "", Counter())[group.id] += 1
    table = _compare(counts, "concern", least=2)
    labels = {group.id: group.label for group in concerns.groups}
    return table.assign(label=table["concern"].map(labels))


def _compare(
    counts: Mapping[str, Counter[str]], name: str, *, least: int = LEAST
) -> pandas.DataFrame:
    whole = Counter[str]()
    for part in counts.values():
        whole.update(part)
    total = sum(whole.values())
    rows = [
        (part, word, count, 1000 * count / sum(own.values()), _score(word, own, whole, total))
        for part, own in counts.items()
        for word, count in own.items()
        if whole[word] >= least
    ]
    table = pandas.DataFrame(rows, columns=["part", name, "count", "rate", "z"])
    return table.sort_values(["part", "z", name], ascending=[True, False, True], ignore_index=True)


def _score(word: str, own: Counter[str], whole: Counter[str], total: int) -> float:
    """The log-odds ratio of a word in a part and in the rest, in standard deviations."""
    prior = PRIOR * whole[word] / total
    size = sum(own.values())
    here, there = own[word] + prior, whole[word] - own[word] + prior
    odds_here = math.log(here / (size + PRIOR - here))
    odds_there = math.log(there / (total - size + PRIOR - there)) if total > size else odds_here
    return (odds_here - odds_there) / math.sqrt(1 / here + 1 / there)


def _find_part(meeting: Meeting, by: Parts) -> str:
    header = meeting.header
    if by == "year":
        return (header.held_from or "")[:4]
    return (header.board if by == "board" else header.municipality) or ""


def _count_words(meeting: Meeting) -> Counter[str]:
    return Counter(
        token.lemma
        for speech in meeting.speeches
        if speech.kind in TOLD
        for token in split_tokens(speech.text)
        if token.is_content and not token.lemma.isdigit() and token.pos != "代名詞"
    )
