"""What the meeting and its record are called: title, name, board, municipality, 第n回.

会議の名称　令和2年度第1回桜川市環境審議会             the name in a field
令和元年度　第2回桜川市子ども・子育て会議会議録         name and title in one line
令和６年度　第１回 / 桜川市環境審議会 / 会議録          … over several lines
令和６年度定例会12月緊急議会　桜川区議会会議録         name, then board and title
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from gijiroku.extract.fieldset import LabelledField, with_key
from gijiroku.extract.header.municipality import find_municipality
from gijiroku.extract.header.spoken import find_spoken_council, find_spoken_name
from gijiroku.model import Document
from gijiroku.terms.labels import LabelKey
from gijiroku.terms.titles import BOARD_END, RECORD_WORD
from gijiroku.text.figures import parse_figure
from gijiroku.text.normalize import plain, squash
from gijiroku.text.wareki import YearHint, find_dates, find_year

ERA_YEAR = (
    r"(?:(?:令和|平成|昭和)(?:[0-9]{1,2}|元|[一二三四五六七八九十]{1,3})|(?:19|20)[0-9]{2})年度?"
)
ROUND = r"第[0-9一二三四五六七八九十百]{1,4}回目?"
TERM = r"第[0-9一二三四五六七八九十]{1,3}期"
SESSION = re.compile(r"第?(?P<n>[0-9]{1,4}|[一二三四五六七八九十百]{1,4})回")
LONGEST_NAME = 60
COUNCIL_MEETINGS = ("定例会", "臨時会", "本会議")
DATED = re.compile(
    r"^(?:令和|平成|昭和|20)[^度回]{2,12}月[^度回]{1,3}日(?:\(.*?\))?(?:開催)?(?:分|の)?"
)
DAY_OF_PAGE = r"[0-9０-９]{4}[-‐－/][0-9０-９]{1,2}[-‐－/][0-9０-９]{1,2}"
PART_OF_PAGE = re.compile(rf"[\s　]+(?:本文|目次|名簿|一般質問)?(?:{DAY_OF_PAGE})?$")


@dataclass(frozen=True, slots=True)
class MeetingNames:
    """Names as printed without spaces; None where nothing is printed."""

    document_title: str | None
    meeting_name: str | None
    board: str | None
    municipality: str | None
    session_number: int | None
    year: YearHint | None


@dataclass(frozen=True, slots=True)
class TitleParts:
    """A title cut into the meeting's name, the board where apart, and the word for the record."""

    name: str | None
    board: str | None
    record: str | None


def read_names(
    titles: tuple[str, ...], fields: tuple[LabelledField, ...], document: Document
) -> MeetingNames:
    """The names of a meeting by its fields, or else by its title."""
    parts = split_title(titles)
    named = field_name(fields, LabelKey.NAME)
    board_field = field_name(fields, LabelKey.BOARD)
    name = named or parts.name or board_field or find_spoken_name(document)
    name = re.sub("[「」『』]", "", name) if name else None
    board = (
        board_of(board_field or "") or board_of(named or "") or parts.board or board_of(name or "")
    )
    if board is None or plain(board) in COUNCIL_MEETINGS:
        board = find_spoken_council(document) or board
    session = find_session(fields, name, titles)
    return MeetingNames(
        document_title=parts.record,
        meeting_name=name,
        board=board,
        municipality=find_municipality(board, titles, fields, document),
        session_number=session,
        year=year_of(name, fields, titles),
    )


def field_name(fields: tuple[LabelledField, ...], key: LabelKey) -> str | None:
    """The value of a name field without spaces, its first lines only."""
    for field in with_key(fields, key):
        text = strip_spaces(field.flat)
        if text and len(text) <= 2 * LONGEST_NAME:
            return text
        if field.pieces:
            return strip_spaces(field.pieces[0].text)
    return None


def strip_spaces(raw: str) -> str:
    return re.sub(r"\s", "", raw)


def split_title(titles: tuple[str, ...]) -> TitleParts:
    """Name, board and word for the record from the title lines."""
    lines = [t for t in titles if not is_date_line(t) and len(strip_spaces(t)) <= 2 * LONGEST_NAME]
    for i, line in enumerate(lines):
        found = find_record_word(line)
        if found is None:
            continue
        before, record = found[0], found[1]
        before = (
            before[squash(before).at(dated.end()) :]
            if (dated := DATED.match(plain(before)))
            else before
        )
        name, board = split_name(before) if before else (None, None)
        above = name_above(lines[:i]) if not name or not BOARD_END.search(plain(name)) else None
        below = name_above(lines[i + 1 : i + 3]) if not name and not above else None
        if above and name:
            name = above + name
        return TitleParts(name or above or below, board, record)
    return TitleParts(name_above(lines), None, None)


