"""The header's values from title and field blocks, and from the body where it alone has them."""

from __future__ import annotations

from gijiroku.extract.fieldset import read_fields
from gijiroku.extract.header.counts import read_observer_count, read_stated_counts
from gijiroku.extract.header.following import find_next_meeting
from gijiroku.extract.header.names import MeetingNames, read_names
from gijiroku.extract.header.place import read_mode, read_venue
from gijiroku.extract.header.result import read_result
from gijiroku.extract.header.times import MeetingTimes, read_document_date, read_times
from gijiroku.model import Block, BlockKind, Document, Header
from gijiroku.style import Style


def extract_header(document: Document, style: Style, blocks: tuple[Block, ...]) -> Header:
    """What title, fields and body say of the meeting as a whole."""
    fields = read_fields(blocks)
    titles = title_lines(document, blocks)
    names = read_names(titles, fields, document)
    times = read_times(titles, fields, blocks, names.year)
    mode = read_mode(fields, titles)
    return Header(
        document_title=names.document_title,
        document_date=read_document_date(titles, fields, blocks, times, style.body_start),
        meeting_name=names.meeting_name,
        board=names.board,
        municipality=names.municipality,
        fiscal_year=fiscal_year(names, times),
        session_number=names.session_number,
        held_from=times.held_from.isoformat() if times.held_from else None,
        held_until=times.held_until.isoformat() if times.held_until else None,
        opened_at=times.opened_at,
        closed_at=times.closed_at,
        venue=read_venue(fields, titles, mode),
        mode=mode,
        result=read_result(fields),
        observer_count=read_observer_count(fields, blocks),
        stated_counts=read_stated_counts(fields, blocks),
        next_meeting=find_next_meeting(fields, blocks),
    )


def title_lines(document: Document, blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """The lines of the title blocks, as printed."""
    return tuple(
        line.text.strip()
        for block in blocks
        if block.kind is BlockKind.TITLE
        for line in document.lines[block.start : block.stop]
        if line.text.strip() and not line.furniture
    )


def fiscal_year(names: MeetingNames, times: MeetingTimes) -> int | None:
    """The 年度 as printed in the name, else of the day on which the meeting began."""
    if names.year is not None and names.year.fiscal:
        return names.year.year
    if times.held_from is not None:
        return times.held_from.year - (times.held_from.month < 4)
    return None
