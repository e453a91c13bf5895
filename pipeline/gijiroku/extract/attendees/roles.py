"""What a person's list and office make of them: the record of an attendee."""

from __future__ import annotations

import re

from gijiroku.extract.attendees.lists import Context
from gijiroku.extract.attendees.states import Person
from gijiroku.model import Attendee, Document, Role, Span
from gijiroku.terms.offices import find_office
from gijiroku.text.names import clean_name
from gijiroku.text.normalize import plain

LEGEND = re.compile(r"(?P<mark>[◎○〇◯●☆★△▲◇◆□■※])(?:は|印は?|[…・]+|[:=])?(?P<office>[一-龥]{2,8})")


def read_legend(text: str) -> dict[str, str]:
    """What the marks before names mean, where a list says so: （◎会長　○副会長）."""
    legend: dict[str, str] = {}
    for found in LEGEND.finditer(plain(text)):
        office = find_office(found["office"])
        if office is not None and office.text == found["office"] and office.role is not None:
            legend[found["mark"]] = found["office"]
    return legend


def make_attendee(
    person: Person, context: Context, legend: dict[str, str], document: Document
) -> Attendee:
    """The record of a person in a list."""
    office = person.office or legend.get(plain(person.mark))
    division = person.division
    if person.note is not None:
        # （教授） behind a member says where they come from, behind an official what they are
        held = find_office(office) if office else None
        if context.group == "members" or (held and held.is_board):
            division = division or person.note
        else:
            office = office or person.note
    read = find_office(office) if office else None
    elsewhere = person.elsewhere and context.group in ("members", "everyone")
    is_member = read is not None and read.role == "member"
    line = document.lines[person.start]
    return Attendee(
        name=clean_name(person.name),
        role=role_of(context, None if elsewhere or not read else read.role, bool(office)),
        title=None if is_member or not office else clean_name(office),
        affiliation=clean_name(division) if division else None,
        present=context.present and not person.absent,
        span=Span(person.start, person.stop, line.page),
    )


def role_of(context: Context, office: Role | None, has_office: bool) -> Role:
    """The role by the list, and within lists of members by the office on the board."""
    if context.group == "secretariat":
        return "secretariat"
    if context.group == "explainers":
        return "explainer"
    if context.group == "observers":
        return "observer"
    if context.group == "invited":
        return "invited"
    if office is not None:
        return office
    if context.group == "everyone" and has_office:
        return "explainer"
    return "member"
