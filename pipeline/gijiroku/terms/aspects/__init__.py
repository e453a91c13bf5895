"""What can be asked of a public body, as a table: aspects with the cues that betray them.

A cue is a phrase, or several joined by & that stand in one sentence; @名 stands for any word of a
family in families.toml. Phrases are compared by dictionary form, without particles and endings.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from gijiroku.text.tokens import split_tokens

# endings that hold a negation without denying anything
_HOLLOW = re.compile(
    r"か[もと]しれ(?:ない|なかった|ません)"  # 残るかもしれない
    r"|(?:で|じゃ)[はも]?(?:ない|なかった|なかろう|ありません)(?:です|でしょう|だろう)?か"
    r"|に違いな[いく]|に過ぎな[いく]|(?:ほか|しか)な[いく]"
)
_OBLIGING = ("なけれ", "なく", "ね")  # before ば or て: 運ばなければならない, 運ばねばならない
_UNHEARD = ("助動詞", "補助記号", "空白", "感動詞")
_DENIALS = frozenset(("ない", "無い", "ず", "ぬ", "まい"))
_LIGHT = """
    為る 居る 有る 成る 言う れる られる 事 物 訳 所 為 様 御 下さる 頂く 貰う 呉れる
    置く 仕舞う 思う 考える 於く 就く 関する 対する 因る 其の 此の 其れ 此れ 然し 又 但し
    例えば 方 よう そう 的 等 達 さん 伺う 申し上げる 御座る
"""
_EMPTY = frozenset(_LIGHT.split())


@dataclass(frozen=True, slots=True)
class Aspect:
    """One thing that can be asked. A cue is a set of atoms, an atom a number of a phrase set.

    `weight` is below 1 for what is rather a topic than a question.
    """

    name: str
    weight: float
    strong: tuple[frozenset[int], ...]
    weak: tuple[frozenset[int], ...]
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AspectTable:
    """All aspects; for each phrase (a tuple of lemmas) its atoms and the way it is written."""

    aspects: tuple[Aspect, ...]
    atoms: tuple[str, ...]
    phrases: Mapping[tuple[str, ...], tuple[int, ...]]
    spelling: Mapping[tuple[str, ...], str]
    longest: int

    def find_atoms(self, lemmas: tuple[str, ...]) -> dict[int, str]:
        """The atoms whose phrases occur in these lemmas, each with the first such phrase."""
        found: dict[int, str] = {}
        for start in range(len(lemmas)):
            for stop in range(start + 1, min(start + self.longest, len(lemmas)) + 1):
                phrase = lemmas[start:stop]
                for atom in self.phrases.get(phrase, ()):
                    found.setdefault(atom, self.spelling[phrase])
        return found


def phrase_lemmas(text: str) -> tuple[str, ...]:
    """The words that carry a phrase: no particles, endings or light verbs; every denial as ない."""
    tokens = split_tokens(_HOLLOW.sub("か", text))
    kept: list[str] = []
    obliged = False
    before = ""
    for token, after in zip(tokens, [*tokens[1:], None], strict=False):
        if token.lemma in _DENIALS and token.pos in ("助動詞", "形容詞"):
            bends = token.surface in _OBLIGING and after is not None and after.surface in "ばて"
            if not bends and not obliged:
                kept.append("ない")
            obliged = bends
        elif token.pos == "助詞":
            if token.lemma in ("まで", "から"):  # いつまで, 4月から
                kept.append(token.lemma)
        elif token.lemma in ("せる", "させる"):  # 知る and 知らせる are two things
            kept.append("せる")
        elif token.detail.startswith("数詞"):  # 3年前, 三年前 → #年前
            if kept[-1:] != ["#"]:
                kept.append("#")
        elif token.lemma in ("行く", "来る"):  # 見に行く, but not 減っていく
            if before not in ("て", "で"):
                kept.append(token.lemma)
        elif token.pos not in _UNHEARD and token.lemma not in _EMPTY:
            kept.append(token.lemma)
        before = token.surface
    return tuple(
        word
        for word, after in zip(kept, [*kept[1:], ""], strict=False)
        if word != "出来る" or after == "ない"
    )


@cache
def load_aspects() -> AspectTable:
    """The table as shipped."""
    files = {
        entry.name: tomllib.loads(entry.read_text(encoding="utf-8"))
        for entry in sorted(resources.files(__name__).iterdir(), key=lambda e: e.name)
        if entry.name.endswith(".toml")
    }
    families = {
        name: tuple(words.split()) for name, words in files.pop("families.toml")["families"].items()
    }
    atoms: dict[str, int] = {}
    aspects = tuple(
        Aspect(
            name=entry["name"],
            weight=content.get("weight", 1.0),
            strong=_read_cues(entry["strong"], atoms),
            weak=_read_cues(entry["weak"], atoms),
            examples=tuple(entry["examples"]),
        )
        for content in files.values()
        for entry in content["aspect"]
    )
    phrases: dict[tuple[str, ...], list[int]] = {}
    spelling: dict[tuple[str, ...], str] = {}
    for atom, index in atoms.items():
        words: Iterable[str] = families[atom[1:]] if atom.startswith("@") else (atom,)
        for word in words:
            lemmas = phrase_lemmas(word)
            if lemmas and lemmas != ("ない",):
                phrases.setdefault(lemmas, []).append(index)
                shown = "".join(lemmas) if len(lemmas) == 1 else word
                spelling[lemmas] = min(spelling.get(lemmas, shown), shown, key=len)
    return AspectTable(
        aspects=aspects,
        atoms=tuple(atoms),
        phrases={key: tuple(value) for key, value in phrases.items()},
        spelling=spelling,
        longest=max(map(len, phrases)),
    )


def _read_cues(text: str, atoms: dict[str, int]) -> tuple[frozenset[int], ...]:
    return tuple(
        frozenset(atoms.setdefault(atom, len(atoms)) for atom in cue.split("&"))
        for cue in dict.fromkeys(text.split())
    )


def describe_aspects() -> str:
    """A table of the aspects in Markdown, each with an example of what betrays it."""
    rows = [f"| {aspect.name} | {aspect.examples[0]} |\n" for aspect in load_aspects().aspects]
    return "| aspect | for example |\n|---|---|\n" + "".join(rows)
