"""Choose how THIS document marks its speakers: each family is scored by what it explains."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from gijiroku.model import Document, Line
from gijiroku.style.candidates import Candidate, find_candidates, is_speech
from gijiroku.style.gutter import GUTTER, Cut, Gutter, read_gutter
from gijiroku.style.slips import read_slip
from gijiroku.style.tables import COLUMN, read_tables
from gijiroku.style.tags import Family, Tag
from gijiroku.terms.labels import LabelKey, find_label

_HEADER = frozenset(
    {
        *(LabelKey.NAME, LabelKey.DATETIME, LabelKey.DATE, LabelKey.PLACE, LabelKey.ATTENDANCE),
        *(LabelKey.MEMBERS, LabelKey.ABSENT, LabelKey.EXPLAINERS, LabelKey.SECRETARIAT),
    }
)


@dataclass(frozen=True, slots=True)
class SpeakerStyle:
    """The families chosen (best first, with their scores) and the tags they give, by line."""

    families: tuple[tuple[Family, float], ...]
    tags: tuple[Tag, ...]
    heads: frozenset[int] = frozenset()  # lines of column heads and numbers in tables of speech
    asides: frozenset[int] = frozenset()  # lines of tables that hold no speech
    cuts: tuple[tuple[int, Cut], ...] = ()  # lines whose left part is a piece of a tag

    @property
    def lines(self) -> frozenset[int]:
        """The lines that tags start in."""
        return frozenset(tag.line for tag in self.tags)


def infer_speakers(document: Document, wrapped: bool) -> SpeakerStyle:
    """The families of tags that explain most of the document, and their tags.

    `wrapped` tells that lines are broken as printed, so that a narrow column of tags may wrap.
    """
    lines = [line for line in document.lines if not line.furniture and line.text.strip()]
    gutter = read_gutter(lines) if wrapped else Gutter()
    if gutter.tags:
        return _read_gutter(lines, gutter)
    tables = read_tables(lines)
    style = _read_lines(lines, find_candidates([n for n in lines if n.number not in tables.taken]))
    tagged = {line.cell.table for line in lines if line.cell and line.number in style.lines}
    asides = frozenset(
        line.number for line in lines if line.cell and line.cell.table in tables.asides - tagged
    )
    families: tuple[tuple[Family, float], ...] = style.families
    if tables.tags:
        families = (*families, (COLUMN, float(len(tables.tags))))
    own = tuple(tag for tag in tables.tags if tag.line not in style.lines)
    tags = sorted((*style.tags, *own), key=lambda tag: tag.line)
    return SpeakerStyle(families, tuple(tags), tables.heads, asides)


def _read_gutter(lines: list[Line], gutter: Gutter) -> SpeakerStyle:
    """The style of a column of wrapped tags; names beside offices in the header are no tags."""
    texts = {line.number: line.text for line in lines}
    told = [
        tag
        for tag in gutter.tags
        if tag.own_line or is_speech(texts[tag.line][tag.offset :]) or tag.text_line > tag.line
    ]
    tags = _drop_header(lines, told)
    first = tags[0].line if tags else len(texts)
    cuts = tuple(row for row in gutter.cuts if row[0] >= first)
    return SpeakerStyle(((GUTTER, float(len(tags))),), tuple(tags), cuts=cuts)


def _read_lines(lines: list[Line], candidates: list[Candidate]) -> SpeakerStyle:
    """The style that lines tell, tables of speech apart."""
    scores: dict[Family, float] = defaultdict(float)
    for each in candidates:
        scores[each.tag.family] += each.tag.weight if each.spoken else 0.0
    ranked = sorted(scores.items(), key=lambda row: -row[1])
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


def _choose(ranked: list[tuple[Family, float]]) -> set[Family]:
    """The best family and those strong beside it; a plain one only where it is the best."""
    top = ranked[0][1]
    return {ranked[0][0]} | {
        family for family, score in ranked[1:] if score >= max(1.0, 0.1 * top) and not family.plain
    }


def _accept(each: Candidate, chosen: set[Family], words: Counter[str | None], first: int) -> bool:
    family = each.tag.family
    if family in chosen:
        if family.plain and each.reply and each.tag.line > first:
            return True  # 全委員　　異議なし
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
