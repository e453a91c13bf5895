"""Lines that may be tags: read, with what follows them, and unknown words judged by their place."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gijiroku.model import Line
from gijiroku.style.tags import Family, Tag, read_tag
from gijiroku.terms.speakers import ORGANISATIONS
from gijiroku.text.normalize import squash

_SENTENCE = re.compile(r"[。？！]|ます|です|した|ない|する|いる|ある|たい")
_COLUMNS = re.compile(r"[\s　]{2,}")  # names in columns: 森山はるか　　　12番　　谷ひさ子
_HIRAGANA = re.compile(r"[ぁ-ん]")
_ASIDE = re.compile(r"[〔［\[（(][^〔］）)]{1,12}[〕］\]）)]")  # 〔登壇〕 behind a tag
_REPLY = re.compile(
    r"「?(?:異議なし|異議ありません|なし|ありません|賛成|承知しました|はい)」?[。]?"
)
_NAME = re.compile(r"[一-龥々ヶァ-ヴーぁ-ん]{1,7}")
_RECURS = 3  # times that unknown words must stand in a tag's place to be one


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line read as a tag, and whether speech seems to follow it."""

    tag: Tag
    spoken: bool
    reply: bool = False  # 異議なし, はい


def find_candidates(lines: Sequence[Line]) -> list[Candidate]:
    """Every line that can be a tag; unknown words only where their place makes them one."""
    return _promote(_collect(lines), lines)


def _collect(lines: Sequence[Line]) -> list[Candidate]:
    """Every line that can be read as a tag, and whether speech seems to follow it."""
    found = []
    for i, line in enumerate(lines):
        tag = read_tag(line.number, line.text)
        if tag is None:
            continue
        after = line.text[tag.offset :]
        if tag.own_line or _ASIDE.fullmatch(after.strip()):
            after = lines[i + 1].text if i + 1 < len(lines) else ""
            follower = read_tag(0, after)
            spoken = is_speech(after) and not (follower and follower.own_line)
        else:
            spoken = is_speech(after)
        found.append(Candidate(tag, spoken, bool(_REPLY.fullmatch(after.strip()))))
    return found


def is_speech(text: str) -> bool:
    hiragana = len(_HIRAGANA.findall(text))
    if _SENTENCE.search(text):
        return True
    return len(text) > 12 and hiragana > 0.12 * len(text) and not _COLUMNS.search(text.strip())


def _promote(candidates: Sequence[Candidate], lines: Sequence[Line]) -> list[Candidate]:
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
        elif each.spoken and (
            recurs or words.endswith(ORGANISATIONS) or _is_misprint(words, each.tag.family, sure)
        ):
            kept.append(Candidate(replace(each.tag, weight=0.4), each.spoken))
    return kept


def _find_named(candidates: Sequence[Candidate], lines: Sequence[Line]) -> set[tuple[Family, str]]:
    """Words in a tag's place that the lines above all of them hold: 白井 of 委員　白井静江."""
    firsts: dict[Family, int] = {}
    words: dict[Family, set[str]] = defaultdict(set)
    for each in candidates:
        if each.spoken and not each.tag.family.plain and not each.tag.weight:
            firsts.setdefault(each.tag.family, each.tag.line)
            words[each.tag.family].add(each.tag.attribution or "")
    named: set[tuple[Family, str]] = set()
    for family, first in firsts.items():
        header = squash("".join(line.text for line in lines if line.number < first)).text
        names = {word for word in words[family] if _NAME.fullmatch(word)}
        if sum(word in header for word in names) > 1:  # where names speak, others may too
            named |= {(family, word) for word in names if word in header or len(word) <= 4}
    return named


def _is_misprint(words: str, family: Family, sure: set[tuple[Family, str | None]]) -> bool:
    """True for 健康増進センタ－ where 健康増進センター is a tag of the family."""
    return len(words) >= 4 and any(
        known and len(known) == len(words) and sum(map(str.__ne__, known, words)) == 1
        for other, known in sure
        if other == family
    )
