"""Concerns for people (a chart in the terminal) and for spreadsheets (CSV)."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, TextIO

from rich.console import Console
from rich.text import Text

if TYPE_CHECKING:
    from gijiroku.analyse import Concern, Concerns, Match

COLUMNS: Final = (
    "group", "label", "keywords", "held_from", "board", "item", "asked_by", "text", "answers",
    "source", "speech", "page", "start", "stop",
)  # fmt: skip
MATCH_COLUMNS: Final = (
    "name", "held_from", "board", "asked_by", "text", "likeness", "example", "shared", "must",
    "source", "speech",
)  # fmt: skip
BARS: Final = " ▁▂▃▄▅▆▇█"
SHOWN_LETTERS: Final = 90


def print_concerns(found: Concerns, limit: int) -> None:
    """The groups that recur, each with a bar a year; single questions are only counted."""
    console = Console(highlight=False)
    shared = [group for group in found.groups if len(group.wordings) > 1]
    asked = sum(len(group.wordings) for group in found.groups)
    single = len(found.groups) - len(shared)
    console.print(f"質問・要望・意見 {asked}件: まとまり {len(shared)}、単独 {single}")
    years = [day[:4] for group in shared for day in (group.first_asked, group.last_asked) if day]
    for group in shared[:limit]:
        console.print()
        console.print(make_head(group), soft_wrap=True)
        console.print(f"  {shorten(group.label)}", soft_wrap=True)
        console.print(f"  手がかり: {'・'.join(group.keywords)}", style="dim", soft_wrap=True)
        if years:
            bars = make_bars(group.trend, int(min(years)), int(max(years)))
            console.print(f"  {min(years)} {bars} {max(years)}", soft_wrap=True)


def make_head(group: Concern) -> Text:
    """会議 5、会議体 3、言い方 7、2015-07-29 から 2021-06-07 まで、最後の回答 なし."""
    answered = "あり" if group.is_last_answered else "なし"
    days = f"{group.first_asked or '?'} から {group.last_asked or '?'} まで"
    return Text.assemble(
        (" ／ ".join(group.asks) or group.keywords[0] if group.keywords else "?", "bold"),
        f"　会議 {len(group.meetings)}、会議体 {len(group.boards)}、発言者 {len(group.speakers)}、"
        f"言い方 {len(group.wordings)}、{days}、最後の回答 {answered}  ",
        (group.id, "dim"),
    )


def make_bars(trend: Mapping[str, int], first: int, last: int) -> str:
    """A bar for each year from first to last."""
    top = max(trend.values(), default=1)
    counts = [trend.get(str(year), 0) for year in range(first, last + 1)]
    return "".join(BARS[-(-count * (len(BARS) - 1) // top)] for count in counts)


def shorten(text: str) -> str:
    """The beginning of a text on one line."""
    line = " ".join(text.split())
    return line if len(line) <= SHOWN_LETTERS else line[: SHOWN_LETTERS - 1] + "…"


def print_concerns_csv(found: Concerns, out: TextIO) -> None:
    """A row a question, groups in the order of the JSON."""
    rows = csv.writer(out)
    rows.writerow(COLUMNS)
    for group in found.groups:
        for q in group.members:
            rows.writerow(
                (
                    *(group.id, group.label, " ".join(group.keywords), q.held_from, q.board),
                    *(q.item, q.asked_by, q.text, "\n".join(q.answers), q.source, q.speech),
                    *(q.span.page, q.span.start, q.span.stop),
                )
            )


def print_matches(names: Sequence[str], found: Sequence[Match]) -> None:
    """Who raised each named concern, by day, with the reason."""
    console = Console(highlight=False)
    for name in names:
        own = [match for match in found if match.name == name]
        years = Counter((match.question.held_from or "?")[:4] for match in own)
        by_year = "、".join(f"{year} {count}" for year, count in sorted(years.items()))
        console.print(Text(f"{name}　{len(own)}件　{by_year}", style="bold"), soft_wrap=True)
        for match in own:
            q = match.question
            who = " ".join(part for part in (q.held_from, q.board, q.asked_by) if part)
            console.print(f"  {who}: {shorten(q.text)}", soft_wrap=True)
            console.print(f"    {explain(match)}", style="dim", soft_wrap=True)


def explain(match: Match) -> str:
    """例「…」に近い (0.31): 監査・報告; 必須 監査."""
    parts = []
    if match.example:
        shared = "・".join(match.shared)
        parts.append(f"例「{shorten(match.example)}」に近い ({match.likeness:.2f}): {shared}")
    if match.must:
        parts.append(f"必須 {' '.join(match.must)}")
    return "; ".join(parts)


def print_matches_csv(found: Sequence[Match], out: TextIO) -> None:
    """A row a match."""
    rows = csv.writer(out)
    rows.writerow(MATCH_COLUMNS)
    for match in found:
        q = match.question
        rows.writerow(
            (
                *(match.name, q.held_from, q.board, q.asked_by, q.text, round(match.likeness, 3)),
                *(match.example, " ".join(match.shared), " ".join(match.must)),
                *(q.source, q.speech),
            )
        )
