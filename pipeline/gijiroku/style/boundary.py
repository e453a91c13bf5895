"""Find where the record begins and where it ends."""

from __future__ import annotations

import re

from gijiroku.model import Document, Line
from gijiroku.style.bullets import read_bullet
from gijiroku.style.speakers import SpeakerStyle
from gijiroku.style.tags import read_tag
from gijiroku.terms.heads import find_head
from gijiroku.terms.labels import LabelKey, LabelMatch, find_label
from gijiroku.text.normalize import squash
from gijiroku.text.numbering import find_number

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
# labels that may stand in the record as well: 開会, その他, 審議結果
_SOFT = frozenset(
    {
        *(LabelKey.OPENED, LabelKey.CLOSED, LabelKey.RESULT, LabelKey.DECISION),
        *(LabelKey.REMARKS, LabelKey.RECORD),
    }
)
_RESULTS = (LabelKey.RESULT, LabelKey.DECISION)
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
_ABOUT = ("について", "に関して")
_HEADS = ("議事", "議題", "会議", "委嘱状交付", "審議", "協議", "報告", "議事日程")


def find_body(document: Document, speakers: SpeakerStyle) -> tuple[int, int]:
    """First line of the record, and the first line after it."""
    lines = [line for line in document.lines if not line.furniture and line.text.strip()]
    labels = {line.number: label for line in lines if (label := find_label(line.text))}
    spoken = _find_speech(lines, speakers)
    tagged = {tag.line for tag in speakers.tags}
    # a colon tag such as 委員： is no label
    labels = {number: label for number, label in labels.items() if number not in tagged}
    core = [number for number, label in labels.items() if label.key in _CORE]
    if speakers.tags:
        first = speakers.tags[0].line
        core = [number for number in core if number < first]
    else:
        first = min((n for n in spoken if n > max(core, default=-1)), default=len(document.lines))
    end = max(core, default=-1)
    start = _find_start([line for line in lines if end < line.number <= first], labels, first)
    last = max((n for n in spoken if n >= start), default=start)
    return start, max(start, _find_stop(lines, last, len(document.lines)))


def _find_speech(lines: list[Line], speakers: SpeakerStyle) -> list[int]:
    """Lines that are speech for certain: tags, and marked paragraphs that are sentences."""
    marked = [line.number for line in lines if read_bullet(line.text)]
    spoken = {line.number for line in lines if _SENTENCE.search(line.text)}
    return [tag.line for tag in speakers.tags] + [n for n in marked if n in spoken]


def _find_start(lines: list[Line], labels: dict[int, LabelMatch], first: int) -> int:
    """The first line of the record among those behind the header's chief labels."""
    told: int | None = None  # index of the first line that tells something
    end = -1  # index of the last label of the header
    result = False  # inside 結果, which tells something in the header
    for i, line in enumerate(lines):
        label = labels.get(line.number)
        if label:
            result = label.key in _RESULTS and _record_follows(lines[i + 1 :], labels)
        begun = told is not None and _walk_back(lines, labels, told, end) < told
        if label and label.key is LabelKey.RECORD and not (begun or _goes_on(line, lines, labels)):
            return lines[i + 1].number if i + 1 < len(lines) else first
        if label and label.key not in _SOFT and not label.words.endswith(_ABOUT):
            if told is None or label.key is not LabelKey.AGENDA:
                told, end = None, i
        elif told is None and not result and (line.number == first or _tells(line)):
            told = i
    if told is None:
        return first
    return lines[_walk_back(lines, labels, told, end)].number


def _record_follows(lines: list[Line], labels: dict[int, LabelMatch]) -> bool:
    """True where 会議の経過 still comes: what is told before it stands in the header."""
    return any(
        labels[line.number].key is LabelKey.RECORD for line in lines if line.number in labels
    )


def _goes_on(line: Line, lines: list[Line], labels: dict[int, LabelMatch]) -> bool:
    """True where a form goes on with more labels before anybody speaks."""
    return any(_is_below(line, later) for later in lines if later.number in labels)


def _is_below(line: Line, later: Line) -> bool:
    """True for what stands further down in the same column of a table."""
    above, below = line.cell, later.cell
    return bool(
        above
        and below
        and (above.table, above.column) == (below.table, below.column)
        and below.row > above.row
    )


def _tells(line: Line) -> bool:
    words = squash(line.text).text
    return bool(_SENTENCE.search(words)) and len(words) > 12


def _walk_back(lines: list[Line], labels: dict[int, LabelMatch], told: int, end: int) -> int:
    """Back from what is told over the heads above it, no further than the header's last label."""
    at = told
    while at - 1 > end:
        line = lines[at - 1]
        label = labels.get(line.number)
        if label and label.key in (LabelKey.RESULT, LabelKey.REMARKS, LabelKey.DECISION):
            break
        if line.cell and (line.cell.table, line.cell.row) != _row(lines[told]):
            break
        if not (_is_head(line) or (at == told and len(squash(line.text).text) > 28)):
            break
        at -= 1
    return at


def _row(line: Line) -> tuple[int, int] | None:
    return (line.cell.table, line.cell.row) if line.cell else None


def _is_head(line: Line) -> bool:
    """True for what stands above the first words of a record: １　開　会, （傍聴者入室）."""
    if line.level or find_number(line.text):
        return True
    words = squash(line.text).text
    bare = words.strip("○●■◆【】<>・")
    return bool(find_head(bare)) or bare in _HEADS or words[:1] in "([〔【<―-○●■◆"


def _is_signature(line: Line) -> bool:
    """True for 議　長　　森　山　進 at the foot: an office and a name, no sentence."""
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
