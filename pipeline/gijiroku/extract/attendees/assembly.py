"""Put the items of a line together as people: whose office, whose division, who is absent.

会長　山田太郎　委員　佐藤花子、鈴木一郎     office first; 委員 holds for those behind it
山田 太郎（会長）　佐藤 花子 委員             office behind
総務課　青田課長、辻主幹                     the division holds for the line
〃　主任　田中次郎                           dittos repeat the line above
保健福祉・子ども部長 / 　　　黒田一也          an office whose name stands on the next line
"""

from __future__ import annotations

import itertools
import re

from gijiroku.extract.attendees.cutting import read_words
from gijiroku.extract.attendees.lexing import Token, lex
from gijiroku.extract.attendees.readings import MARKS, Item, read_run
from gijiroku.extract.attendees.states import LineState, ListState, Person
from gijiroku.terms.divisions import is_division, is_group
from gijiroku.terms.offices import find_office
from gijiroku.text.names import SHAPE, name_likelihood
from gijiroku.text.normalize import plain

ABSENT_NOTE = re.compile(r"^(?:欠席?|ご?欠席(?:者|届)?|欠|×|✕)$")
IGNORED_NOTE = re.compile(
    r"^(?:以下|計|合計|敬称略|順不同|オンライン|Web|リモート|代理|代|[0-9]+(?:人|名)|委任状|途中)"
)
GOES_ON = re.compile(r"(?:兼務?|併任|[、・（(])$")
ALONE, BESIDE = 0.45, 0.2  # the likelihood that a name needs by itself, and beside an office


def read_people(text: str, start: int, stop: int, state: ListState) -> None:
    """Add the people of one (joined) line of a list to the state."""
    elements = read_elements(lex(text))
    line = LineState(start, stop)
    names_left = sum(isinstance(e, Item) and e.kind in ("name", "person") for e in elements)
    for element, after in itertools.pairwise([*elements, Token("comma", "", 0, 0)]):
        if isinstance(element, Item):
            names_left -= element.kind in ("name", "person")
            line.backed = isinstance(after, Item) and after.kind in ("office", "honour")
            take_item(element, line, state, names_left)
        elif element.kind == "comma":
            line.person, line.numbered = None, False
        elif element.kind == "bracket":
            take_heading(element.text, state)
        else:
            take_note(element, line, state)
    finish_line(line, state, elements)


def read_elements(tokens: list[Token]) -> list[Item | Token]:
    """The line as items (runs of words) and the other tokens between them."""
    elements: list[Item | Token] = []
    words: list[Token] = []
    for token in [*tokens, Token("comma", "", 0, 0)]:
        if token.kind == "word":
            words.extend(split_dots(token))
            continue
        if words:
            elements.extend(settle(read_words(words)))
            words = []
        elements.append(token)
    return elements[:-1]


def split_dots(token: Token) -> list[Token]:
    """Names joined by ・ as words of their own; offices and foreign names stay whole."""
    parts = token.text.strip("・").split("・")
    if (
        len(parts) > 1
        and all(len(p) >= 2 and read_run(p).kind in ("name", "person") for p in parts)
        and not re.fullmatch(r"[ァ-ヶー・]+", token.text)
    ):
        return [
            Token("word", p, token.column, token.gap if i == 0 else 2) for i, p in enumerate(parts)
        ]
    return [token]


def settle(items: list[Item]) -> list[Item]:
    """桜川市長　山田太郎 is an office with its name, although 桜川 might be somebody's."""
    for i, (item, after) in enumerate(itertools.pairwise(items)):
        doubtful = item.kind == "person" and item.office and not item.office_first
        if doubtful and item.name and after.kind == "name" and len(item.name) <= 3:
            beyond = items[i + 2] if i + 2 < len(items) else None
            office = find_office(item.office or "")
            if office and office.role is None and not (beyond and beyond.kind == "office"):
                whole = item.text.lstrip(MARKS)
                items[i] = Item("office", item.text, 0.5, item.column, office=whole, mark=item.mark)
    return items


def take_item(item: Item, line: LineState, state: ListState, names_left: int) -> None:
    """What one item does to the line and the list."""
    if item.kind == "name" or is_likely_name(item, line, state):
        name = item.name or item.text.lstrip(MARKS)
        add_person(name, None, item, line, state)
    elif item.kind == "person":
        add_person(item.name or "", item.office, item, line, state)
    elif item.kind == "office":
        line.ditto = line.ditto or item.same
        person = line.person
        last = not names_left and is_board(item.office or "")
        free = person is not None and (person.office is None or last)
        if person is not None and free and (line.office is None or not names_left):
            take_office_behind(person, item.office or "")
            state.last_office = person.office
        else:
            line.office = (
                (line.office or "") + (item.office or "") if line.person is None else item.office
            )
            line.column, line.person = item.column, None
    elif item.kind in ("division", "group"):
        held = line.division if line.person is None else None
        line.division = (held or "") + (item.division or "")
        line.person = None
    elif item.kind == "ditto":
        line.ditto = True
    elif item.kind == "number":
        line.numbered, line.person = True, None


def take_office_behind(person: Person, office: str) -> None:
    """An office behind a name; one of the board goes before what somebody is elsewhere."""
    read = find_office(office)
    if person.office is None:
        person.office = office
    elif read is not None and read.is_board and read.role != "member":
        person.division = (person.division or "") + person.office
        person.office, person.elsewhere = office, False


