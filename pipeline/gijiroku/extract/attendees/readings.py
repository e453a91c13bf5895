"""What a run of words in a list of people can be: a name, an office, a division, both, a number.

Every reading has a quality from 0 to 1; `read_words` cuts a line where the sum is best, so that
    会　　　長　大　石　　　誠        is 会長 and 大石誠
    市長　小畑　修　　福祉部長　野口達也  is two offices with two names
    立花総務部長                    is 立花 with 総務部長, and
    環境部長神谷恵子                is 環境部長 with 神谷恵子.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from gijiroku.terms.divisions import is_division, is_division_stem, is_group
from gijiroku.terms.offices import board_word, ends_as_office, find_office, split_rank
from gijiroku.text.names import is_surname, name_likelihood
from gijiroku.text.normalize import plain
from gijiroku.text.tokens import split_tokens

ItemKind = Literal[
    "name", "office", "person", "division", "group", "number", "ditto", "honour", "noise"
]

NUMBER = re.compile(r"^(?:議席)?(?:番号)?第?[0-9]{1,3}(?:番|号)?(?:議員|委員)?$")
DITTO = re.compile(r"^(?:〃|々|仝|同上|同じ|同|″|\"|”|〟|ゝ|//|\'\')$")
SAME = re.compile(r"^[同〃仝](?=.)")
HONOUR = re.compile(r"^(?:君|氏|様|殿|先生|さん)$")
TRAILING_HONOUR = re.compile(r"(?<=..)(?:君|氏|様|殿|先生)$")
MARKS = "◎○〇◯●◉☆★△▲◇◆□■※*＊・•"
BAR = re.compile(r"^[-‐―ー─＿_=＝…・.:：]+$")
MODIFIER = re.compile(
    r"(?:副|正|総括|統括|主任|主席|首席|上席|専任|筆頭|次席|担当|代表|専門|指導|管理|元|前|新|助|准|非常勤|臨時|教育|"
    r"社会教育|統轄|上級|先任|企画|事務|技術|学校|図書|業務|庶務|総務|調整|会計|代表監査|兼|兼務|[・、])$"
)
HEAD = re.compile(
    r"(?:副?(?:市|町|村|区|教育)|課|部|局|室|係|班|所|館|園|署|院|校|場|次|団|社|組合|学|隊|駅|店|支部|センター|"
    r"グループ|チーム|ユニット|事務|支配人|主任|総括|統括|分室|支所|本部|書記|会|理事|病院|消防|部会|"
    r"保健師|看護師|栄養士|技師|師)長$"
)
WITHIN_WORD = re.compile(
    r"[ァ-ヶー]{2}|[ぁ-ん]{2}"
)  # no border of a name: ファシリティ|マネジメント
MUNICIPAL = re.compile(r"^.{1,5}?[市町村区県](?=..)")
NO_OFFICE_OPENS = re.compile(r"[・ー兼]|[部課室局係班館所][^長会]")
DIVISION_IN_WORD = re.compile(
    r"(?:課|部|局|室|係|班|センター|事務所|館|所|グループ|委員会|市|町|村|県|会)"
)
LONGEST_NAME, LONGEST_OFFICE, MOST_WORDS = 10, 40, 12


@dataclass(frozen=True, slots=True)
class Item:
    """A reading of words i..j of a line; name, office and division as printed, spaces removed."""

    kind: ItemKind
    text: str
    quality: float
    column: int = 0
    name: str | None = None
    office: str | None = None
    division: str | None = None
    mark: str = ""
    office_first: bool = False
    same: bool = False  # 同課長補佐: a ditto in one word with its office


def office_quality(text: str) -> float:
    """How surely a whole string is an office and nothing else."""
    office = find_office(text)
    if office is None:
        return 0.0
    squeezed = plain(text)
    if "(" in squeezed:
        return joint_quality(squeezed)
    if office.role is not None:
        stem = squeezed[: -len(board_word(squeezed))]
        return 1.0 if not stem or name_likelihood(stem) < 0.45 else 0.35
    head = HEAD.search(squeezed)
    stem = squeezed[: head.start()] if head else split_rank(squeezed)[0]
    while modified := MODIFIER.search(stem):
        stem = stem[: modified.start()]
    if not stem:
        return 0.95
    if is_division_stem(stem) or (stem[-1] in "課部局室係班" and is_division_stem(stem[:-1])):
        return 0.95
    if len(stem) <= 2 or name_likelihood(stem) >= 0.45 or opens_with_name(stem):
        return 0.35
    if within := MUNICIPAL.match(stem):
        return 0.9 if is_division_stem(stem[within.end() :]) else 0.6
    first = split_tokens(stem)[0]
    if "固有名詞" in first.detail or (first.stop == 1 and not is_division_stem(stem[0])):
        return 0.45  # 高野理史産業企画, 史産業企画
    return 0.85 if len(stem) > 3 or is_division(stem) else 0.6


@lru_cache(maxsize=4096)
def opens_with_name(stem: str) -> bool:
    """Whether a name stands before the words of a division: 立花総務, 野口達也産業企画室."""
    if any(
        (i == 1 or name_likelihood(stem[:i]) >= 0.7) and is_division_stem(stem[i:])
        for i in range(1, min(7, len(stem) - 1))
    ):
        return True
    tokens = split_tokens(stem)
    named = list(itertools.takewhile(lambda token: "人名" in token.detail, tokens))
    stop = named[-1].stop if named else 0
    return 3 <= stop < len(stem) and name_likelihood(stem[:stop]) >= 0.85


def joint_quality(squeezed: str) -> float:
    """The quality of an office in two parts: 副主幹(兼)保育係長."""
    parts = [part for part in re.split(r"[()]", squeezed) if part and part not in ("兼", "併")]
    return min((office_quality(part) for part in parts if not part.isdigit()), default=0.0)


@lru_cache(maxsize=16384)
def read_run(text: str) -> Item:
    """The best reading of a string without spaces."""
    best = Item("noise", text, 0.0)
    for item in possible_readings(text):
        if item.quality > best.quality:
            best = item
    return best


def possible_readings(text: str) -> list[Item]:
    """All readings of a string that are worth weighing."""
    squeezed = plain(text)
    if (same := SAME.match(squeezed)) and find_office(squeezed[1:]):
        return [Item("office", text, 1.0, office=text[same.end() :], same=True)]
    if NUMBER.match(squeezed):
        return [Item("number", text, 1.0)]
    if DITTO.match(squeezed):
        return [Item("ditto", text, 1.0)]
    if HONOUR.match(squeezed):
        return [Item("honour", text, 1.0)]
    found: list[Item] = []
    body = text.strip(MARKS) or text
    at = text.find(body)
    mark = text[:at][-1:] or text[at + len(body) :][:1]
    if quality := office_quality(body):
        found.append(Item("office", text, quality, office=body, mark=mark))
    name, bonus = strip_honour(body)
    if len(name) <= LONGEST_NAME and (quality := name_likelihood(name)):
        quality *= 0.4 if ends_as_office(name) else 1.0  # 青田課長
        quality *= 0.3 if len(name) == 1 and not bonus else 1.0
        found.append(Item("name", text, min(1.0, quality + bonus), name=name, mark=mark))
    if is_group(body):
        found.append(Item("group", text, 0.9, division=body))
    elif is_division(body):
        found.append(
            Item("division", text, 0.4 if name_likelihood(body) >= 0.5 else 0.9, division=body)
        )
    if len(body) <= LONGEST_OFFICE:
        found.extend(split_person(text, body, mark))
    return found


def strip_honour(body: str) -> tuple[str, float]:
    """A name without 君 or 氏 behind it, and what having it adds to the likelihood."""
    stripped = TRAILING_HONOUR.sub("", body)
    return (stripped, 0.2) if stripped != body else (body, 0.0)


def split_person(text: str, body: str, mark: str) -> list[Item]:
    """Readings of a word as name and office, office and name, or division and person."""
    found: list[Item] = []
    for i in range(1, len(body)):
        head, tail = body[:i], body[i:]
        if WITHIN_WORD.match(body[i - 1 : i + 1]) or NO_OFFICE_OPENS.match(tail):
            continue
        if i <= LONGEST_NAME and find_office(tail) and (likely := name_likelihood(head)):
            likely *= (
                0.6 if i > 3 and is_division_stem(head[-2:]) and is_surname(head[:-2]) else 1.0
            )
            quality = (likely * len(head) + office_quality(tail) * len(tail)) / len(body)
            found.append(Item("person", text, quality - 0.02, name=head, office=tail, mark=mark))
        name, bonus = strip_honour(tail)
        if (
            2 <= len(name) <= LONGEST_NAME
            and find_office(head)
            and (likely := name_likelihood(name))
        ):
            quality = (min(1.0, likely + bonus) * len(tail) + office_quality(head) * i) / len(body)
            found.append(
                Item(
                    "person",
                    text,
                    quality - 0.04,
                    name=name,
                    office=head,
                    mark=mark,
                    office_first=True,
                )
            )
    for cut in DIVISION_IN_WORD.finditer(body[:-1]):
        division, rest = body[: cut.end()], body[cut.end() :]
        if len(division) < 2 or len(rest) < 2 or name_likelihood(division) >= 0.5:
            continue
        if any(name_likelihood(division[:i]) >= 0.85 for i in range(3, min(7, len(division)))):
            continue
        inner = best_person(rest)
        if inner is not None:
            quality = (0.9 * len(division) + inner.quality * len(rest)) / len(body)
            found.append(
                Item(
                    "person",
                    text,
                    quality - (0.2 if len(division) == 2 else 0.06),
                    name=inner.name,
                    office=inner.office,
                    division=division,
                )
            )
    return found


@lru_cache(maxsize=4096)
def best_person(text: str) -> Item | None:
    """The best reading of a string as a name with an office behind it."""
    options = [
        Item("person", text, (likely * i + office_quality(text[i:]) * (len(text) - i)) / len(text),
             name=text[:i], office=text[i:])
        for i in range(1, min(len(text), LONGEST_NAME + 1))
        if find_office(text[i:]) and (likely := name_likelihood(text[:i])) >= 0.25
    ]  # fmt: skip
    return max(options, key=lambda item: item.quality, default=None)
