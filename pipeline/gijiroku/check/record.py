"""Doubts about the record: open tags, unanswered questions, lines that were not understood."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby

from gijiroku.check.codes import make_finding
from gijiroku.model import Block, BlockKind, Document, Finding, Meeting, Span
from gijiroku.text.normalize import plain

_CLOSING = {
    "(": ")",
    "[": "]",
    "<": ">",
    "【": "】",
    "〔": "〕",
    "《": "》",
    "〈": "〉",
    "「": "」",
}
_WORD = re.compile(r"[^\W\d_]{2}")  # not the number of a row alone
_REPLACEMENT = "\ufffd"


def check_record(
    meeting: Meeting, document: Document, blocks: tuple[Block, ...]
) -> Iterator[Finding]:
    """Findings on speeches, exchanges and what is in no record."""
    if not meeting.speeches:
        yield make_finding("speeches-missing", "発言が見つかりません")
    for exchange in meeting.exchanges:
        asked = [meeting.speeches[i] for i in exchange.questions]
        if not exchange.answers and any(s.kind == "question" for s in asked):
            message = f"答弁のない質問です：{_shorten(asked[0].text)}"
            yield make_finding("question-unanswered", message, asked[0].span)
    for block in blocks:
        if block.kind is BlockKind.TURN and block.attribution and _is_open(document, block):
            message = (
                f"発言者名の括弧が閉じていません：{_shorten(document.lines[block.start].text)}"
            )
            yield make_finding("tag-unclosed", message, _span(document, block.start, block.stop))
    yield from _check_unplaced(document, blocks)
    yield from _check_characters(document)


def _is_open(document: Document, block: Block) -> bool:
    """Whether the tag's bracket is opened in print and not closed behind its words."""
    text = plain(document.lines[block.start].text)
    tag = plain(block.attribution or "")
    closing = _CLOSING.get(text[:1])
    if closing is None or not text[1:].startswith(tag):
        return False
    behind = unicodedata.normalize("NFKC", text[1 + len(tag) :])
    return not behind.startswith(closing)


def _check_unplaced(document: Document, blocks: tuple[Block, ...]) -> Iterator[Finding]:
    """Runs of lines that were taken for nothing."""
    for unplaced, run in groupby(blocks, lambda block: block.kind is BlockKind.OTHER):
        if not unplaced:
            continue
        found = list(run)
        start, stop = found[0].start, found[-1].stop
        lines = [line for line in document.lines[start:stop] if _WORD.search(line.text)]
        if lines:
            message = f"分類できない行が{len(lines)}行あります：{_shorten(lines[0].text)}"
            yield make_finding("line-unplaced", message, _span(document, start, stop))


def _check_characters(document: Document) -> Iterator[Finding]:
    broken = [line.number for line in document.lines if _REPLACEMENT in line.text]
    if broken:
        message = f"読めない文字を含む行が{len(broken)}行あります"
        yield make_finding("character-unreadable", message, _span(document, broken[0]))


def _span(document: Document, start: int, stop: int | None = None) -> Span:
    return Span(start, stop or start + 1, document.lines[start].page)


def _shorten(text: str) -> str:
    flat = " ".join(text.split())
    return f"{flat[:40]}…" if len(flat) > 41 else flat
