"""Head counts as the document states them: （計10人）, 出席委員（8名）, 委員18名中15名の出席.

Only numbers printed as one count; なし gives none, but 0 for observers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gijiroku.extract.fieldset import LabelledField, with_key
from gijiroku.model import Block, BlockKind
from gijiroku.terms.labels import LabelKey
from gijiroku.text.figures import parse_figure
from gijiroku.text.normalize import plain
from gijiroku.text.numerals import FIGURE, find_count, find_printed_count

K = LabelKey
COUNTED = (
    ("present", (K.MEMBERS, K.ATTENDANCE)),
    ("absent", (K.ABSENT,)),
    ("explainers", (K.EXPLAINERS,)),
    ("secretariat", (K.SECRETARIAT,)),
)
LONE_COUNT = re.compile(
    rf"^[(（]?(?:合?計|以上|総数|委員数?|出席者?数?|議員)*:?{FIGURE}(?:人|名)[)）]?。?$"
)
UNIT = r"(?:人|名)"
MEMBERS_COUNT = re.compile(rf"^(?:出席)?(?:委員|議員)数?:?{FIGURE}{UNIT}")
# 委員18名中15名の出席, 委員10名のうち9名が御出席, 出席委員は15名, 9名中8名の出席
OF_ALL = re.compile(
    rf"(?P<all>{FIGURE}){UNIT}(?:の)?(?:中|のうち|うち)、?(?:本日は)?(?P<present>{FIGURE}){UNIT}"
    r"(?:の(?:委員|方|議員)?(?:の方)?(?:々)?)?(?:が|の|に|を|は|で)?(?:皆様の)?(?:御|ご)?(?:出席|参加)"
)
PRESENT = re.compile(rf"出席(?:委員|議員|者)?(?:数)?(?:は|が)、?(?P<present>{FIGURE}){UNIT}")
OBSERVING = re.compile(
    rf"傍聴(?:者|人|の方|希望者|の申[出込]み?|の希望者?)?(?:が|は|の方が|として)?、?(?:本日)?、?(?P<after>{FIGURE}){UNIT}"
    rf"|(?P<before>{FIGURE}){UNIT}(?:の方)?(?:から|の|が)(?:の)?傍聴"
)
NO_OBSERVERS = re.compile(
    r"傍聴(?:者|人|希望者|の申[出込]み?|の方|の希望|を?希望する(?:者|方))?(?:は|が)?、?"
    r"(?:なし|無し|(?:い|ござい|あり)ま?せん|おりません|ない|いない|なかった|ありませんでした)"
)


def read_stated_counts(
    fields: tuple[LabelledField, ...], blocks: tuple[Block, ...]
) -> dict[str, int]:
    """The counts of people present, absent, explaining and of the secretariat."""
    counts: dict[str, int] = {}
    for name, keys in COUNTED:
        for field in with_key(fields, *keys):
            if len(field.keys) > 1 and name != "absent":
                continue
            count = stated_count(field)
            if count is not None:
                counts[name] = count
                break
    if "present" not in counts:
        spoken = next((c for text in texts(blocks) if (c := count_present(text))), None)
        if spoken is not None:
            counts["present"] = spoken
    return counts


def stated_count(field: LabelledField) -> int | None:
    """The count behind a label or on a line of its own in its list."""
    for note in field.notes:
        if (count := find_printed_count(note)) is not None:
            return count
    for piece in field.pieces:
        text = plain(piece.text)
        if LONE_COUNT.match(text):
            return find_printed_count(text)
    for piece in field.pieces:
        if found := MEMBERS_COUNT.match(plain(piece.text)):
            return find_printed_count(found.group())
    for piece in field.pieces:
        if found := re.search(rf"[(（](?:合?計)?{FIGURE}{UNIT}[)）]$", plain(piece.text)):
            return find_printed_count(found.group())
    return None


def count_present(text: str) -> int | None:
    """Those present by a sentence: 委員１８名中１５名の出席."""
    found = OF_ALL.search(text) or PRESENT.search(text)
    return parse_figure(found["present"]) if found else None


def read_observer_count(fields: tuple[LabelledField, ...], blocks: tuple[Block, ...]) -> int | None:
    """The number of observers by their field, by a note in another, or by a sentence."""
    for field in with_key(fields, K.OBSERVERS):
        for text in (field.flat, *field.notes):
            if text.strip() and (count := find_count(text)) is not None:
                return count
    for field in fields:
        for piece in field.pieces:
            if (
                count := count_observers(re.sub(r"[】〕>）):]", "", plain(piece.text)))
            ) is not None:
                return count
    return next((c for text in texts(blocks) if (c := count_observers(text)) is not None), None)


def count_observers(text: str) -> int | None:
    """Observers by a note or sentence: （傍聴者 0人）, 3名の方から傍聴の申出."""
    if found := OBSERVING.search(text):
        return parse_figure(found["after"] or found["before"])
    if NO_OBSERVERS.search(text):
        return 0
    if found := re.search(r"傍聴(?:者|人)[:\s]*(?P<rest>.{1,8})", text):
        return find_count(found["rest"]) if re.match(r"(?:な|無)し", found["rest"]) else None
    return None


def texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The paragraphs of the record, without spaces."""
    for block in blocks:
        if block.kind is not BlockKind.FURNITURE:
            for paragraph in block.paragraphs:
                yield plain(paragraph)
