"""The chair's words that open an item: 議題１の○○について, 日程第２、議案第５号…を議題とします."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from gijiroku.extract.agenda.entries import Entry, compare_key
from gijiroku.model import Block, BlockKind
from gijiroku.style.attribution import find_office, split_brackets
from gijiroku.text.normalize import plain
from gijiroku.text.numbering import Number, find_references

_TABLES = re.compile("議題と(?:いた)?(?:し|する)|議題に供|上程|一括(?:して)?(?:議題|上程|審議)")
_OPENS = re.compile(
    "に(?:入り|移り|入る|移る|入らせ|移らせ)|番目"
    "|(?:説明|報告|提案|答弁|審議|協議|朗読|質疑|聴取)(?:を|の|に)?(?:お)?(?:願|求め|いたし|頂|いただ|行|始め|して|入)"
    "|お願い|聴取|を行い|から(?:始め|お願)|説明を?(?:どうぞ|。|$)"
)
_LEADS = re.compile("次に|続いて|続きまして|それでは|では|引き?続き|最後に|初めに|はじめに|まず")
_CUES = ((_TABLES, 0.8), (_OPENS, 0.5), (_LEADS, 0.3))
_NEXT_MATTER = re.compile(
    "次の(?:議題|案件|議事|項目|報告|協議|審議|議案)(?:事項|案件)?(?:に|へ|を|です|として|、)"
)
_EARLY = 160  # characters at the start of a turn in which an item is called by its place
_LIST_WORDS = ("議題", "議事", "案件", "議件", "項目", "事項", "件", "議事項目")
_CALLED_ON = re.compile("(?:について|に(?:移|入)|を|の|、|です|は)")
_MEETING = (
    "(?:会議|審議会|委員会|協議会|審査会|部会|会合|懇談会|議会|定例会|臨時会|総会|検討会|研究会)"
)
_DAY = "(?:本日|予定(?:して|され))[^。]{0,12}(?:議事|議題|日程|案件|審議|会議|内容|次第)"
_ENDS = re.compile(
    f"(?:以上|これ)(?:で|をもちまして|をもって)[^。]{{0,30}}(?:{_MEETING}|{_DAY})[^。]{{0,16}}(?:終|閉じ|閉会|散会)"
    f"|(?:閉会|散会)(?:し|いた|する|を宣|と)|{_MEETING}を(?:閉じ|終わ|終了)|お開き"
    "|日程(?:は|が)?(?:全部|すべて|全て)?[^。]{0,6}(?:終了|議了)"
)
_NEXT_MEETING = re.compile(
    f"次回(?:の)?(?:{_MEETING}|開催|日程|日時)|次回は[^。]{{0,40}}(?:予定|開催|開き|開く|行い|行う|日)"
)
_LEADERS = ("chair", "vice_chair", "acting_chair")
_SURE, _ENOUGH, _HINT = 1.4, 1.0, 0.7
_OVERVIEW = 3  # a turn that names so many matters gives the order of the day


def is_closing(block: Block) -> bool:
    """True for a turn that ends the meeting or only tells of the next one."""
    if block.kind is not BlockKind.TURN:
        return False
    words = plain("".join(block.paragraphs))
    if _ENDS.search(words) and len(words) < 220:
        return True
    return bool(_NEXT_MEETING.search(words[:80]) and len(words) < 160 and "議題" not in words)


def find_leaders(blocks: Sequence[Block]) -> frozenset[str]:
    """The tags of those who lead the meeting: 会長, 議長（山田君）, 司会; else who calls most."""
    tags = {b.attribution for b in blocks if b.kind is BlockKind.TURN and b.attribution}
    leaders = {tag for tag in tags if _has_office(tag)}
    if leaders:
        return frozenset(leaders)
    calls = Counter(
        block.attribution
        for block in blocks
        if block.attribution and _calls_short(plain("".join(block.paragraphs)))
    )
    return frozenset(tag for tag, times in calls.most_common(1) if tag and times > 1)


def _has_office(tag: str) -> bool:
    outer, inner = split_brackets(plain(tag)) or (plain(tag), "")
    found = find_office(outer) or find_office(inner)
    return bool(found and (found[1] in _LEADERS or found[0].startswith("司会")))


def _calls_short(words: str) -> bool:
    return len(words) < 120 and any(cue.search(words) for cue in (_TABLES, _OPENS))


def weigh_call(block: Block, entry: Entry, leaders: frozenset[str], place: int) -> float:
    """How much a turn opens the item: its title, its number, words of opening, who speaks.

    `place` counts the items from 1.
    """
    if block.kind is not BlockKind.TURN:
        return 0.0
    text = "".join(block.paragraphs)
    words = plain(text)
    leads = block.attribution in leaders
    if not leads and len(words) > 400:
        return 0.0
    weight = 0.0
    key = entry.key
    if len(key) >= 4 and key in compare_key(text):
        weight += 1.0
    elif _shares_most(key, compare_key(text[:300])) and not _names_other(text, entry):
        weight += 0.6
    if _names_number(text, entry, place):
        weight += 0.7
    if weight:
        weight += next((more for cue, more in _CUES if cue.search(words)), 0.0)
    return weight if leads else weight * 0.6


def _shares_most(key: str, words: str) -> bool:
    """True where most of the title's pairs of characters stand in the words."""
    if len(key) < 6:
        return False
    pairs = [key[i : i + 2] for i in range(len(key) - 1)]
    return sum(pair in words for pair in pairs) / len(pairs) >= 0.8


