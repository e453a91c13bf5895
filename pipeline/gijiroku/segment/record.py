"""Cut the record into turns, headings, notes and conclusions."""

from __future__ import annotations

from gijiroku.model import Block, BlockKind, Document
from gijiroku.style import Style


def segment_record(document: Document, style: Style, start: int, stop: int) -> list[Block]:
    """Blocks for lines [start, stop) of the record."""
    tags = {tag.line: tag for tag in style.speakers.tags}
    blocks: list[Block] = []
    at = start
    while at < stop:
        line = document.lines[at]
        tag = tags.get(at)
        if line.furniture:
            blocks.append(Block(BlockKind.FURNITURE, at, at + 1, (line.text,)))
            at += 1
            continue
        until = at + 1
        while until < stop and until not in tags and not document.lines[until].furniture:
            until += 1
        texts = [each.text.strip() for each in document.lines[at:until]]
        if tag:
            texts[0] = line.text[tag.offset :].strip()
            kept = tuple(text for text in texts if text)
            blocks.append(Block(BlockKind.TURN, at, until, kept, (), tag.attribution, tag.mark))
        else:
            blocks.append(Block(BlockKind.OTHER, at, until, tuple(texts)))
        at = until
    return blocks
