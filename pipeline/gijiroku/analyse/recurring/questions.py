"""What members asked, requested or held: the speeches that can be a concern."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gijiroku.analyse.selection import find_sitting
from gijiroku.model import Meeting, Span, Speech
from gijiroku.text.normalize import plain
from gijiroku.text.tokens import split_tokens

_ASKING = frozenset(("chair", "vice_chair", "acting_chair", "member", None))
# said for politeness or order, and asking nothing
_COURTESY = re.compile(
    r"(?:よく|はい)?[、,]?(?:承知|了解|理解|納得)(?:いた)?しました|(?:よく|大体)?(?:分か|わか)りました"
    r"|(?:どうも)?ありがとうござい(?:ます|ました)|(?:よろしく|宜しく)?お願い(?:いた|致)?します"
    r"|異議(?:なし|ありません|はありません)|賛成(?:です|します|いたします)|(?:それで)?結構です"
    r"|(?:特に|質問は|意見は)?ありません|以上です|はい|いいえ|なるほど"
)


@dataclass(frozen=True, slots=True)
class Question:
    """One question, request or opinion with its answers and its place.

    `meeting` names the sitting whatever the format of the file: board, day and title. `item` is
    the title of the agenda item under discussion, `asked_by` the name or else the tag as printed.
    """

    source: str
    speech: int
    text: str
    held_from: str | None
    board: str | None
    meeting: tuple[str, ...]
    item: str | None
    asked_by: str | None
    answers: tuple[str, ...]
    span: Span

    @property
    def key(self) -> str:
        """The text without white space in NFKC: equal for prints of one speech."""
        return plain(self.text)


def collect_questions(meetings: Iterable[Meeting]) -> tuple[Question, ...]:
    """All questions in order of day, file and speech, whatever order the meetings come in."""
    found = [question for meeting in meetings for question in _collect(meeting)]
    return tuple(sorted(found, key=lambda q: (q.held_from or "", q.source, q.speech)))


def is_asking(speech: Speech) -> bool:
    """Whether a member wants something here: no steering, no thanks, no answer."""
    if speech.role not in _ASKING or speech.kind not in ("question", "opinion"):
        return False
    return sum(token.is_content for token in split_tokens(_COURTESY.sub("", speech.text))) > 1


def _collect(meeting: Meeting) -> Iterator[Question]:
    answers: dict[int, list[int]] = {}
    for exchange in meeting.exchanges:
        for index in exchange.questions:
            answers.setdefault(index, []).extend(exchange.answers)
    header = meeting.header
    for index, speech in enumerate(meeting.speeches):
        if not is_asking(speech):
            continue
        item = speech.agenda_item
        yield Question(
            source=meeting.source.path,
            speech=index,
            text=speech.text,
            held_from=header.held_from,
            board=header.board,
            meeting=find_sitting(meeting),
            item=meeting.agenda[item].title if item is not None else None,
            asked_by=speech.speaker or speech.attribution,
            answers=tuple(meeting.speeches[i].text for i in dict.fromkeys(answers.get(index, ()))),
            span=speech.span,
        )