def find_record_word(line: str) -> tuple[str, str] | None:
    """What stands before the word for the record at the end of a line, and the word."""
    line = re.sub(r"[（(](?P<word>[^（()）]+)[）)]\s*$", framed_record, line)
    squashed = squash(line)
    best: re.Match[str] | None = None
    for start in range(len(squashed.text)):
        match = RECORD_WORD.match(squashed.text, start)
        if match and match.end() == len(squashed.text):
            stem = squashed.text[:start]
            if not stem or BOARD_END.search(stem) or stem[-1] in ")】〕>の" or not best:
                best = match
            if not stem or BOARD_END.search(stem):
                break
    if best is None:
        return None
    before = line[: squashed.at(best.start())].strip()
    word = strip_spaces(line[squashed.at(best.start()) : squashed.after(best.end("word"))])
    return re.sub(r"^[※*■◆●○◎]+|[のー\s]+$", "", before), word


def framed_record(found: re.Match[str]) -> str:
    """A word for the record in parentheses, without them: 策定委員会（審議結果）."""
    word = plain(found["word"])
    whole = RECORD_WORD.fullmatch(word)
    return f"　{found['word']}" if whole and found.start() else found.group()


def split_name(before: str) -> tuple[str, str | None]:
    """The meeting's name, and the board where a gap sets it apart behind a name of its own."""
    words = before.split()
    if len(words) == 2 and re.search(f"{ERA_YEAR}|{ROUND}", plain(words[0])):
        first, second = words
        if BOARD_END.search(re.sub(r"\(.*?\)$", "", plain(first))) and BOARD_END.search(
            plain(second)
        ):
            return first, second
    return strip_spaces(before), None


def name_above(lines: list[str]) -> str | None:
    """A name printed over several lines: those with a year, a round or a board, put together."""
    kept: list[str] = []
    for printed in lines:
        line = PART_OF_PAGE.sub("", printed)
        text = plain(line)
        is_name = BOARD_END.search(re.sub(r"\(.*?\)$", "", text)) and len(text) <= LONGEST_NAME
        if is_name or re.fullmatch(f"(?:{ERA_YEAR}|{ROUND}|{TERM}|[()])+", text):
            kept.append(strip_spaces(line))
        elif kept:
            break
    return "".join(kept) or None


def is_date_line(line: str) -> bool:
    """Whether a line is a date and hardly anything else."""
    dates = find_dates(line)
    return bool(dates) and len(strip_spaces(line)) - (dates[0].stop - dates[0].start) <= 8


def board_of(name: str) -> str | None:
    """A name without year, 回 and 期: 令和2年度第1回桜川市環境審議会 → 桜川市環境審議会."""
    squashed = squash(name)
    spans = [
        m.span()
        for m in re.finditer(
            rf"[(【〔][^()【】〔〕]*(?:{ERA_YEAR}|{ROUND}|第[0-9]+[号日])[^()【】〔〕]*[)】〕]"
            rf"|{ERA_YEAR}の?|{ROUND}の?|{TERM}の?|\((?:要旨|概要|臨時|定例|書面.{{0,4}})\)",
            squashed.text,
        )
    ]
    kept: list[str] = []
    at = 0
    for start, stop in [*spans, (len(squashed.text), len(squashed.text))]:
        kept.append(name[squashed.at(at) : squashed.at(start)])
        at = stop
    board = strip_spaces("".join(kept)).strip("・、，,")
    found = find_record_word(board)
    if found and found[0]:
        board = found[0]
    return board or None


def find_session(
    fields: tuple[LabelledField, ...], name: str | None, titles: tuple[str, ...]
) -> int | None:
    """The n of 第n回 in its own field, in the name, or in the title."""
    for field in with_key(fields, LabelKey.SESSION):
        found = SESSION.search(plain(field.flat)) or re.search(r"(?P<n>[0-9]+)", plain(field.flat))
        if found:
            return parse_figure(found["n"])
    for text in (name or "", *titles):
        if found := re.search(SESSION.pattern.replace("第?", "第", 1), plain(text)):
            return parse_figure(found["n"])
    return None


def year_of(
    name: str | None, fields: tuple[LabelledField, ...], titles: tuple[str, ...]
) -> YearHint | None:
    """The year printed with the name or in the title; a 年度 before a bare year."""
    session = [field.flat for field in with_key(fields, LabelKey.SESSION)]
    hints = [h for text in (name or "", *session, *titles) if (h := find_year(text))]
    return next((h for h in hints if h.fiscal), hints[0] if hints else None)
