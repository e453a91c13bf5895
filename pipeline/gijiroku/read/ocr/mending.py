"""Slips that recognition is known for, mended where neighbours or the dictionary are sure.

A character is replaced by one, so that each stays where it was seen:

    説明員 (說), 増進 (增), 主査 (查)       forms that Japanese print hasn't
    センター (一, 夕), ゼロ (口), ラベル (べ)  look-alikes of another script
    （）：＜＞                              wide beside Japanese; recognition doesn't tell
    ＜諮問事項＞ (く), 〔挙手〕 (］)          brackets that don't match
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from gijiroku.read.ocr.objects import Recognised
from gijiroku.text.tokens import split_tokens

# forms that no Japanese set of characters for print has, for those it has
_FORMS = str.maketrans(
    "說说稅税增查课员长议务报资审赞记项单变决兩與值步每悅閱脫銳產敎彥內戶·",
    "説説税税増査課員長議務報資審賛記項単変決両与値歩毎悦閲脱鋭産教彦内戸・",
)
_KANA = "[\u30a1-\u30fa\u30fc]"
_JAPANESE = "[\u3005-\u30ff\u3400-\u9fff]"
_ANY_JAPANESE = re.compile(_JAPANESE)
_BRACKETS = str.maketrans("()", "（）")
_WIDE = {":": "：", "<": "＜", ">": "＞", "~": "～", "[": "［", "]": "］"}
_BESIDE = re.compile(rf"(?<={_JAPANESE})[:<>~\[\]]|[:<>~\[\]](?={_JAPANESE})")
_PAGE_NUMBER = re.compile(r"[一ー—-](\d+)[一ー—-]")
# kanji or hiragana and the katakana that look like them
_LIKE = dict(zip("一口卜夕力二八工千才又へべぺり", "ーロトタカニハエチオヌヘベペリ", strict=True))
_UNLIKE = {kana: other for other, kana in _LIKE.items()}
_AROUND = 6  # characters on either side that the dictionary is asked with
_MOST = 4  # doubtful characters that it is asked of at once
_CLOSING = dict(zip("（「『【〔＜［《〈", "）」』】〕＞］》〉", strict=True))


def mend(line: Recognised) -> Recognised:
    """The line with its slips mended, character by character."""
    return replace(line, characters=tuple(mend_text("".join(line.characters))))


def mend_text(text: str) -> str:
    """The text with its slips mended; as many characters as before."""
    text = text.translate(_FORMS)
    if _PAGE_NUMBER.fullmatch(text):
        return _PAGE_NUMBER.sub(r"－\1－", text)
    if not _ANY_JAPANESE.search(text):
        return text
    text = _BESIDE.sub(lambda m: _WIDE[m[0]], text.translate(_BRACKETS))
    return _match_brackets(_mend_scripts(text))


def _match_brackets(text: str) -> str:
    """く諮問事項＞ and 〔挙手多数］ with the brackets of a pair."""
    if text[0] == "く" and "＞" in text and "＜" not in text:
        text = "＜" + text[1:]
    opened = [c for c in text if c in _CLOSING]
    closed = [i for i, c in enumerate(text) if c in _CLOSING.values()]
    if len(opened) == len(closed) == 1 and text[0] == opened[0]:
        (i,) = closed
        return text[:i] + _CLOSING[opened[0]] + text[i + 1 :]
    return text


def _mend_scripts(text: str) -> str:
    """センタ一 → センター, 人ロ → 人口, ラべル → ラベル, 町内ヘ → 町内へ."""
    characters = list(text)
    for i, character in enumerate(characters):
        before, after = characters[i - 1] if i else "", "".join(characters[i + 1 : i + 2])
        characters[i] = _judge(character, before, after)
    for start, stop in _find_doubtful("".join(characters)):
        characters[start:stop] = _ask("".join(characters), start, stop)
    return "".join(characters)


def _judge(character: str, before: str, after: str) -> str:
    """The character that can stand between these; others as they are."""
    if character == "一" and _is_katakana(before) and _is_katakana(after):
        return "ー"
    if character == "ー" and _is_kanji(before) and _is_kanji(after):
        return "一"
    if character in "ヘベペ" and before and not _is_katakana(before) and not _is_katakana(after):
        return _UNLIKE[character]
    return character


def _find_doubtful(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of look-alikes beside or among katakana, and of katakana among kanji."""
    like, unlike = "".join(_LIKE), "".join(_UNLIKE)
    for found in re.finditer(rf"(?:{_KANA}|[{like}])+", text):
        word = found[0]
        mixed = any(c in _LIKE for c in word) and any(_is_katakana(c) for c in word)
        alone = len(word) == 1 and word in unlike
        if mixed or alone:
            yield found.span()


def _ask(text: str, start: int, stop: int) -> str:
    """The stretch in the reading that makes the fewest words; as it is among equals."""
    word = text[start:stop]
    places = [i for i, c in enumerate(word) if c in _LIKE or (len(word) == 1 and c in _UNLIKE)]
    if len(places) > _MOST:
        return word
    before, after = text[max(start - _AROUND, 0) : start], text[stop : stop + _AROUND]
    readings = [word]
    for choice in product((False, True), repeat=len(places)):
        changed = list(word)
        for i, wanted in zip(places, choice, strict=True):
            if wanted:
                changed[i] = _LIKE.get(word[i]) or _UNLIKE[word[i]]
        if not (word[-1] == "一" and changed[-1] == "ー" and _counts("".join(changed[:-1]), after)):
            readings.append("".join(changed))
    return min(readings, key=lambda reading: len(split_tokens(before + reading + after)))


def _counts(word: str, after: str) -> bool:
    """Whether 一 behind a word may be the number: フロア一階, データ一つ, but センタ一所長."""
    if not (after[:1] == "つ" or _is_kanji(after[:1])) or len(word) < 2:
        return False
    tokens = split_tokens(word)
    return word[-1] == "ー" or (len(tokens) == 1 and not tokens[0].lemma.endswith("ー"))


def _is_katakana(character: str) -> bool:
    return "ァ" <= character <= "ヺ" or character == "ー"


def _is_kanji(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"
