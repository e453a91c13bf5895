"""Terms and concerns over the years, as tables of years by terms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas

from gijiroku.analyse.recurring import Concerns
from gijiroku.analyse.selection import drop_prints
from gijiroku.model import Meeting
from gijiroku.text.tokens import split_lemmas

TOLD = ("question", "answer", "opinion", "explanation")  # kinds of speech with matter in them


def trend_terms(
    meetings: Iterable[Meeting], terms: Sequence[str], *, share: bool = False
) -> pandas.DataFrame:
    """How many speeches of a year have each term, in any spelling; with `share`, of a thousand.

    A row a year (of the day held), a column a term, and `speeches` with all that were looked at.
    """
    wanted = {term: split_lemmas(term) for term in terms}
    rows = [
        {"year": meeting.header.held_from[:4], **_find_terms(speech.text, wanted), "speeches": 1}
        for meeting in drop_prints(meetings)
        if meeting.header.held_from
        for speech in meeting.speeches
        if speech.kind in TOLD
    ]
    columns = ["year", *terms, "speeches"]
    counts = pandas.DataFrame(rows, columns=columns).groupby("year").sum().astype("int64")
    if share:
        for term in terms:
            counts[term] = 1000 * counts[term] / counts["speeches"]
    return counts


def trend_concerns(concerns: Concerns, *, limit: int = 20) -> pandas.DataFrame:
    """How often each of the most recurring concerns was raised in a year.

    A row a year, gaps filled with 0; a column a concern (its id), `attrs["labels"]` its label.
    """
    groups = [group for group in concerns.groups if len(group.wordings) > 1][:limit]
    table = pandas.DataFrame({group.id: pandas.Series(group.trend) for group in groups})
    years = sorted(int(year) for year in table.index)
    whole = [str(year) for year in range(years[0], years[-1] + 1)] if years else []
    table = table.reindex(whole).fillna(0).astype("int64").rename_axis("year")
    table.attrs["labels"] = {group.id: group.label for group in groups}
    return table


def _find_terms(text: str, wanted: dict[str, tuple[str, ...]]) -> dict[str, int]:
    lemmas = split_lemmas(text)
    return {
        term: int(any(lemmas[i : i + len(parts)] == parts for i in range(len(lemmas))))
        for term, parts in wanted.items()
    }
