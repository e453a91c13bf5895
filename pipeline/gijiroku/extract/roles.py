"""Who speaks: role and name from the tag, the people listed, legends and heads."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from gijiroku.model import Attendee, Role
from gijiroku.style.attribution import find_office, split_brackets, squeeze
from gijiroku.terms.speakers import DIVISIONS, ORGANISATIONS

_HONORIFIC = re.compile(r"(?:君|氏|さん|様|殿|先生|くん)$")
_ANONYMOUS = re.compile(
    r"(?:\d{1,3}|[○〇◯●△▲□■×✕*]+|[A-Z]|[ア-ン]|[甲乙丙丁]|各|全|男性|女性|某|一部の?|他の|別の)(?:番)?"
)
_COUNTER = re.compile(r"^(.*?\D)(?:\d{1,3}|[A-Z]|[①-⑳]|\([A-Z0-9]{1,3}\))$")
# offices before which a name stands; before the others words of a division may stand
_NAMED: frozenset[Role] = frozenset({"chair", "vice_chair", "acting_chair", "member"})


def _is_office(words: str) -> bool:
    """True for 会長 of 会長職務代理者: an office of its own, no name."""
    found = find_office(words)
    return bool(found and found[0] == words)


def _split_front(tag: str) -> tuple[str, str] | None:
    """(市長, 緑川清) of 市長緑川清君; (１番, 山田太郎) of １番山田太郎議員."""
    bare = _HONORIFIC.sub("", tag)
    numbered = re.fullmatch(r"(\d{1,3}番)(.{2,8}?)(?:議員|委員)?", bare)
    if numbered:
        return numbered[1], numbered[2]
    if find_office(bare):
        return None
    for at in range(len(bare) - 2, 1, -1):
        office = find_office(bare[:at])
        if office and re.fullmatch(r"[一-龥々ヶァ-ヴーぁ-ん]{2,7}", bare[at:]):
            return bare[:at], bare[at:]
    return None


@dataclass(frozen=True, slots=True)
class Speaker:
    """The name that a tag prints, if it prints one, and the role."""

    name: str | None
    role: Role | None


class Speakers:
    """Reads tags with the help of the people that the header lists."""

    def __init__(self, attendees: Iterable[Attendee]) -> None:
        self.people = tuple(attendees)
        names = [unicodedata.normalize("NFKC", person.name) for person in self.people]
        self.surnames = {name[:length] for name in names for length in (1, 2, 3, 4)}

    def read(self, attribution: str) -> Speaker:
        """Name and role of a tag: 森山会長, 議長（森山進）, 福祉課, Ａ委員."""
        tag = unicodedata.normalize("NFKC", squeeze(attribution))
        tag = re.sub(r"(?<=[ァ-ヶ])[-‐−–—―]", "ー", tag)
        brackets = split_brackets(tag)
        if brackets and not find_office(_HONORIFIC.sub("", brackets[1])):
            name = _HONORIFIC.sub("", brackets[1])
            if _ANONYMOUS.fullmatch(name) or name.endswith(DIVISIONS):
                return Speaker(None, self._judge(brackets[0], None))
            return Speaker(name, self._judge(brackets[0], name))
        if brackets and (found := find_office(brackets[1])) and found[1] == "member":
            name = brackets[1][: -len(found[0])]
            if name and not _ANONYMOUS.fullmatch(name):
                return Speaker(name, self._judge(brackets[0], name))
        outer = brackets[0] if brackets else tag
        split = _split_front(outer)
        if split:
            return Speaker(split[1], self._judge(split[0], split[1]))
        found_name = self._find_name(outer)
        return Speaker(found_name, self._judge(outer, found_name))

    def _find_name(self, tag: str) -> str | None:
        office = find_office(tag)
        if not office:
            return _HONORIFIC.sub("", tag) if _HONORIFIC.search(tag) else self._known(tag)
        before = self._cut_office(tag, office[0])
        if not before or _ANONYMOUS.fullmatch(before) or _is_office(before):
            return None
        listed = self._known(before)
        if listed or office[1] in _NAMED:
            return listed or before
        return None

    def _cut_office(self, tag: str, office: str) -> str:
        """What stands before the office: 磯部 of 磯部会長, though 部会長 is an office too."""
        for at in range(len(tag) - 1, len(tag) - len(office), -1):
            shorter = find_office(tag[at:])
            if shorter and shorter[0] == tag[at:] and tag[:at] in self.surnames:
                return tag[:at]
        return tag[: len(tag) - len(office)]

    def _known(self, words: str) -> str | None:
        """The listed name that `words` are or start with: 森山葉子児童福祉 -> 森山葉子."""
        for person in self.people:
            name = unicodedata.normalize("NFKC", person.name)
            if words == name or (len(words) >= 2 and name.startswith(words)):
                return words
            if len(name) >= 3 and words.startswith(name):
                return name
        return None

    def _judge(self, tag: str, name: str | None) -> Role | None:
        counted = _COUNTER.match(tag)
        office = find_office(tag) or (find_office(counted[1]) if counted else None)
        role: Role | None = office[1] if office else None
        if re.fullmatch(r"\d{1,3}番", tag):
            role = "member"
        if role is None and tag.endswith(DIVISIONS):
            role = "explainer"
        if role is None and tag.endswith(ORGANISATIONS):
            role = "member"  # bodies that sit on the board speak under their own names
        listed = self._listed(tag, name, office[0] if office else "")
        if listed is None:
            return role or ("other" if tag else None)
        if role in (None, "explainer", "invited", "other") or listed == "secretariat":
            # a rank of officials outweighs a list of members that may be read wrongly
            kept = role == "explainer" and listed in ("member", "other", "observer")
            return role if kept else listed
        return role

    def _listed(self, tag: str, name: str | None, office: str) -> Role | None:
        """The role of the one person listed whose name or office the tag prints."""
        fits = [
            person
            for person in self.people
            if (name and unicodedata.normalize("NFKC", person.name).startswith(name))
            or (not name and office and person.title and self._same_office(person, tag))
            or (not name and not office and len(tag) >= 3 and person.affiliation == tag)
        ]
        exact = [
            person for person in fits if person.title and office and person.title.endswith(office)
        ]
        roles = {person.role for person in exact or fits}
        return roles.pop() if len(roles) == 1 else None

    @staticmethod
    def _same_office(person: Attendee, tag: str) -> bool:
        title = unicodedata.normalize("NFKC", squeeze(person.title or ""))
        place = unicodedata.normalize("NFKC", squeeze(person.affiliation or ""))
        joined = place[:-1] + title if place[-1:] == title[:1] else place + title
        return tag in (title, joined, place + title) or (len(tag) >= 2 and title.endswith(tag))
