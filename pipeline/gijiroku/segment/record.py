"""Cut the record into turns, headings, notes and conclusions."""

from __future__ import annotations

from gijiroku.model import Block, BlockKind, Document
from gijiroku.segment.assemble import assemble
from gijiroku.segment.judge import judge_units
from gijiroku.segment.units import join_units
from gijiroku.style import Style


def segment_record(document: Document, style: Style, start: int, stop: int) -> list[Block]:
    """Blocks for lines [start, stop) of the record; page furniture inside a turn is the turn's."""
    units = join_units(document, style, start, stop)
    blocks = assemble(units, judge_units(document, style, units))
    filled: list[Block] = []
    at = start
    for block in blocks:
        filled += _fill(document, at, block.start)
        filled.append(block)
        at = block.stop
    return filled + _fill(document, at, stop)


def _fill(document: Document, start: int, stop: int) -> list[Block]:
    return [
        Block(
            BlockKind.FURNITURE if line.furniture else BlockKind.OTHER,
            line.number,
            line.number + 1,
            (line.text,),
        )
        for line in document.lines[start:stop]
    ]
