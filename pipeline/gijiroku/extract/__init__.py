"""Blocks to records: a module a kind; this one puts them together as a Meeting."""

from __future__ import annotations

from gijiroku.extract.agenda import extract_agenda
from gijiroku.extract.attendees import extract_attendees
from gijiroku.extract.conclusions import extract_conclusions
from gijiroku.extract.exchanges import extract_exchanges
from gijiroku.extract.header import extract_header
from gijiroku.extract.speeches import extract_speeches
from gijiroku.model import Block, Document, Meeting, Source
from gijiroku.style import Style


def extract(document: Document, style: Style, blocks: tuple[Block, ...]) -> Meeting:
    """What the blocks say, as records. Total: any blocks give a Meeting."""
    source = document.source
    attendees = extract_attendees(document, style, blocks)
    agenda = extract_agenda(document, style, blocks)
    speeches = extract_speeches(document, style, blocks, attendees, agenda)
    return Meeting(
        source=Source(source.path, source.sha256, source.media_type, document.page_count),
        header=extract_header(document, style, blocks),
        attendees=attendees,
        agenda=agenda.items,
        speeches=speeches,
        exchanges=extract_exchanges(speeches),
        conclusions=extract_conclusions(document, style, blocks, agenda),
    )
