"""The archive of known content and what must be found in it (search_set/)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from gijiroku.model import (
    AgendaItem,
    Conclusion,
    Exchange,
    Header,
    Meeting,
    Source,
    Span,
    Speech,
    meeting_from_json,
)

PLACE = Path(__file__).parent / "search_set"


@dataclass
class Draft:
    """A meeting being read."""

    header: list[str]
    agenda: list[AgendaItem] = field(default_factory=list)
    speeches: list[Speech] = field(default_factory=list)
    exchanges: list[Exchange] = field(default_factory=list)
    conclusions: list[Conclusion] = field(default_factory=list)


@dataclass(frozen=True)
class KnownQuery:
    """A query, a pattern or the ids of what it must find, and a pattern for its first hit."""

    query: str
    found: str
    first: str
    why: str

    def list_wanted(self, meetings: list[Meeting]) -> set[str]:
        """The ids (FILE#INDEX) that must be found, and no others."""
        if self.found.startswith("="):
            return set(self.found[1:].split())
        return {
            f"{meeting.source.path}#{i}"
            for meeting in meetings
            for i, speech in enumerate(meeting.speeches)
            if re.search(self.found, flatten(speech.text))
        }


def flatten(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def load_queries() -> list[KnownQuery]:
    lines = (PLACE / "queries.tsv").read_text(encoding="utf-8").splitlines()
    return [KnownQuery(*line.split("\t")) for line in lines if line and not line.startswith("# ")]


def load_meetings() -> list[Meeting]:
    """The meetings of archive.txt; each passes through the contract's own reader."""
    drafts: list[Draft] = []
    text = (PLACE / "archive.txt").read_text(encoding="utf-8")
    for line in text[text.index("\n= ") :].splitlines():
        parts = [None if p == "-" else p for p in re.split(r" \| ", line.lstrip("=#> "))]
        if line.startswith("= "):
            drafts.append(Draft([p or "" for p in parts]))
        elif line.startswith("## "):
            add_item(drafts[-1], parts)
        elif line:
            add_speech(drafts[-1], parts, line.startswith("> "))
    return [finish(draft) for draft in drafts]


def add_item(draft: Draft, parts: list[str | None]) -> None:
    number, title, kind, heading, division, decision = parts
    span = Span(len(draft.speeches), len(draft.speeches) + 1, 1)
    item = AgendaItem(number, title or "", kind, heading, division, None, span)  # type: ignore[arg-type]
    draft.agenda.append(item)
    if decision:
        made = Conclusion(len(draft.agenda) - 1, "結論", decision, span)  # type: ignore[arg-type]
        draft.conclusions.append(made)


def add_speech(draft: Draft, parts: list[str | None], answers: bool) -> None:
    tag, speaker, role, kind, text = parts
    number, item = len(draft.speeches), len(draft.agenda) - 1
    said = (text or "").replace("\\n", "\n")
    span = Span(number * 3, number * 3 + 2, number // 6 + 1)
    draft.speeches.append(Speech(tag, speaker, role, kind, item, said, span))  # type: ignore[arg-type]
    if answers:
        last = draft.exchanges[-1]
        draft.exchanges[-1] = replace(last, answers=(*last.answers, number))
    elif kind in ("question", "opinion"):
        draft.exchanges.append(Exchange(item, (number,), ()))


def finish(draft: Draft) -> Meeting:
    file, name, board, town, day = draft.header
    year = int(day[:4]) - (int(day[5:7]) < 4) if day else None
    meeting = Meeting(
        source=Source(file, "0" * 64, "application/pdf", 3),
        header=Header(
            meeting_name=name,
            board=board,
            municipality=town,
            fiscal_year=year,
            held_from=day or None,
            held_until=day or None,
        ),
        agenda=tuple(draft.agenda),
        speeches=tuple(draft.speeches),
        exchanges=tuple(draft.exchanges),
        conclusions=tuple(draft.conclusions),
    )
    return meeting_from_json(meeting.to_json())


def iter_known(meetings: list[Meeting]) -> Iterator[tuple[str, Meeting]]:
    """(id, meeting) as a store would give them."""
    return ((meeting.source.path, meeting) for meeting in meetings)