def _names_number(text: str, entry: Entry, place: int) -> bool:
    """True where the text calls the item by its number, or by its place where it has none."""
    for _, stop, found in find_references(text):
        if any(_is_same(found, each) for each in entry.numbers):
            return True
        bare = not entry.numbers or entry.numbers[0].word in (None, *_LIST_WORDS)
        value = entry.numbers[0].value if entry.numbers else place
        called = found.word is not None or _CALLED_ON.match(text, stop)
        if bare and called and "号" not in found.label and found.value == value:
            return True
    number = entry.number
    value = place if number is None or "号" in number.label else number.value
    kanji = "〇一二三四五六七八九十"[value : value + 1] or str(value)
    ordinal = (
        f"(?<![0-9])(?:{value}番(?:の|です|、|,|に)|(?:{value}|{kanji})(?:番目|つ目|点目|件目))"
    )
    return bool(re.search(ordinal, plain(text)[:_EARLY]))


def _names_other(text: str, entry: Entry) -> bool:
    """True where the text calls 議案第１号 and the entry is 議案第２号."""
    own = {number.family: number.value for number in entry.numbers if number.word}
    found = [number for _, _, number in find_references(text) if number.family in own]
    return bool(found) and all(own[number.family] != number.value for number in found)


def _is_same(found: Number, number: Number) -> bool:
    """Whether a number called is one printed: 議事の（２） for (2), 日程第１ for 第１."""
    if found.label == number.label:
        return True
    if found.value != number.value:
        return False
    if found.word and number.word:
        both = found.word in _LIST_WORDS and number.word in _LIST_WORDS
        return both or found.word[:2] == number.word[:2]
    return bool(found.word) and "号" not in found.label


def find_calls(
    blocks: Sequence[Block], entries: Sequence[tuple[int, Entry]], start: int, stop: int
) -> dict[int, int]:
    """Item -> block whose words open it, in order, within blocks [start, stop)."""
    leaders = find_leaders(blocks)
    weights = {
        i: [weigh_call(blocks[i], entry, leaders, item + 1) for item, entry in entries]
        for i in range(start, stop)
    }
    for i, row in weights.items():
        named = sum(weight >= _HINT for weight in row)
        text = "".join(blocks[i].paragraphs)
        if named >= _OVERVIEW and not re.search("一括|議題と|から.{0,300}まで", text):
            weights[i] = [0.0] * len(row)
    found: dict[int, int] = {}
    at = start
    for k, (item, entry) in enumerate(entries):
        again = k > 0 and _share_number(entries[k - 1][1], entry)
        hinted = leaders if item > 0 and at > start else frozenset()
        best = _find_call(blocks, weights, k, at + again, stop, hinted)
        if best is not None:
            found[item] = at = best
    return found


def _share_number(a: Entry, b: Entry) -> bool:
    """True where two items have one number, so that a call by it can't mean both."""
    return bool({n.label for n in a.numbers} & {n.label for n in b.numbers})


def _find_call(
    blocks: Sequence[Block],
    weights: dict[int, list[float]],
    k: int,
    start: int,
    stop: int,
    leaders: frozenset[str],
) -> int | None:
    """The turn that opens entry k: the first sure one, else the first that is enough.

    Where nothing names it, a leader's 「次の議題に移ります」 does.
    """
    for need in (_SURE, _ENOUGH):
        for i in range(start, stop):
            if weights[i][k] >= need:
                return i
            if any(weight >= _SURE for weight in weights[i][k + 1 :]) and need == _SURE:
                break
    for i in range(start + 1, stop):
        if any(weight >= _ENOUGH for weight in weights[i][k + 1 :]):
            return None
        if blocks[i].attribution in leaders and _NEXT_MATTER.search(
            plain("".join(blocks[i].paragraphs))
        ):
            return i
    return None
