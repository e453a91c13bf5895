"""Japanese text as words: surface, dictionary form, part of speech. The only module with fugashi.

Offsets count characters of `fold(text)` (NFKC); whoever needs the printed text maps them back.
"""

from __future__ import annotations

import threading
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import fugashi

# unidic-lite knows ＵＳＢ, not USB: letters go to the tagger in full width, one for one
_WIDEN = {code: code + 0xFEE0 for code in (*range(0x41, 0x5B), *range(0x61, 0x7B))}
_LEMMA, _BASE = 7, 10  # columns of unidic-lite
_NOUNS, _VERBS = ("名詞", "代名詞", "形状詞", "接頭辞"), ("動詞", "形容詞", "副詞")


@dataclass(frozen=True, slots=True)
class Token:
    """A word at fold(text)[start:stop].

    `lemma` is one for all spellings (取扱い, 取扱 → 取り扱い; 漏えい → 漏洩), NFKC, in lower case.
    `pos` is the tagger's first class (名詞, 動詞 …), `detail` the next ones (固有名詞-人名-姓).
    """

    surface: str
    lemma: str
    pos: str
    detail: str
    start: int
    stop: int

    @property
    def is_content(self) -> bool:
        """Whether the word says something by itself: nouns, verbs, adjectives, adverbs."""
        if self.pos in _NOUNS or self.pos == "接尾辞":
            return True
        return self.pos in _VERBS and not self.detail.startswith("非自立可能")


def fold(text: str) -> str:
    """The text in NFKC, without characters that no tagger takes (lone surrogates, NUL)."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join("�" if "\ud800" <= c <= "\udfff" or c == "\0" else c for c in folded)


def split_tokens(text: str) -> tuple[Token, ...]:
    """The words of the text, white space left out."""
    folded = fold(text)
    tokens = []
    at = 0
    for word in _tagger()(folded.translate(_WIDEN)):
        start = at + len(word.white_space)
        at = start + len(word.surface)
        surface = folded[start:at]
        pos, detail, lemma = _read_feature(word.feature_raw)
        tokens.append(Token(surface, lemma or surface.lower(), pos, detail, start, at))
    return tuple(tokens)


def split_lemmas(text: str) -> tuple[str, ...]:
    """The dictionary forms of all words but punctuation, in order: what an index stores."""
    return tuple(t.lemma for t in split_tokens(text) if t.pos not in ("補助記号", "空白"))


@lru_cache(maxsize=1 << 18)
def _read_feature(feature: str) -> tuple[str, str, str]:
    """First class, further classes and lemma ("" for words the dictionary lacks)."""
    columns = feature.split(",", _BASE + 1)
    detail = "-".join(c for c in columns[1:4] if c != "*")
    if len(columns) <= _BASE or columns[_LEMMA] in ("", "*"):
        return columns[0], detail, ""
    # the lemma of a name is its reading (田中 → タナカ), which would join 田中 and 棚架
    column = _BASE if columns[1] == "固有名詞" else _LEMMA
    # サーバー-server, 市-行政 → サーバー, 市; but a lone - stays
    lemma = columns[column].split("-")[0] or columns[column]
    return columns[0], detail, unicodedata.normalize("NFKC", lemma).lower()


_THREAD = threading.local()  # MeCab's tagger is not to be shared between threads


def _tagger() -> fugashi.Tagger:
    if not hasattr(_THREAD, "tagger"):
        _THREAD.tagger = fugashi.Tagger()
    tagger: fugashi.Tagger = _THREAD.tagger
    return tagger
