"""`akn`: Akoma Ntoso 3.0 (LegalDocML) debates, a file a meeting.

https://docs.oasis-open.org/legaldocml/akn-core/v1.0/ . An agenda item is a debateSection, a turn a
speech, the record's own voice a narrative, what the board settled a resolutions section.
"""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from lxml import etree

from gijiroku.export.feed import Feed
from gijiroku.export.markup import add, clean, make_file_name
from gijiroku.model import Meeting, Speech

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def write(feed: Feed, out: Path) -> None:
    """Write out/<meeting id>.xml for every meeting."""
    for meeting_id, meeting in feed.iter_meetings():
        tree = etree.ElementTree(make_akn(meeting))
        place = out / f"{make_file_name(meeting_id)}.xml"
        tree.write(str(place), encoding="UTF-8", xml_declaration=True, pretty_print=True)


def make_akn(meeting: Meeting) -> etree._Element:
    """The <akomaNtoso> element of a meeting."""
    root = etree.Element(f"{{{AKN}}}akomaNtoso", nsmap={None: AKN})
    debate = add(root, "debate", name="minutes")
    _add_meta(debate, meeting)
    preface = add(debate, "preface")
    header = meeting.header
    add(preface, "p", header.meeting_name or header.board or meeting.source.path)
    body = add(debate, "debateBody")
    _add_sections(body, meeting)
    return root


def _add_meta(debate: etree._Element, meeting: Meeting) -> None:
    # the date is an attribute that must be there: where none is printed, year 1 says so
    date = meeting.header.held_from or "0001-01-01"
    name = "held" if meeting.header.held_from else "unknown"
    meta = add(debate, "meta")
    identification = add(meta, "identification", source="#gijiroku")
    base = f"/akn/jp/debate/{date}/{meeting.source.sha256[:16]}"
    for level, uri in (("Work", base), ("Expression", f"{base}/jpn@"), ("Manifestation", base)):
        part = add(identification, f"FRBR{level}")
        address = f"{uri}.xml" if level == "Manifestation" else uri
        add(part, "FRBRthis", value=f"{address}/!main")
        add(part, "FRBRuri", value=address)
        add(part, "FRBRdate", date=date, name=name)
        add(part, "FRBRauthor", href="#gijiroku" if level == "Manifestation" else "#board")
        if level == "Work":
            add(part, "FRBRcountry", value="jp")
        if level == "Expression":
            add(part, "FRBRlanguage", language="jpn")
    references = add(meta, "references", source="#gijiroku")
    board = meeting.header.board or meeting.header.meeting_name or meeting.source.path
    add(references, "TLCOrganization", eId="board", href="/ontology/board", showAs=board)
    add(references, "TLCOrganization", eId="gijiroku", href="/gijiroku", showAs="gijiroku")
    for i, attendee in enumerate(meeting.attendees):
        href = f"/ontology/person/{i}"
        add(references, "TLCPerson", eId=f"a{i}", href=href, showAs=attendee.name)
    for i, tag in enumerate(_find_tags(meeting)):
        add(references, "TLCRole", eId=f"tag{i}", href=f"/ontology/role/{i}", showAs=tag)


def _find_tags(meeting: Meeting) -> list[str]:
    """The tags of the meeting's speakers, each once: who speaks where no name is printed."""
    return list(dict.fromkeys(s.attribution or s.role or "unknown" for s in meeting.speeches))


def _add_sections(body: etree._Element, meeting: Meeting) -> None:
    named = {attendee.name: i for i, attendee in enumerate(meeting.attendees)}
    tags = {tag: i for i, tag in enumerate(_find_tags(meeting))}
    number = 0
    spoken: set[int | None] = set()
    for item, run in groupby(enumerate(meeting.speeches), lambda pair: pair[1].agenda_item):
        section = _add_section(body, meeting, item, number)
        number += 1
        spoken.add(item)
        for i, speech in run:
            _add_turn(section, i, speech, named, tags)
    for item in range(len(meeting.agenda)):
        if item not in spoken:
            section = _add_section(body, meeting, item, number)
            add(section, "narrative")
            number += 1
    _add_conclusions(body, meeting)
    if not len(body):
        add(add(body, "debateSection", eId="sec", name="empty"), "narrative")


def _add_section(
    body: etree._Element, meeting: Meeting, item: int | None, number: int
) -> etree._Element:
    section = add(
        body, "debateSection", eId=f"sec{number}", name="item" if item is not None else "opening"
    )
    if item is not None:
        if meeting.agenda[item].number:
            add(section, "num", meeting.agenda[item].number)
        add(section, "heading", meeting.agenda[item].title)
    return section


def _add_turn(
    section: etree._Element,
    i: int,
    speech: Speech,
    named: dict[str, int],
    tags: dict[str, int],
) -> None:
    if speech.kind == "narrative":
        add(section, "narrative", speech.text, eId=f"s{i}")
        return
    tag = speech.attribution or speech.role or "unknown"
    at = named.get(speech.speaker or "")
    by = f"#tag{tags[tag]}" if at is None else f"#a{at}"
    element = {"question": "question", "answer": "answer"}.get(speech.kind, "speech")
    turn = add(section, element, eId=f"s{i}", by=by)
    turn.set("as", f"#tag{tags[tag]}")
    add(turn, "from", speech.attribution or "")
    for paragraph in speech.text.split("\n"):
        add(turn, "p", paragraph)


def _add_conclusions(body: etree._Element, meeting: Meeting) -> None:
    if not meeting.conclusions:
        return
    section = add(body, "resolutions", eId="resolutions")
    for i, conclusion in enumerate(meeting.conclusions):
        item = conclusion.agenda_item
        entry = add(section, "narrative", conclusion.text, eId=f"c{i}")
        entry.set("class", conclusion.decision)
        if item is not None:
            entry.set("title", clean(meeting.agenda[item].title))
