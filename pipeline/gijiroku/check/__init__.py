"""Hold a meeting against its document: what is doubtful or missing, as findings."""

from __future__ import annotations

from gijiroku.check.codes import CODES, FindingCode, describe_codes
from gijiroku.check.header import check_header
from gijiroku.check.matters import check_matters
from gijiroku.check.people import check_people
from gijiroku.check.record import check_record
from gijiroku.check.signs import find_signs
from gijiroku.model import Block, Document, Finding, Meeting

__all__ = ["CODES", "FindingCode", "check", "describe_codes", "find_signs"]


def check(meeting: Meeting, document: Document, blocks: tuple[Block, ...]) -> tuple[Finding, ...]:
    """Findings on a meeting, in the order of the document's lines; those on the whole first."""
    findings = (
        *check_header(meeting, document, blocks),
        *check_people(meeting),
        *check_matters(meeting, blocks),
        *check_record(meeting, document, blocks),
    )
    return tuple(sorted(findings, key=lambda f: f.span.start if f.span else -1))
