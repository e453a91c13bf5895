"""The found words in their context (KWIC): a piece of the speech and what to mark in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from gijiroku.index.terms import SENTENCE_END, find_words, fold_text, list_query_words
from gijiroku.index.tree import Phrase, Word
from gijiroku.terms.variants import USUAL
from gijiroku.text.normalize import Mapped

BEFORE: Final = 40  # letters shown before the first word found
WIDTH: Final = 120  # letters of a snippet
MOST: Final = 64  # places of a word looked at
ELLIPSIS: Final = "…"
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a speech on one line; `marks` are the found words, as text[start:stop]."""

    text: str
    marks: tuple[Place, ...]


def make_snippet(text: str, marked: Iterable[Word | Phrase]) -> Snippet:
    """The piece of the text around the first word found, or its beginning."""
    folded = fold_text(text)
    found = [(place, word) for word in marked for place in find_places(word, text, folded)]
    places = sorted(place for place, _ in found)
    start, stop = choose_window(len(text), found)
    piece = text[start:stop].replace("\n", " ")
    head = ELLIPSIS if start else ""
    tail = ELLIPSIS if stop < len(text) else ""
    shift = len(head) - start
    marks = tuple(
        (max(first, start) + shift, min(last, stop) + shift)
        for first, last in join_places(places)
        if last > start and first < stop
    )
    return Snippet(head + piece + tail, marks)


def find_places(word: Word | Phrase, text: str, folded: Mapped) -> list[Place]:
    """Where the word is printed: its letters, and otherwise the first of its other spellings."""
    wanted = fold_text(word.text).text
    places = list(islice(find_letters(wanted, folded, folded.text), MOST))
    if isinstance(word, Phrase) or not wanted:
        return places
    if not places:
        variants = find_letters(wanted.translate(USUAL), folded, folded.text.translate(USUAL))
        places = list(islice(variants, MOST))
    return places or find_spelling(word.text, text)


def find_letters(wanted: str, folded: Mapped, letters: str) -> Iterator[Place]:
    at = letters.find(wanted) if wanted else -1
    while at >= 0:
        yield folded.at(at), folded.after(at + len(wanted))
        at = letters.find(wanted, at + len(wanted))


def find_spelling(word: str, text: str) -> list[Place]:
    """The first place where the words of the query stand in another spelling."""
    wanted = list_query_words(word)
    if not wanted:
        return []
    at = 0
    for sentence in SENTENCE_END.split(text):
        at = text.index(sentence, at)
        found = find_words(sentence)
        lemmas = [f.lemma for f in found]
        for i in range(len(found) - len(wanted) + 1):
            if lemmas[i] == wanted[0] and tuple(lemmas[i : i + len(wanted)]) == wanted:
                return [(at + found[i].start, at + found[i + len(wanted) - 1].stop)]
        at += len(sentence)
    return []


def choose_window(length: int, found: list[tuple[Place, Word | Phrase]]) -> Place:
    """A piece of WIDTH letters that begins before a word found and holds most of them."""
    start = 0
    if found:
        best = max(found, key=lambda f: (count_words(found, f[0][0]), -f[0][0]))
        start = max(0, best[0][0] - BEFORE)
    start = max(0, min(start, length - WIDTH))
    return start, min(length, start + WIDTH)


def count_words(found: list[tuple[Place, Word | Phrase]], at: int) -> int:
    """How many different words are found in a window whose first word is there."""
    return len({word for place, word in found if at <= place[0] < at + WIDTH - BEFORE})


def join_places(places: list[Place]) -> list[Place]:
    """Overlapping places as one."""
    joined: list[Place] = []
    for start, stop in places:
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(stop, joined[-1][1])
        else:
            joined.append((start, stop))
    return joined
