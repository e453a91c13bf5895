"""Choose how THIS document marks its speakers: each family is scored by what it explains."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace

from gijiroku.model import Document, Line
from gijiroku.style.slips import read_slip
from gijiroku.style.tables import COLUMN, read_tables
from gijiroku.style.tags import Family, Tag, read_tag
from gijiroku.terms.labels import LabelKey, find_label
from gijiroku.text.normalize import squash

_SENTENCE = re.compile(r"[。？！]|ます|です|した|ない|する|いる|ある|たい")
_COLUMNS = re.compile(r"[\s　]{2,}")  # names in columns: 甲斐まりこ　　　18番　　はねだ福代
_HIRAGANA = re.compile(r"[ぁ-ん]")
_HEADER = frozenset(
    {
        *(LabelKey.NAME, LabelKey.DATETIME, LabelKey.DATE, LabelKey.PLACE, LabelKey.ATTENDANCE),
        *(LabelKey.MEMBERS, LabelKey.ABSENT, LabelKey.EXPLAINERS, LabelKey.SECRETARIAT),
    }
)
_NAME = re.compile(r"[一-龥々ヶァ-ヴーぁ-ん]{1,7}")
_RECURS = 3  # times that unknown words must stand in a tag's place to be one


@dataclass(frozen=True, slots=True)
class SpeakerStyle:
    """The families chosen (best first, with their scores) and the tags they give, by line."""

    families: tuple[tuple[Family, float], ...]
    tags: tuple[Tag, ...]
    heads: frozenset[int] = frozenset()  # lines of column heads and numbers in tables of speech
    asides: frozenset[int] = frozenset()  # lines of tables that hold no speech


@dataclass(frozen=True, slots=True)
class _Candidate:
    tag: Tag
    spoken: bool


def infer_speakers(document: Document) -> SpeakerStyle:
    """The families of tags that explain most of the document, and their tags."""
    lines = [line for line in document.lines if not line.furniture and line.text.strip()]
    candidates = _promote(_collect(lines), lines)
    scores: dict[Family, float] = defaultdict(float)
    for each in candidates:
        scores[each.tag.family] += each.tag.weight if each.spoken else 0.0
    ranked = sorted(scores.items(), key=lambda row: -row[1])
    style = _read_lines(lines, candidates, ranked)
    tables = read_tables(lines, frozenset(tag.line for tag in style.tags))
    families = style.families
    if tables.tags:
        families = (*families, (COLUMN, float(len(tables.tags))))
    tags = sorted((*style.tags, *tables.tags), key=lambda tag: tag.line)
    return SpeakerStyle(families, tuple(tags), tables.heads, tables.asides)


def _read_lines(
    lines: list[Line], candidates: list[_Candidate], ranked: list[tuple[Family, float]]
) -> SpeakerStyle:
    """The style that lines tell, tables of speech apart."""
    if not ranked or ranked[0][1] < (3 if ranked[0][0].plain else 1):
        return SpeakerStyle((), ())
    chosen = _choose(ranked)
    words = Counter(
        each.tag.attribution for each in candidates if each.tag.family in chosen and each.spoken
    )
    first = next(each.tag.line for each in candidates if each.spoken and each.tag.family in chosen)
    tags = [each.tag for each in candidates if _accept(each, chosen, words, first)]
    tags = _drop_header(lines, tags)
    if tags:
        tags = _add_slips(lines, tags, chosen, words)
    return SpeakerStyle(tuple(row for row in ranked if row[0] in chosen), tuple(tags))


def _collect(lines: list[Line]) -> list[_Candidate]:
    """Every line that can be read as a tag, and whether speech seems to follow it."""
    found = []
    for i, line in enumerate(lines):
        tag = read_tag(line.number, line.text)
        if tag is None:
            continue
        after = line.text[tag.offset :]
        if tag.own_line:
            after = lines[i + 1].text if i + 1 < len(lines) else ""
            follower = read_tag(0, after)
            spoken = _is_speech(after) and not (follower and follower.own_line)
        else:
            spoken = _is_speech(after)
        found.append(_Candidate(tag, spoken))
    return found


def _is_speech(text: str) -> bool:
    hiragana = len(_HIRAGANA.findall(text))
    if _SENTENCE.search(text):
        return True
    return len(text) > 12 and hiragana > 0.12 * len(text) and not _COLUMNS.search(text.strip())


def _promote(candidates: list[_Candidate], lines: list[Line]) -> list[_Candidate]:
    """Unknown words that recur in a tag's place, or are names of the header, become tags."""
    counts = Counter(
        (each.tag.family, each.tag.attribution)
        for each in candidates
        if not each.tag.weight and each.spoken
    )
    sure = {(each.tag.family, each.tag.attribution) for each in candidates if each.tag.weight}
    named = _find_named(candidates, lines)
    kept = []
    for each in candidates:
        words = each.tag.attribution or ""
        recurs = counts[each.tag.family, words] >= _RECURS or (each.tag.family, words) in named
        if each.tag.weight:
            kept.append(each)
        elif each.spoken and (recurs or _is_misprint(words, each.tag.family, sure)):
            kept.append(_Candidate(replace(each.tag, weight=0.4), each.spoken))
    return kept


