"""The date of the next meeting, as printed: 次回は令和3年2月を予定している → 令和3年2月.

It may be vague (10月上旬, 来年の2月, 6月下旬, 3月頃), in a field or in a sentence of the record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gijiroku.extract.fieldset import LabelledField, with_key
from gijiroku.model import Block, BlockKind
from gijiroku.terms.labels import LabelKey
from gijiroku.text.normalize import normalize

FIGURE = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}|元)"
ERA = rf"(?:(?:令和|平成|昭和)\s*{FIGURE}\s*年|20[0-9]{{2}}\s*年|[来本今翌同明]年|年明け)"
YEAR = rf"(?:{ERA}(?:度)?\s*の?\s*)"
MONTH = rf"(?:{FIGURE}\s*月|来月|再来月|翌月|今月)"
VAGUE = r"\s*の?\s*(?:上旬|中旬|下旬|初旬|末|頃|ごろ|初め|半ば|前半|後半)(?:\s*(?:頃|ごろ))?"
DAY = rf"(?:\s*{FIGURE}\s*日(?:\s*[(（][^()（）]{{1,6}}[)）])?|{VAGUE})"
HALF = r"(?:午前|午後)"
CLOCK = rf"(?:\s*{HALF}?\s*{FIGURE}(?:\s*時(?:\s*{FIGURE}\s*分|半)?|:[0-9]{{2}}))"
SEASON = r"(?:(?:来|今|翌)?(?:春|夏|秋|冬)(?:頃|ごろ)?)"
WHEN = re.compile(
    rf"(?:{YEAR}?{MONTH}(?:{DAY}{CLOCK}?)?(?:\s*(?:から|～|〜)\s*{MONTH}?{DAY})?|{YEAR}{SEASON}?(?=に|を|の|頃|ごろ|予定))"
)
NEXT = re.compile(r"次回|次の会議|次の審議会|次の委員会")
NOT_HELD = re.compile(r"資料|報告(?:する|いたし|します)|示|回答|反映|取り入れ|前回")


def find_next_meeting(fields: tuple[LabelledField, ...], blocks: tuple[Block, ...]) -> str | None:
    """When the next meeting is to be, as printed; by its field, else by the last sentence on it."""
    for field in with_key(fields, LabelKey.NEXT):
        if found := find_when(field.text):
            return found
    candidates = [
        found for sentence in sentences(blocks) if (found := next_in_sentence(sentence)) is not None
    ]
    return candidates[-1] if candidates else None


def sentences(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The sentences of the record; a heading on the next meeting is joined with what follows it."""
    before = ""
    for block in blocks:
        if block.kind is BlockKind.FURNITURE:
            continue
        values = (p.text for f in block.fields for p in f.value)
        for paragraph in (*block.paragraphs, *values):
            for sentence in re.split(r"(?<=。)|\n", paragraph):
                if sentence.strip():
                    yield before + sentence
            short = len(paragraph) <= 20 and NEXT.search(paragraph)
            before = paragraph + "：" if short else ""


def next_in_sentence(sentence: str) -> str | None:
    """When the next meeting is by a sentence on it, or None."""
    cue = NEXT.search(sentence)
    if cue is None:
        return None
    return find_when(sentence[cue.end() :])


def find_when(text: str) -> str | None:
    """The first date, however vague, in a text."""
    mapped = normalize(text)
    found = WHEN.search(mapped.text)
    if found is None:
        return None
    return re.sub(
        r"\s*\n\s*", "", text[mapped.at(found.start()) : mapped.after(found.end())]
    ).strip()
