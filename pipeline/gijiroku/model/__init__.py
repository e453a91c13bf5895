"""The nouns of the house: what a file, a line, a block and a meeting are. Imports nothing of ours.

Units: lines are counted from 0, pages from 1, boxes are in points from the page's top left corner.
Everything is immutable; a step takes these and returns new ones.
"""

from gijiroku.model.block import Block, BlockKind, Field, Piece
from gijiroku.model.contract import meeting_from_json
from gijiroku.model.document import Box, Cell, Document, Failure, Line, Page, SourceFile
from gijiroku.model.meeting import (
    SCHEMA,
    AgendaItem,
    Attendee,
    Conclusion,
    Decision,
    Exchange,
    Finding,
    Header,
    ItemKind,
    Meeting,
    Mode,
    Role,
    Severity,
    Source,
    Span,
    Speech,
    SpeechKind,
)

__all__ = [
    "SCHEMA",
    "AgendaItem",
    "Attendee",
    "Block",
    "BlockKind",
    "Box",
    "Cell",
    "Conclusion",
    "Decision",
    "Document",
    "Exchange",
    "Failure",
    "Field",
    "Finding",
    "Header",
    "ItemKind",
    "Line",
    "Meeting",
    "Mode",
    "Page",
    "Piece",
    "Role",
    "Severity",
    "Source",
    "SourceFile",
    "Span",
    "Speech",
    "SpeechKind",
    "meeting_from_json",
]