def _find_named(candidates: list[_Candidate], lines: list[Line]) -> set[tuple[Family, str]]:
    """Words in a tag's place that the lines above all of them hold: 白井 of 委員　白井静江."""
    firsts: dict[Family, int] = {}
    words: dict[Family, set[str]] = defaultdict(set)
    for each in candidates:
        if each.spoken and not each.tag.family.plain:
            firsts.setdefault(each.tag.family, each.tag.line)
            words[each.tag.family].add(each.tag.attribution or "")
    named: set[tuple[Family, str]] = set()
    for family, first in firsts.items():
        header = squash("".join(line.text for line in lines if line.number < first)).text
        found = {word for word in words[family] if _NAME.fullmatch(word) and word in header}
        if len(found) > 1:
            named |= {(family, word) for word in found}
    return named


def _is_misprint(words: str, family: Family, sure: set[tuple[Family, str | None]]) -> bool:
    """True for 健康増進センタ－ where 健康増進センター is a tag of the family."""
    return len(words) >= 4 and any(
        known and len(known) == len(words) and sum(map(str.__ne__, known, words)) == 1
        for other, known in sure
        if other == family
    )


def _choose(ranked: list[tuple[Family, float]]) -> set[Family]:
    """The best family and those strong beside it; a plain one only where it is the best."""
    top = ranked[0][1]
    return {ranked[0][0]} | {
        family for family, score in ranked[1:] if score >= max(1.0, 0.1 * top) and not family.plain
    }


def _accept(each: _Candidate, chosen: set[Family], words: Counter[str | None], first: int) -> bool:
    family = each.tag.family
    if family in chosen:
        short = not family.plain and not each.tag.own_line and each.tag.line > first
        return each.spoken or short
    known = each.tag.attribution in words
    return each.spoken and (known or (not family.plain and each.tag.weight >= 1))


def _drop_header(lines: list[Line], tags: list[Tag]) -> list[Tag]:
    """The tags without those of the header's lists: 委員：山田太郎、…, before more labels."""
    tagged = {tag.line for tag in tags}
    found = [
        (line.number, label.key)
        for line in lines
        if line.number not in tagged and (label := find_label(line.text))
    ]
    for number, key in found:
        after = [tag for tag in tags if tag.line >= number]
        if key is LabelKey.RECORD and len(after) >= 0.8 * len(tags):
            tags = after
            break
    for i in range(min(len(tags) - 1, 12), 0, -1):
        here = {key for n, key in found if tags[i - 1].line < n < tags[i].line and key in _HEADER}
        if len(here) >= 2:
            return tags[i:]
    return tags


def _add_slips(
    lines: list[Line], tags: list[Tag], chosen: set[Family], words: Counter[str | None]
) -> list[Tag]:
    """The tags with those that the clerk left open or without a mark."""
    marked = {tag.line for tag in tags}
    known = sorted((word for word in words if word), key=len, reverse=True)
    for line in lines:
        if line.number > tags[0].line and line.number not in marked:
            slip = read_slip(line.number, line.text, known, chosen)
            if slip:
                tags.append(slip)
    return sorted(tags, key=lambda tag: tag.line)
