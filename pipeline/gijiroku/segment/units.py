"""Lines of the record put together as printed paragraphs, before anything is judged."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gijiroku.model import Document, Line
from gijiroku.segment.conclusions import find_conclusion, is_arrow_conclusion, is_stamped
from gijiroku.segment.headings import Headings, is_bracketed_head
from gijiroku.segment.notes import is_note, is_rule, is_time
from gijiroku.style import Style
from gijiroku.style.gutter import cut_line
from gijiroku.style.tags import Tag
from gijiroku.style.wraps import goes_on
from gijiroku.text.numbering import find_number

_STOP = re.compile(r"[。．？！][」』）)]?[\s　]*$")
_HEADINGS = Headings(())
# marks that no wrapped line starts with
_MARK = re.compile(
    r"[\s　]*(?:[・･•■□◆●◇▪→⇒](?![・･•■□◆●◇▪○〇])|[-‐−–][\s　]|[（(](?:質問|回答|問|答)[）)])"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """One paragraph, lines [start, stop) with furniture among them; `text` without the tag."""

    start: int
    stop: int
    text: str
    first: Line
    tag: Tag | None


def join_units(document: Document, style: Style, start: int, stop: int) -> list[Unit]:
    """The paragraphs of lines [start, stop); every line that is no furniture is in one."""
    tags = {tag.line: tag for tag in style.speakers.tags}
    cuts = dict(style.speakers.cuts)
    units: list[Unit] = []
    open_lines: list[Line] = []
    for line in document.lines[start:stop]:
        if line.furniture or not line.text.strip():
            continue
        if line.number in cuts and line.number not in tags and open_lines:
            open_lines.append(cut_line(line, cuts[line.number]))
            continue
        if open_lines and not _joins(style, open_lines, line, tags):
            units.append(_close(open_lines, line.number, tags))
            open_lines = []
        open_lines.append(line)
    if open_lines:
        units.append(_close(open_lines, stop, tags))
    return units


def _joins(style: Style, before: list[Line], line: Line, tags: dict[int, Tag]) -> bool:
    last = before[-1]
    tag = tags.get(last.number)
    if line.number in tags or (tag and tag.own_line and len(before) == 1):
        return bool(tag and line.number < tag.text_line)
    if is_note(line.text) or is_note(last.text) or is_rule(line.text) or is_rule(last.text):
        return False
    if is_time(line.text) or is_time(last.text) or _MARK.match(line.text):
        return False
    if is_bracketed_head(line.text) or is_arrow_conclusion(line.text):
        return False
    if is_stamped(line.text) or find_conclusion(line.text) is not None:
        return False
    if _STOP.search(last.text) and (_opens_list(line.text) or _heads_turn(line, tags)):
        return False
    return goes_on(style.wraps, last, line, opens=len(before) == 1)


def _opens_list(text: str) -> bool:
    """True for 議題２　…, （３）…, ① …: behind a full stop the next of a list."""
    number = find_number(text)
    return bool(number and (number.word or number.family[0] in "(①㋐"))


def _heads_turn(line: Line, tags: dict[int, Tag]) -> bool:
    """True for what looks like a heading right above a tag."""
    return line.number + 1 in tags and _HEADINGS.weigh(line, line.text) >= 0.6


def _close(lines: list[Line], stop: int, tags: dict[int, Tag]) -> Unit:
    first = lines[0]
    tag = tags.get(first.number)
    texts = [line.text for line in lines]
    if tag:
        texts = [texts[0][tag.offset :], *texts[1:]]
        texts = texts[tag.text_line - first.number :] if tag.own_line else texts
    last = lines[-1].number + 1
    return Unit(first.number, min(stop, last), join_lines(texts), first, tag)


def join_lines(texts: list[str]) -> str:
    """Wrapped lines as one text; a space only between two Latin words."""
    whole = ""
    for text in (text.strip(" 　\t") for text in texts):
        latin = whole[-1:].isascii() and whole[-1:].isalpha() and text[:1].isascii()
        whole += (" " if latin and text[:1].isalpha() else "") + text
    return whole
