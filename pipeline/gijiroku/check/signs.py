"""Whether a document is minutes at all: a poor set of minutes is, a timetable is not."""

from __future__ import annotations

from collections.abc import Iterator

from gijiroku.extract.fieldset import read_fields
from gijiroku.model import Block, BlockKind, Meeting
from gijiroku.terms.labels import LabelKey

# labels that other papers than minutes have as well
_COMMON = frozenset(
    {LabelKey.CONTACT, LabelKey.REMARKS, LabelKey.DOCUMENTS, LabelKey.DIVISION, LabelKey.NAME}
)
# those of an invitation or a poster
_INVITATION = frozenset(
    {LabelKey.DATETIME, LabelKey.DATE, LabelKey.TIME, LabelKey.PLACE, LabelKey.METHOD}
)


def find_signs(meeting: Meeting, blocks: tuple[Block, ...]) -> Iterator[str]:
    """What speaks for minutes, one by one; nothing speaks for what is none."""
    header = meeting.header
    if header.document_title:
        yield f"title {header.document_title}"
    if header.meeting_name or header.board:
        yield f"name {header.meeting_name or header.board}"
    keys = {key for field in read_fields(blocks) for key in field.keys} - _COMMON
    if len(keys) > 1 and keys - _INVITATION:
        yield f"labels {', '.join(sorted(keys))}"
    tagged = [s for s in meeting.speeches if s.attribution and s.role]
    if len(tagged) > 1:
        yield f"{len(tagged)} tagged speeches"
    if any(block.kind is BlockKind.CONCLUSION for block in blocks) and meeting.agenda:
        yield "conclusions"
