"""A speech's text as the terms of the index: words to rank by, letters so that nothing is missed.

    "ＵＳＢメモリの取扱い。"  words   usb メモリ 取り扱い     dictionary forms, no particles
                             grams   us sb bメ メモ … 扱い    every two letters in a row
                             letters b s u い の メ …         every letter once

All three are made from the folded text: NFKC, lower case, no white space (委 員 is 委員), one BREAK
for each run of punctuation. Queries are folded by the same functions.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from gijiroku.text.normalize import Mapped, normalize, squash
from gijiroku.text.tokens import Token, split_tokens

BREAK = "▁"
SENTENCE_END = re.compile(r"(?<=[。．！？!?])|\n")
# 委 員 -> 委員, but Web Meeting stays two words
LOOSE_SPACE = re.compile(r"(?<![0-9A-Za-z])\s+|\s+(?![0-9A-Za-z])")
KATAKANA_DASH = re.compile(r"(?<=[ァ-ヺ])-(?=[ぁ-ヺ]|$)")  # サ−バ typed with a minus
PARTICLES = ("助詞", "助動詞", "補助記号", "空白")
DIGITS = {kanji: str(n) for n, kanji in enumerate("一二三四五六七八九", 1)}  # 第一回, 第1回
LONG_END = re.compile(r"(?<=[ァ-ヺー]{2})ー$")  # メモリー, サーバー


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of one text, each kind separated by spaces, in the order of the text."""

    words: str
    grams: str
    letters: str


@dataclass(frozen=True, slots=True)
class FoundWord:
    """A word: its dictionary form, printed at sentence[start:stop]."""

    lemma: str
    start: int
    stop: int


@lru_cache(maxsize=1 << 10)
def split_terms(text: str) -> Terms:
    """The terms of a speech's text."""
    folded = fold_text(text).text
    words = f" {BREAK} ".join(
        " ".join(words) for part in SENTENCE_END.split(text) if (words := list_words(part))
    )
    grams = " ".join(folded[i : i + 2] for i in range(len(folded) - 1))
    letters = " ".join(sorted(set(folded) - {BREAK}))
    return Terms(words, grams, letters)


def fold_text(text: str) -> Mapped:
    """The text as grams see it; offsets lead back to the printed text."""
    plain = squash(text)
    lowered = KATAKANA_DASH.sub("ー", lower_letters(plain.text))
    kept: list[int] = []
    letters: list[str] = []
    for i, letter in enumerate(lowered):
        letter = letter if is_letter(letter) else BREAK
        if letter == BREAK and (not letters or letters[-1] == BREAK):
            continue
        letters.append(letter)
        kept.append(i)
    if letters and letters[-1] == BREAK:
        letters.pop()
    offsets = (*(plain.offsets[i] for i in kept[: len(letters)]), len(text))
    return Mapped("".join(letters), offsets)


@lru_cache(maxsize=1 << 16)
def is_letter(letter: str) -> bool:
    """Letters, digits, marks and the private letters (外字) of a body; not punctuation."""
    return unicodedata.category(letter)[0] in "LNM" or unicodedata.category(letter) == "Co"


def lower_letters(text: str) -> str:
    """Lower case, letter for letter."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@lru_cache(maxsize=1 << 15)
def list_words(sentence: str) -> tuple[str, ...]:
    """The dictionary forms of a sentence, particles left out: 取扱い -> 取り扱い."""
    return tuple(word.lemma for word in find_words(sentence))


def find_words(sentence: str) -> tuple[FoundWord, ...]:
    """The words of a sentence and where they are printed."""
    printed = normalize(sentence)
    text = KATAKANA_DASH.sub("ー", printed.text)
    spaces = {i for found in LOOSE_SPACE.finditer(text) for i in range(*found.span())}
    kept = [i for i in range(len(text)) if i not in spaces] if spaces else range(len(text))
    tokens = split_tokens("".join(text[i] for i in kept) if spaces else text)
    return tuple(
        FoundWord(
            fold_word(DIGITS.get(token.lemma, token.lemma) if is_number(token) else token.lemma),
            printed.at(kept[token.start]),
            printed.after(kept[token.stop - 1] + 1),
        )
        for token in tokens
        if token.pos not in PARTICLES
    )


def list_query_words(query: str) -> tuple[str, ...]:
    """The dictionary forms to look for; none for one word with a particle (市の is not 市)."""
    words = tuple(split_terms(query).words.split())
    alone = len(words) == 1 and any(token.pos == "助詞" for token in split_tokens(query))
    return () if alone else words


def is_number(token: Token) -> bool:
    return token.detail.startswith("数詞")


def fold_word(lemma: str) -> str:
    """A dictionary form without the long sound that katakana words may end in."""
    return LONG_END.sub("", "".join(lemma.split())) or BREAK
