"""A search result for people (a terminal) and for spreadsheets (CSV)."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final, TextIO

from rich.console import Console
from rich.text import Text

from gijiroku.terms.query_terms import VALUE_WORDS, FieldName

if TYPE_CHECKING:
    from gijiroku.index import Hit, Result, Turn

COLUMNS: Final = (
    "source", "speech", "meeting_name", "board", "held_from", "agenda_title", "attribution",
    "speaker", "role", "kind", "decision", "text", "snippet", "page", "start", "stop", "questions",
    "answers",
)  # fmt: skip
FACET_NAMES: Final[dict[FieldName, str]] = {
    "year": "年度",
    "board": "会議体",
    "role": "役割",
    "kind": "種別",
    "decision": "結論",
}
SHOWN_VALUES: Final = 8
SHOWN_LETTERS: Final = 100


def print_result(result: Result, offset: int) -> None:
    """The hits with their words in context, what was asked or answered, and the facets."""
    console = Console(highlight=False)
    if not result.total:
        console.print("見つかりませんでした。")
        return
    if result.hits:
        shown = f"（{offset + 1}–{offset + len(result.hits)}件目）"
    else:
        shown = "（これより先はありません）" if offset >= result.total else ""
    console.print(f"{result.total}件{shown}")
    for number, hit in enumerate(result.hits, offset + 1):
        console.print()
        console.print(make_head(hit, number), soft_wrap=True)
        console.print(make_snippet(hit), soft_wrap=True)
        for turn in hit.questions:
            console.print(make_turn("問", turn), soft_wrap=True)
        for turn in hit.answers:
            console.print(make_turn("答", turn), soft_wrap=True)
        console.print(Text(f"    {describe_place(hit)}", style="dim"), soft_wrap=True)
    console.print()
    for name in FACET_NAMES:
        console.print(make_facet(name, result.facets[name]), soft_wrap=True)


def make_head(hit: Hit, number: int) -> Text:
    """3. 2020-05-15 環境審議会 議題 佐藤委員〔質問〕"""
    text = Text(f"{number}. ", style="bold")
    text.append(f"{hit.held_from or '日付なし'} ", style="cyan")
    text.append(hit.meeting_name or hit.board or hit.source, style="bold")
    if hit.agenda_title:
        text.append(f"  {hit.agenda_title}", style="green")
    role = name_value("role", hit.role) if hit.role else "発言者なし"
    text.append(f"  {hit.attribution or role}", style="yellow")
    text.append(f"〔{name_value('kind', hit.kind)}〕", style="dim")
    return text


def make_snippet(hit: Hit) -> Text:
    text = Text("    " + hit.snippet)
    for start, stop in hit.marks:
        text.stylize("bold red", start + 4, stop + 4)
    return text


def make_turn(sign: str, turn: Turn) -> Text:
    said = turn.text.replace("\n", " ")
    cut = said[:SHOWN_LETTERS] + ("…" if len(said) > SHOWN_LETTERS else "")
    return Text(f"    {sign} {turn.attribution or ''} {cut}", style="italic")


def describe_place(hit: Hit) -> str:
    """r2-1.pdf#12 3ページ 40–44行"""
    page = f" {hit.page}ページ" if hit.page is not None else ""
    return f"{hit.source}#{hit.speech}{page} {hit.start + 1}–{max(hit.stop, hit.start + 1)}行"


def make_facet(name: FieldName, values: Mapping[str, int]) -> Text:
    """役割: 委員 (12)  事務局 (3)"""
    text = Text(f"{FACET_NAMES[name]}: ", style="bold")
    shown = [f"{name_value(name, v)} ({n})" for v, n in list(values.items())[:SHOWN_VALUES]]
    text.append("  ".join(shown) or "–", style="not bold")
    if len(values) > SHOWN_VALUES:
        text.append(f"  ほか{len(values) - SHOWN_VALUES}", style="not bold dim")
    return text


def name_value(name: FieldName, value: str) -> str:
    """A value as a person calls it, and as a query takes it: secretariat -> 事務局."""
    return VALUE_WORDS.get(name, {}).get(value, (value,))[0]


def print_csv(result: Result, out: TextIO) -> None:
    """A row a hit; questions and answers as text, several parted by an empty line."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for hit in result.hits:
        row = {name: getattr(hit, name) for name in COLUMNS}
        row["decision"] = " ".join(hit.decision)
        row["questions"] = join_texts(hit.questions)
        row["answers"] = join_texts(hit.answers)
        writer.writerow(row[name] for name in COLUMNS)


def join_texts(turns: Iterable[Turn]) -> str:
    return "\n\n".join(turn.text for turn in turns)
