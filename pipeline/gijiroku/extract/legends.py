"""Whose voice a mark is: （→は事務局の回答）, （Ｑは委員、Ａは事務局）, イ Ａ団体への質疑."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from gijiroku.model import Role
from gijiroku.style.attribution import weigh_tag
from gijiroku.style.bullets import Voice, read_bullet
from gijiroku.terms.heads import Head, read_head
from gijiroku.terms.speakers import DIVISIONS, OFFICES
from gijiroku.text.normalize import squash

_BY_LENGTH = sorted(OFFICES, key=lambda row: -len(row[0]))
_SAYS = re.compile(r"([・→⇒QA問答])(?:は|…|=|:|印は)([^、,()。]{2,14})")


def find_role(words: str) -> Role | None:
    """The role of the first speaker that running words name: Ａ団体への主な質疑 -> invited."""
    text = unicodedata.normalize("NFKC", words)
    best: tuple[int, int, Role] | None = None
    for word, role, _ in _BY_LENGTH:
        at = text.find(word)
        if at >= 0 and word != "番" and (best is None or (at, -len(word)) < best[:2]):
            best = (at, -len(word), role)
    if best:
        return best[2]
    return "explainer" if re.search("|".join(DIVISIONS) + r"(?:の|から|より)", text) else None


@dataclass(slots=True)
class Legends:
    """What heads and legends have said so far of marks that speak."""

    head: Head | None = None
    explainer: Role | None = None
    asked: Role | None = None
    behind: Role | None = None  # an office in brackets behind the last head: 開会（課長補佐）
    says: dict[str, Role] = field(default_factory=dict)

    def read_heading(self, text: str) -> None:
        """Take a heading: what it opens, whom it names, what it says of marks."""
        words = squash(text).text
        for mark, named in _SAYS.findall(words):
            role = find_role(named)
            if role:
                self.says[mark] = role
        head = read_head(text)
        last = re.search(r"\(([^()]{2,12})\)$", unicodedata.normalize("NFKC", text.strip()))
        self.behind = find_role(last[1]) if last and weigh_tag(last[1]) >= 0.9 else None
        if head is Head.EXPLANATION:
            self.explainer = find_role(words) or "explainer"
        elif head is Head.DISCUSSION:
            named = find_role(words)
            self.asked = named if named not in (None, "member") else self.explainer
        elif head is not Head.GREETING:
            self.asked = None
        self.head = head

    def read_column(self, text: str) -> None:
        """Take the head of a column of answers: 担当課の回答."""
        if re.search(r"回答|答弁|対応|考え方|見解", text):
            self.asked = find_role(text) or "explainer"

    def judge(self, mark: str | None) -> tuple[Role | None, Voice | None]:
        """Role and voice of a turn without a name, by its mark and the head it stands under."""
        bullet = read_bullet(f"{mark} x") if mark else None
        sign = unicodedata.normalize("NFKC", mark or "")[:1]
        if bullet is None:
            return (self.explainer if self.head is Head.EXPLANATION else self.behind), None
        if sign in self.says:
            return self.says[sign], bullet.voice
        if bullet.voice == "question":
            return "member", bullet.voice
        if bullet.voice == "answer":
            return self.asked or self.explainer or "explainer", bullet.voice
        if self.head is Head.EXPLANATION:
            return self.explainer, None
        return ("member" if self.head is Head.DISCUSSION else None), bullet.voice
