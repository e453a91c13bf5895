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

# forms that Japanese print hasn't, each before the one it has; and 齡, which it no longer has
_PAIRS = (
    "說説说説稅税增増查査齡齢步歩每毎悅悦閱閲脫脱銳鋭產産敎教彥彦內内戶戸值値课課员員长長议議务務资資报報审審赞賛记記项項单単变変两両"
    "时時间間东東关関际際实実现現规規视視认認试試该該详詳调調谈談请請诸諸谁誰论論设設访訪证証评評识識词詞译訳语語误誤读読质質购購费費"
    "贷貸赁賃赏賞贤賢负負财財货貨责責贡貢贵貴线線组組经経结結给給统統绍紹继継续続维維编編纳納级級约約红紅纪紀纸紙细細终終织織门門闭閉"
    "问問阅閲险険阶階队隊阳陽阴陰陈陳页頁顶頂顺順预預领領频頻颜顔额額题題类類风風飞飛饭飯饮飲馆館马馬验験鱼魚鲜鮮鸟鳥鸣鳴龄齢车車转転"
    "轮輪软軟轻軽载載输輸辑輯达達运運远遠过過还還进進违違连連选選适適遗遺邮郵针針钢鋼钱銭铁鉄铃鈴银銀错錯镇鎮镜鏡见見观観觉覚览覧计計"
    "订訂讨討训訓讲講许許诉訴诊診话話"
)
_FORMS = dict(zip(map(ord, _PAIRS[::2]), _PAIRS[1::2], strict=True)) | {ord("·"): "・"}
_KANA = "[\u30a1-\u30fa\u30fc]"
_JAPANESE = "[\u3005-\u30ff\u3400-\u9fff]"
_ANY_JAPANESE = re.compile(_JAPANESE)
_BRACKETS = str.maketrans("()", "（）")
_WIDE = {":": "：", "<": "＜", ">": "＞", "~": "～", "[": "［", "]": "］"}
_BESIDE = re.compile(rf"(?<={_JAPANESE})[:<>~\[\]]|[:<>~\[\]](?={_JAPANESE})")
_PAGE_NUMBER = re.compile(r"[一ー—-](\d+)[一ー—-]")
# ― 全員了承 ― on a line of its own
_BETWEEN_DASHES = re.compile(r"[一ー―—].{2,}[一ー―—]")
# よろしいでしようか: to do is nothing that follows these
_PERHAPS = re.compile("(?<=[いのんるたう]でし)よ(?=う)")
# kanji or hiragana and the katakana that look like them
_LIKE = dict(
    zip("一口卜夕力二八工千才又了へべぺり", "ーロトタカニハエチオヌアヘベペリ", strict=True)
)
_UNLIKE = {kana: other for other, kana in _LIKE.items()}
_AROUND = 6  # characters on either side that the dictionary is asked with
_MOST = 4  # doubtful characters that it is asked of at once
_CLOSING = dict(zip("（「『【〔＜［《〈", "）」』】〕＞］》〉", strict=True))


def mend(line: Recognised) -> Recognised:
    """The line with its slips mended, character by character."""
    return replace(line, characters=tuple(mend_text("".join(line.characters))))


def drop_doubled(line: Recognised, reach: float) -> Recognised:
    """The line without what is seen twice, in two forms: 齢齡; `reach` is a share of its width."""
    kept: list[tuple[str, float, float]] = []
    for seen in zip(line.characters, line.places, line.confidences, strict=True):
        form = seen[0].translate(_FORMS)
        twice = kept and kept[-1][0] != seen[0] and kept[-1][0].translate(_FORMS) == form
        if twice and seen[1] - kept[-1][1] < reach:
            kept[-1] = max(kept[-1], seen, key=lambda one: one[2])
        else:
            kept.append(seen)
    return Recognised(*map(tuple, zip(*kept, strict=True))) if kept else line


def mend_text(text: str) -> str:
    """The text with its slips mended; as many characters as before."""
    text = text.translate(_FORMS)
    if _PAGE_NUMBER.fullmatch(text):
        return _PAGE_NUMBER.sub(r"－\1－", text)
    if _BETWEEN_DASHES.fullmatch(text):
        text = f"―{text[1:-1]}―"
    if not _ANY_JAPANESE.search(text):
        return text
    text = _BESIDE.sub(lambda m: _WIDE[m[0]], text.translate(_BRACKETS))
    return _match_brackets(_mend_scripts(_PERHAPS.sub("ょ", text)))


def _match_brackets(text: str) -> str:
    """く諮問事項＞ and 〔「異議なし」の声］ with the brackets of a pair."""
    if text[0] == "く" and "＞" in text and "＜" not in text:
        text = "＜" + text[1:]
    wanted = _CLOSING.get(text[0])
    if wanted and wanted not in text and text[-1] in _CLOSING.values():
        others = [c for c in text[1:] if c in _CLOSING]
        if text[-1] not in map(_CLOSING.get, others):
            text = text[:-1] + wanted
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
