"""The lists of a header: whose names stand there, and what that makes of them.

出席委員 …               members, present            欠席委員 …           members, absent
説明員職氏名 …           explainers                  事務局職員 …         secretariat
出席者 / 委員：… 事務局：… <欠席> …                  lists nested in one field
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from gijiroku.terms.label_people import OFFICE_LIKE
from gijiroku.terms.labels import LabelKey, LabelMatch, find_label
from gijiroku.text.normalize import plain

K = LabelKey
Group = Literal["members", "everyone", "explainers", "secretariat", "invited", "observers"]
GROUP_OF: dict[LabelKey, Group] = {
    K.MEMBERS: "members",
    K.ATTENDANCE: "everyone",
    K.EXPLAINERS: "explainers",
    K.SECRETARIAT: "secretariat",
    K.INVITED: "invited",
    K.OBSERVERS: "observers",
    K.ROSTER: "members",
    K.DIVISION: "explainers",  # 担当課, 施設所管課 among those present
}
PEOPLE_KEYS = frozenset(GROUP_OF) - {K.DIVISION} | {K.ABSENT}
# headings of nested lists that are no labels elsewhere
OFFICIALS = re.compile(
    r"^(?:市|町|村|区|県|府|行政|市側|町側|県側|区側|市職員|町職員|行政側|執行機関|理事者|当局|担当部局|庁内|"
    r"(?:施設)?(?:所管|担当|関係|主管)(?:部|課|部局|部課|課等|所属)?(?:職員)?)$"
)
FRAMED = re.compile(r"^\s*[（(](?P<head>[^（）()]{1,14})[）)][\s　:：]*")  # （事務局）野口課長
MEMBERS = re.compile(r"^.{0,12}(?:審議会|協議会|委員会|会議|部会)の?委員$|^(?:会長・)?委員$")


@dataclass(frozen=True, slots=True)
class Context:
    """Whose list is being read."""

    group: Group
    present: bool


def context_of(
    keys: tuple[LabelKey, ...], outer: Context | None, words: str = ""
) -> Context | None:
    """The context that a label sets: 欠席委員 within 出席者, 欠席 + 理事者, 委員の出欠."""
    people = [key for key in keys if key in PEOPLE_KEYS]
    if not people:
        return None
    if people[0] is K.ABSENT:
        whose = GROUP_OF[people[1]] if len(people) > 1 and people[1] is not K.ATTENDANCE else None
        return Context(whose or (outer.group if outer else "members"), False)
    group = GROUP_OF[people[0]]
    if group == "everyone" and re.search("委員|議員", words):
        group = "members"
    if K.ABSENT in people:
        return Context("everyone" if group == "everyone" else group, True)
    if outer is not None and not outer.present and group in ("members", "everyone"):
        return Context("members", False)
    return Context(group, True)


def nested_context(text: str, outer: Context) -> tuple[Context, str] | None:
    """The context that a line's opening sets within a list, and the rest of the line."""
    if framed := FRAMED.match(text):
        found = nested_context(framed["head"], outer)
        if found is not None and not found[1]:
            return found[0], text[framed.end() :]
    label = find_label(text)
    if label is not None and is_heading(label, text):
        rest = text[label.stop :]
        named = [note for note in label.notes if re.search(r"[、，,]", note)]
        inner = context_of(label.keys, outer)
        if inner is not None:
            return inner, "、".join(named) + rest
        if label.key is K.DIVISION:
            return replace(outer, group="explainers"), rest
    return heading_context(text, outer)


def is_heading(label: LabelMatch, text: str) -> bool:
    """Whether a label heads a list: 委員　山田太郎 rather says who 山田太郎 is."""
    return not (label.words in OFFICE_LIKE and label.separator == "gap" and not label.mark)


def heading_context(text: str, outer: Context) -> tuple[Context, str] | None:
    """The context of a line that is a heading but no label: <市>, (3) 施設所管課."""
    words = re.sub(r"^[(（]?[0-9０-９一二三四五]{1,2}[)）.．]\s*", "", text.strip())
    words = plain(words).strip("<>〈〉【】[]()「」:：○●■・◎◆")
    if OFFICIALS.match(words):
        return replace(outer, group="explainers"), ""
    if MEMBERS.match(words):
        return replace(outer, group="members"), ""
    return None
