"""`tei`: TEI as Parla-CLARIN recommends it, a file a meeting.

https://clarin-eric.github.io/parla-clarin/ . A turn is a <u>, a paragraph a <seg>, the record's
own voice a <note>, an agenda item a <div type="debateSection">.
"""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from lxml import etree

from gijiroku import __version__
from gijiroku.export.feed import Feed
from gijiroku.export.markup import add, clean, make_file_name
from gijiroku.model import Attendee, Meeting, Speech

TEI = "http://www.tei-c.org/ns/1.0"
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def write(feed: Feed, out: Path) -> None:
    """Write out/<meeting id>.xml for every meeting."""
    for meeting_id, meeting in feed.iter_meetings():
        tree = etree.ElementTree(make_tei(meeting))
        place = out / f"{make_file_name(meeting_id)}.xml"
        tree.write(str(place), encoding="UTF-8", xml_declaration=True, pretty_print=True)


def make_tei(meeting: Meeting) -> etree._Element:
    """The <TEI> element of a meeting."""
    root = etree.Element(f"{{{TEI}}}TEI", nsmap={None: TEI})
    root.set(_LANG, "ja")
    header = add(root, "teiHeader")
    _add_description(header, meeting)
    _add_profile(header, meeting)
    body = add(add(root, "text"), "body")
    _add_sections(body, meeting)
    return root


def _add_description(header: etree._Element, meeting: Meeting) -> None:
    values = meeting.header
    description = add(header, "fileDesc")
    titles = add(description, "titleStmt")
    add(titles, "title", values.meeting_name or values.board or meeting.source.path)
    if values.session_number is not None:
        add(titles, "meeting", f"第{values.session_number}回", n=str(values.session_number))
    add(add(description, "publicationStmt"), "p", f"gijiroku {__version__}")
    source = add(add(description, "sourceDesc"), "bibl")
    add(source, "title", values.document_title or "")
    add(source, "idno", meeting.source.path, type="path")
    add(source, "idno", meeting.source.sha256, type="sha256")
    if values.document_date:
        add(source, "date", values.document_date, when=values.document_date)


def _add_profile(header: etree._Element, meeting: Meeting) -> None:
    values = meeting.header
    profile = add(header, "profileDesc")
    setting = add(add(profile, "settingDesc"), "setting")
    if values.venue:
        add(setting, "name", values.venue, type="place")
    if values.held_from:
        add(setting, "date", values.held_from, when=values.held_from)
    if meeting.attendees:
        people = add(add(profile, "particDesc"), "listPerson")
        for i, attendee in enumerate(meeting.attendees):
            _add_person(people, i, attendee)


def _add_person(people: etree._Element, i: int, attendee: Attendee) -> None:
    person = add(
        people, "person", role=attendee.role, n="present" if attendee.present else "absent"
    )
    person.set(_ID, f"a{i}")
    add(person, "persName", attendee.name)
    if attendee.title:
        add(person, "occupation", attendee.title)
    if attendee.affiliation:
        add(person, "affiliation", attendee.affiliation)


def _add_sections(body: etree._Element, meeting: Meeting) -> None:
    """A div for each run of turns on one item; conclusions stand at the end of their item's last.

    An item nothing was said about has a div of its own, and so has a meeting without turns.
    """
    named = {attendee.name: i for i, attendee in enumerate(meeting.attendees)}
    numbered = enumerate(meeting.speeches)
    runs = [(item, list(run)) for item, run in groupby(numbered, lambda pair: pair[1].agenda_item)]
    spoken = {item for item, _ in runs}
    silent: list[int | None] = [i for i in range(len(meeting.agenda)) if i not in spoken]
    unplaced = any(conclusion.agenda_item is None for conclusion in meeting.conclusions)
    if None not in spoken and (unplaced or not (runs or silent)):
        silent.append(None)
    last = {item: at for at, (item, _) in enumerate(runs)}
    for at, (item, run) in enumerate([*runs, *((item, []) for item in silent)]):
        section = _add_section(body, meeting, item)
        for i, speech in run:
            _add_turn(section, i, speech, named)
        if last.get(item, at) == at:
            _add_conclusions(section, meeting, item)


def _add_section(body: etree._Element, meeting: Meeting, item: int | None) -> etree._Element:
    section = add(body, "div", type="debateSection")
    if item is not None:
        agenda_item = meeting.agenda[item]
        section.set("corresp", f"#i{item}")
        title = " ".join(part for part in (agenda_item.number, agenda_item.title) if part)
        add(section, "head", title)
    else:
        add(section, "head", meeting.header.document_title or "")
    return section


def _add_turn(section: etree._Element, i: int, speech: Speech, named: dict[str, int]) -> None:
    if speech.kind == "narrative":
        note = add(section, "note", speech.text, type="narrative")
        note.set(_ID, f"s{i}")
        return
    if speech.attribution:
        add(section, "note", speech.attribution, type="speaker")
    turn = add(section, "u")
    turn.set(_ID, f"s{i}")
    at = named.get(speech.speaker or "")
    if at is not None:
        turn.set("who", f"#a{at}")
    turn.set("ana", " ".join(f"#{value}" for value in (speech.role, speech.kind) if value))
    for paragraph in speech.text.split("\n"):
        add(turn, "seg", paragraph)


def _add_conclusions(section: etree._Element, meeting: Meeting, item: int | None) -> None:
    for conclusion in meeting.conclusions:
        if conclusion.agenda_item == item:
            text = clean(conclusion.text)
            add(section, "note", text, type="conclusion", subtype=conclusion.decision)
