"""Hold a meeting against its document: what is doubtful or missing, as findings."""

from __future__ import annotations

from gijiroku.model import Block, Document, Finding, Meeting


def check(meeting: Meeting, document: Document, blocks: tuple[Block, ...]) -> tuple[Finding, ...]:
    """Findings on a meeting, in the order of the document's lines."""
    return ()