def is_likely_name(item: Item, line: LineState, state: ListState) -> bool:
    """Whether something of a name's shape stands where a name must: behind 会長 or 3番."""
    if item.kind != "noise" or not (line.office or line.numbered or state.hanging):
        return False
    text = plain(item.text.lstrip(MARKS))
    return 2 <= len(text) <= 8 and SHAPE.match(text) is not None and not is_division(text)


def add_person(
    name: str, office: str | None, item: Item, line: LineState, state: ListState
) -> None:
    """A person with what stands before the name in the line, or holds for the list."""
    likely = name_likelihood(name)
    beside = office or line.backed or item.quality > likely
    if likely < (BESIDE if beside else ALONE) and not (line.numbered or line.office):
        return
    if line.office and office and is_member(office):
        office = None  # 委員長　山田太郎議員
    division = (
        item.division
        or line.division
        or (state.division if holds(item, office, line, state) else None)
    )
    if line.ditto:
        division = division or state.last_division or division_of(state.last_office)
        office = office or line.office or state.last_office
    hung = take_hanging(item, line, state) if office is None and line.office is None else None
    taken = office or line.office or hung or state.office
    person = Person(name, taken, division, line.start, line.stop, mark=item.mark)
    person.elsewhere = line.division is not None and taken in (office, line.office)
    state.people.append(person)
    if office is None and line.office is not None:
        state.office = line.office if is_member(line.office) else None
    elif office is not None and item.office_first and is_member(office):
        state.office = office
    elif office is not None and not line.ditto:
        state.office = None
    state.last_office, state.last_division = taken, division
    line.person, line.office, line.ditto, line.numbered = person, None, False, False


def division_of(office: str | None) -> str | None:
    """The division in an office that a ditto repeats: ごみ減量課長 → ごみ減量課."""
    stem = re.sub(r"(?:長|長補佐)$", "", office or "")
    return stem if office and stem != office and len(stem) > 2 and is_division(stem) else None


def is_board(office: str) -> bool:
    """Whether an office is one of the board's own: 会長, 委員."""
    read = find_office(office)
    return read is not None and read.is_board


def is_member(office: str) -> bool:
    """Whether an office is 委員, 議員 or the like."""
    read = find_office(office)
    return read is not None and read.role == "member"


def holds(item: Item, office: str | None, line: LineState, state: ListState) -> bool:
    """Whether the division of a heading line holds for a person of this line."""
    title = office or line.office
    if title is None or item.column > state.division_column:
        return True
    return division_of(plain(title)) is None


def take_hanging(item: Item, line: LineState, state: ListState) -> str | None:
    """The office of the line above whose name this is, if there is one."""
    if state.hanging is None or item.column < state.hanging[1] - 2:
        return None
    office, state.hanging = state.hanging[0], None
    return office


def take_heading(text: str, state: ListState) -> None:
    """A heading in brackets: 【会　長】 gives an office, 〈学識経験者〉 ends what held before."""
    state.office = text if find_office(text) else None
    state.office = re.sub(r"\s", "", state.office) if state.office else None
    state.division, state.hanging = None, None


def take_note(token: Token, line: LineState, state: ListState) -> None:
    """A parenthesis: an office, a division, 欠席, or the name behind an office."""
    text = re.sub(r"\s+", "", token.text)
    words = plain(text)
    person = line.person
    if not words or IGNORED_NOTE.match(words):
        return
    if ABSENT_NOTE.match(words):
        if person is not None:
            person.absent = True
        return
    inner = read_run(text)
    if person is None:
        note_before_name(text, inner, line, state)
        return
    office = find_office(text)
    if office is not None and not is_group(text):
        held = find_office(person.office) if person.office else None
        if (person.office is None or (held and held.role == "member")) and office.role is None:
            person.note = text
        elif person.office is None or (held and held.role == "member"):
            person.office = text
        elif held is not None and held.role is None and office.role is None:
            person.office = f"{person.office}（{text}）"
        state.last_office = person.office
    elif person.division is None and not re.search(r"[0-9]", words) and len(words) > 1:
        person.division = text


def note_before_name(text: str, inner: Item, line: LineState, state: ListState) -> None:
    """A parenthesis with no name before it: （会長）山田, 議長（山田太郎君）, （交通局）."""
    if line.office is not None:
        if inner.kind in ("name", "person") and inner.quality >= ALONE:
            office = line.office
            add_person(inner.name or text, inner.office or office, inner, line, state)
        else:
            line.office = f"{line.office}（{text}）"
    elif find_office(text) is not None and not is_group(text):
        line.office = text
    elif is_division(text):
        line.division = text


def finish_line(line: LineState, state: ListState, elements: list[Item | Token]) -> None:
    """Hand on an office without a name, or a division that has its line to itself."""
    people = [e for e in elements if isinstance(e, Item) and e.kind in ("name", "person")]
    if line.office is not None:
        before = state.people[-1] if state.people else None
        if before is not None and before.office and GOES_ON.search(before.office) and not people:
            before.office += line.office
        else:
            state.hanging = (line.office, line.column)
    elif elements:
        state.hanging = None
    alone = not people and line.person is None
    if alone and line.division is not None and line.office is None:
        state.division = None if is_group(line.division) else line.division
        first = next((e for e in elements if isinstance(e, Item)), None)
        state.division_column = first.column if first else -1
        state.office = None
