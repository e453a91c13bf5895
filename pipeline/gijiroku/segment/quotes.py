"""Marks around every whole turn that are not its text: ○大石教育長「…」."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gijiroku.model import Block, BlockKind

_PAIRS = {"「": "」", "『": "』", "“": "”", '"': '"'}
_MOST = 0.7


def unquote_turns(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, quotation marks taken off where most turns stand in them."""
    turns = [block for block in blocks if block.kind is BlockKind.TURN and block.paragraphs]
    quoted = [block for block in turns if block.paragraphs[0][:1] in _PAIRS]
    if not turns or len(quoted) < _MOST * len(turns):
        return list(blocks)
    return [_unquote(block) if block.kind is BlockKind.TURN else block for block in blocks]


def _unquote(block: Block) -> Block:
    """A turn without the quotation marks that open its first and close its last paragraph."""
    if not block.paragraphs:
        return block
    paragraphs = list(block.paragraphs)
    closing = _PAIRS.get(paragraphs[0][:1])
    if closing and _closes(paragraphs, paragraphs[0][0], closing):
        paragraphs[0] = paragraphs[0][1:]
        paragraphs[-1] = paragraphs[-1].rstrip()[: -len(closing)]
    return replace(block, paragraphs=tuple(paragraphs))


def _closes(paragraphs: Sequence[str], opening: str, closing: str) -> bool:
    """True where the mark that opens the turn closes at its very end."""
    depth = 0
    text = "".join(paragraphs).rstrip()
    for i, char in enumerate(text):
        depth += (char == opening) - (char == closing and opening != closing)
        if depth == 0 and opening != closing and i + 1 < len(text):
            return False
    return text.endswith(closing)
