"""Find where the record begins and where it ends."""

from __future__ import annotations

import re

from gijiroku.model import Document, Line
from gijiroku.style.bullets import read_bullet
from gijiroku.style.speakers import SpeakerStyle
from gijiroku.style.tags import read_tag
from gijiroku.terms.heads import find_head
from gijiroku.terms.labels import LabelKey, find_label
from gijiroku.text.normalize import squash
from gijiroku.text.numbering import Number, find_number

_OPENERS = frozenset({LabelKey.RECORD, LabelKey.OPENED})
_CORE = frozenset(
    {
        LabelKey.NAME,
        LabelKey.DATETIME,
        LabelKey.DATE,
        LabelKey.PLACE,
        LabelKey.ATTENDANCE,
        LabelKey.MEMBERS,
    }
)
_TAIL = frozenset(
    {
        LabelKey.NEXT,
        LabelKey.SIGNATURES,
        LabelKey.DOCUMENTS,
        LabelKey.CONTACT,
        LabelKey.RECORDER,
        LabelKey.REPORT_DATE,
        LabelKey.ROSTER,
        LabelKey.REMARKS,
    }
)
_CLOSES = re.compile(
    r"上記の?(?:とおり|通り)|以上の?(?:とおり|通り)|(?:この|本)?(?:会議録|議事録).{0,20}(?:作成|署名|確認)"
    r"|お?問い?合わ?せ|このページ|添付ファイル|ページの先頭|PDF|署名|会議録署名|[（(]?以上[）)]?$|別紙|別添"
)
_SENTENCE = re.compile(r"[。？！]|ます|ました|です|した$|する$")


def find_body(document: Document, speakers: SpeakerStyle) -> tuple[int, int]:
    """First line of the record, and the first line after it."""
    lines = [line for line in document.lines if not line.furniture and line.text.strip()]
    first = speakers.tags[0].line if speakers.tags else len(document.lines)
    start = _find_start(lines, first)
    last = max((n for n in _find_speech(lines, speakers) if n >= start), default=start)
    return start, max(start, _find_stop(lines, last, len(document.lines)))


def _find_speech(lines: list[Line], speakers: SpeakerStyle) -> list[int]:
    """Lines that are speech for certain: tags, and marked paragraphs that are sentences."""
    marked = [line.number for line in lines if read_bullet(line.text)]
    spoken = {line.number for line in lines if _SENTENCE.search(line.text)}
    return [tag.line for tag in speakers.tags] + [n for n in marked if n in spoken]


def _find_start(lines: list[Line], first: int) -> int:
    """The first line that belongs to the record; the first tag stands in line `first`."""
    before = [line for line in lines if line.number < first]
    labels = [(i, find_label(line.text)) for i, line in enumerate(before)]
    core = [i for i, label in labels if label and label.key in _CORE]
    # 会　議　録 above all labels is the title
    records = [
        i
        for i, label in labels
        if label and label.key is LabelKey.RECORD and i > max(core, default=-1)
    ]
    if records:
        return _after(before, records[0], first)
    header = [i for i, label in labels if label and label.key not in _OPENERS]
    end = header[-1] if header else -1
    number = find_number(before[end].text) if header else None
    for line in before[end + 1 :]:
        if _opens(line, number):
            return line.number
    return first if before or first == 0 else 0


def _after(lines: list[Line], i: int, first: int) -> int:
    return lines[i + 1].number if i + 1 < len(lines) else first


def _opens(line: Line, label: Number | None) -> bool:
    """True where a line after the last header label starts the record."""
    number = find_number(line.text)
    words = squash(line.text[number.stop :] if number else line.text).text.strip("○●■◆【】<>")
    if find_head(words) or words in ("議事", "議題", "会議", "委嘱状交付"):
        return True
    if number and label and number.family == label.family and number.value == label.value + 1:
        return True
    return bool(_SENTENCE.search(words)) and len(words) > 12 and line.cell is None


def _is_signature(line: Line) -> bool:
    """True for 議　長　　佐　藤　篤 at the foot: an office and a name, no sentence."""
    tag = read_tag(line.number, line.text)
    if tag is None or not tag.family.plain or tag.own_line:
        return False
    name = squash(line.text[tag.offset :]).text
    return 2 <= len(name) <= 12 and not _SENTENCE.search(name)


def _find_stop(lines: list[Line], last: int, end: int) -> int:
    """The first line of what follows the record."""
    for line in lines:
        if line.number <= last:
            continue
        label = find_label(line.text)
        words = squash(line.text).text
        if (label and label.key in _TAIL) or _CLOSES.match(words) or _is_signature(line):
            return line.number
    return end
