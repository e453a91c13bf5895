"""What kind each turn is: by its words, who speaks, and what went before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gijiroku.model import Role, SpeechKind
from gijiroku.style.bullets import Voice
from gijiroku.terms import cues
from gijiroku.terms.heads import Head

_QUOTED = re.compile(r"「[^」]{4,}」")
_NOTE = re.compile(r"[（(][^（）()]*[)）]")
_MEMBERS: tuple[Role | None, ...] = ("member", "vice_chair", "acting_chair", "observer")
_OFFICIALS: tuple[Role | None, ...] = ("explainer", "secretariat")
SHORT_CALL = 24  # characters of a chair who only calls a name: 高瀬建設部長。


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn as far as it is known before its kind: `voice` from a mark that speaks for itself."""

    role: Role | None
    text: str
    item: int | None
    note: bool = False
    voice: Voice | None = None
    head: Head | None = None


def judge_kinds(turns: Sequence[Turn]) -> list[SpeechKind]:
    """The kind of every turn, in order."""
    kinds: list[SpeechKind] = []
    for i, turn in enumerate(turns):
        kinds.append(_judge(turn, turns[:i], kinds))
    return kinds


def weigh_question(text: str) -> float:
    """Above 0 for a question, below for an opinion or request."""
    sentences = split_sentences(text)
    if not sentences:
        return cues.QUESTION_BIAS
    total = cues.QUESTION_BIAS
    for cue in cues.QUESTION_CUES:
        places = sentences if cue.where == "any" else sentences[-1:]
        total += cue.weight if any(cue.pattern.search(place) for place in places) else 0.0
    return total


def split_sentences(text: str) -> list[str]:
    """Sentences without their stops, quotations and notes emptied, proposals made plain."""
    plain = _NOTE.sub("", _QUOTED.sub("「」", text))
    sentences = [part.strip() for part in re.split(r"[。．？！?!\n]", plain) if part.strip()]
    for pattern, replacement, _ in cues.PROPOSALS:
        sentences = [pattern.sub(replacement, sentence) for sentence in sentences]
    return sentences


def _judge(turn: Turn, before: Sequence[Turn], kinds: Sequence[SpeechKind]) -> SpeechKind:
    if turn.note:
        return "narrative"
    if turn.voice == "answer":
        return "answer"
    if turn.role == "chair" and turn.voice is None:
        return _judge_chair(turn, before, kinds)
    if turn.role in _OFFICIALS or turn.role == "invited":
        return _judge_official(turn, before, kinds)
    if turn.head is Head.EXPLANATION and turn.voice is None:
        return "explanation"
    if turn.role is None and cues.NEXT_MEETING.search(turn.text):
        return "other"
    if turn.role in _MEMBERS or turn.voice:
        return _judge_member(turn, before, kinds)
    return "other"


def _judge_chair(turn: Turn, before: Sequence[Turn], kinds: Sequence[SpeechKind]) -> SpeechKind:
    if cues.CHAIR_PRESIDES.search(turn.text) and not cues.CHAIR_ARGUES.search(turn.text):
        asks = re.search(r"確認です|確認したい|私から(?:も)?(?:質問|伺|お聞き)", turn.text)
        return "question" if asks and weigh_question(turn.text) > 0 else "procedure"
    if cues.CHAIR_ARGUES.search(turn.text):
        return "opinion"
    sentences = split_sentences(turn.text)
    if any(cues.CHAIR_ASKS.search(sentence) for sentence in sentences):
        return "question" if weigh_question(turn.text) > 0 else "procedure"
    return "procedure"


def _judge_official(turn: Turn, before: Sequence[Turn], kinds: Sequence[SpeechKind]) -> SpeechKind:
    if re.fullmatch(r"(?:議長|委員長|会長)[。]?", turn.text.strip()):
        return "procedure"
    if turn.head is Head.EXPLANATION and turn.role == "invited":
        return "explanation"
    if _is_asked(turn, before, kinds):
        return "answer"
    if turn.head is Head.GREETING:
        return "procedure"
    first = turn.text[:160]
    if cues.NEXT_MEETING.search(first) and turn.item is None:
        return "other"
    if turn.item is None and cues.OFFICIAL_PROCEDURE.search(first):
        return "procedure"
    if len(turn.text) < 160 and cues.OFFICIAL_PROCEDURE.search(first):
        return "procedure"
    return "explanation"


def _is_asked(turn: Turn, before: Sequence[Turn], kinds: Sequence[SpeechKind]) -> bool:
    """True where a question of the same item waits, or the answer before goes on."""
    for other, kind in zip(reversed(before), reversed(kinds), strict=True):
        if kind == "narrative":
            continue
        if other.item != turn.item and not (other.item is None and kind == "procedure"):
            return False
        if kind in ("question", "opinion"):
            return True
        if kind == "answer":
            return other.role in _OFFICIALS or other.role == "invited"
        if kind in ("explanation", "other"):
            return False
        if len(other.text) > SHORT_CALL and cues.CALLS_EXPLANATION.search(other.text):
            return False
    return False


def _judge_member(turn: Turn, before: Sequence[Turn], kinds: Sequence[SpeechKind]) -> SpeechKind:
    text = turn.text
    if len(text) < 90 and cues.MEMBER_PROCEDURE.search(text):
        return "procedure"
    if cues.ACKNOWLEDGES.fullmatch(text.strip()):
        return "other"
    weight = weigh_question(text)
    if _is_addressed(turn, before, kinds) and weight < 0:
        return "answer"
    if weight < 0 and _is_called_to_explain(before, kinds) and cues.MEMBER_EXPLAINS.search(text):
        return "explanation"
    return "question" if weight > 0 else "opinion"


def _is_addressed(turn: Turn, before: Sequence[Turn], kinds: Sequence[SpeechKind]) -> bool:
    """True where the chair handed a member's question on to another member."""
    if len(before) < 2 or kinds[-1] != "procedure" or before[-1].role != "chair":
        return False
    handed = re.search(r"いかがです|どうです|どうでしょう|お答え|いらっしゃ", before[-1].text)
    general = re.search(
        r"皆さん|皆様|ほかに|他に|[御ご]意見|[御ご]質問|異議|よろしい|承認|件について",
        before[-1].text,
    )
    return bool(handed and not general) and kinds[-2] in ("question", "opinion")


def _is_called_to_explain(before: Sequence[Turn], kinds: Sequence[SpeechKind]) -> bool:
    for other, kind in zip(reversed(before), reversed(kinds), strict=True):
        if kind != "narrative":
            return other.role == "chair" and bool(cues.CALLS_EXPLANATION.search(other.text))
    return True
