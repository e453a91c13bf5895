"""Synthetic meetings for timing: any number of speeches, the same each time.

Sentences are put together from subjects, aspects and endings of administration (speeches.toml), the
nth word about n times rarer than the first. Made-up subjects of rare letters give the long tail of
words that a real archive has.
"""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, product
from pathlib import Path

from gijiroku.model import (
    AgendaItem,
    Conclusion,
    Exchange,
    Header,
    Meeting,
    Role,
    Source,
    Span,
    Speech,
    SpeechKind,
)

PER_MEETING = 44
ORDER: tuple[SpeechKind, ...] = (
    "procedure",
    "explanation",
    *(("question", "answer") * 2),
    "opinion",
    *(("answer", "question") * 1),
    "answer",
    "procedure",
)
OFFICES: dict[SpeechKind, tuple[str, Role]] = {
    "procedure": ("会長", "chair"),
    "explanation": ("事務局", "secretariat"),
    "question": ("委員", "member"),
    "opinion": ("委員", "member"),
    "answer": ("課長", "explainer"),
}


@dataclass(frozen=True)
class Words:
    """The word lists; subjects and aspects with what their draws add up to."""

    towns: list[str]
    boards: list[str]
    openings: list[str]
    endings: dict[str, list[str]]
    rare: str
    subjects: list[str]
    subject_weights: list[float]
    aspects: list[str]
    aspect_weights: list[float]


def make_meetings(speeches: int) -> Iterator[tuple[str, Meeting]]:
    """(id, meeting) until there are so many speeches; PER_MEETING to a meeting."""
    words, rng = load_words(), random.Random(1)
    for number in range(-(-speeches // PER_MEETING)):
        left = speeches - number * PER_MEETING
        yield f"synthetic{number:06}", make_meeting(number, min(left, PER_MEETING), words, rng)


def load_words() -> Words:
    data = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    rng = random.Random(2)
    subjects, aspects = data["subjects"].split(), data["aspects"].split()
    rng.shuffle(subjects)
    rng.shuffle(aspects)
    subjects.extend(a + b for a, b in product(data["rare_letters"], repeat=2))
    return Words(
        towns=data["towns"].split(),
        boards=data["boards"].split(),
        openings=["", "", "", *data["openings"].split()],
        endings={kind: text.split() for kind, text in data["endings"].items()},
        rare=data["rare_letters"],
        subjects=subjects,
        subject_weights=[*accumulate(1 / (n + 3) for n in range(len(subjects)))],
        aspects=aspects,
        aspect_weights=[*accumulate(1 / (n + 3) for n in range(len(aspects)))],
    )


def make_sentence(kind: str, words: Words, rng: random.Random) -> str:
    subject = rng.choices(words.subjects, cum_weights=words.subject_weights)[0]
    aspect = rng.choices(words.aspects, cum_weights=words.aspect_weights)[0]
    ending = rng.choice(words.endings[kind])
    return f"{rng.choice(words.openings)}{subject}の{aspect}{ending}"


def make_meeting(number: int, speeches: int, words: Words, rng: random.Random) -> Meeting:
    """A meeting with items of a few questions and answers each."""
    kinds = [ORDER[i % len(ORDER)] for i in range(speeches)]
    items = range(-(-speeches // len(ORDER)))
    asked = [i for i, kind in enumerate(kinds) if kind in ("question", "opinion")]
    return Meeting(
        source=Source(f"synthetic/{number:06}.pdf", f"{number:064x}", "application/pdf", 9),
        header=make_header(number, words),
        agenda=tuple(make_item(i, words, rng) for i in items),
        speeches=tuple(make_speech(i, kind, words, rng) for i, kind in enumerate(kinds)),
        exchanges=tuple(
            Exchange(i // len(ORDER), (i,), (i + 1,) if i + 1 < speeches else ()) for i in asked
        ),
        conclusions=tuple(
            Conclusion(i, "承認", "approved" if i % 3 else "continued", Span(i, i + 1, 1))
            for i in items
        ),
    )


def make_header(number: int, words: Words) -> Header:
    town = words.towns[number % len(words.towns)]
    board = town + words.boards[number * 7 % len(words.boards)]
    held = date(2005, 4, 1) + timedelta(days=number * 37 % 7300)
    year = held.year - (held.month < 4)
    return Header(
        meeting_name=f"{year}年度第{number % 6 + 1}回{board}",
        board=board,
        municipality=town,
        fiscal_year=year,
        held_from=held.isoformat(),
        held_until=held.isoformat(),
    )


def make_item(number: int, words: Words, rng: random.Random) -> AgendaItem:
    subject = rng.choices(words.subjects, cum_weights=words.subject_weights)[0]
    span = Span(number, number + 1, 1)
    return AgendaItem(f"({number + 1})", f"{subject}について", "report", None, None, None, span)


def make_speech(number: int, kind: SpeechKind, words: Words, rng: random.Random) -> Speech:
    office, role = OFFICES[kind]
    name = rng.choice(words.rare) + rng.choice("田川山本村井野崎原沢")
    text = "".join(make_sentence(kind, words, rng) for _ in range(rng.randint(1, 5)))
    span = Span(number * 4, number * 4 + 4, number // 5 + 1)
    return Speech(f"{name}{office}", name, role, kind, number // len(ORDER), text, span)
