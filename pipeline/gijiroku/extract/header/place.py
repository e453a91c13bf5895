"""Where and how the meeting was held: venue and mode.

市役所３階　大会議室                        in person
市役所３階　大会議室及びオンライン          hybrid
オンライン開催（Ｚｏｏｍ）                  online
（感染症対策のため、書面にて開催）          written: no venue
"""

from __future__ import annotations

import re

from gijiroku.extract.fieldset import LabelledField, with_key
from gijiroku.model import Mode
from gijiroku.terms.labels import LabelKey
from gijiroku.text.clock import find_times
from gijiroku.text.normalize import plain
from gijiroku.text.wareki import find_dates

WRITTEN = re.compile(
    r"書面(?:に(?:て|よ[るり])|で(?:の)?|表決|審議|開催|会議|協議|決議|議決|開催)|持ち回り|持回り"
)
REMOTE = re.compile(
    r"オンライン|(?:Web|WEB|web|ウェブ|ウエブ)(?:会議|併用|開催|形式|方式)?|Zoom|ZOOM|zoom|Teams|Webex|"
    r"リモート|遠隔|テレビ会議|TV会議|ビデオ会議"
)
HYBRID = re.compile(
    r"ハイブリッド|併用|(?:対面|会場|参集|集合)(?:形式)?(?:及び|および|と|、|・|\+|又は)"
)
ROOM = re.compile(
    r"(?:室|館|庁舎|ホール|センター|役所|役場|議場|会場|階|プラザ|会館|学校|園|公民館|事務所|支所)"
)
OUTER_PARENS = re.compile(r"^[（(](?P<inner>[^（）()]*)[）)]$")


def read_venue(
    fields: tuple[LabelledField, ...], titles: tuple[str, ...], mode: Mode | None
) -> str | None:
    """The place cell as printed, parentheses around it stripped; None for a written meeting."""
    if mode == "written":
        return None
    for field in with_key(fields, LabelKey.PLACE):
        lines = [p.text.strip() for p in field.pieces]
        if len(field.keys) > 1:
            lines = [line for text in lines if (line := without_dates(text))]
        lines = take_place(lines)
        if lines:
            whole = "　".join(lines)
            outer = OUTER_PARENS.match(whole)
            return outer["inner"] if outer else whole
    return place_in_titles(titles)


def place_in_titles(titles: tuple[str, ...]) -> str | None:
    """A place without a label: behind 於, or a room on a line under that of the day."""
    for line in titles:
        if found := re.match(r"^(?:於|場所|会場)[\s：:・]*(?P<place>\S.*)$", line):
            return found["place"].strip()
    after_day = False
    for line in titles:
        bare = re.sub(r"^[○〇◯●◎■□◆◇・\s]+", "", line)
        if after_day and len(bare) <= 40 and re.search(f"{ROOM.pattern}$", plain(bare)):
            return bare
        after_day = bool(find_dates(line)) or (after_day and bool(find_times(line)))
    return None


def take_place(lines: list[str]) -> list[str]:
    """The lines that are the place: the first, and those that go on in the same vein."""
    taken: list[str] = []
    for i, line in enumerate(lines[:4]):
        if i and not (ROOM.search(plain(line)) or REMOTE.search(plain(line)) or line[0] in "（("):
            break
        taken.append(line)
    return taken


def without_dates(text: str) -> str:
    """A line of 日時・場所 without the dates and times in it."""
    stops = [*(d.stop for d in find_dates(text)), *(t.stop for t in find_times(text))]
    if not stops:
        return text
    rest = text[max(stops) :]
    return re.sub(r"^[\s）)曜月火水木金土日（(まで～〜から、，]+", "", rest)


def read_mode(fields: tuple[LabelledField, ...], titles: tuple[str, ...]) -> Mode | None:
    """How the meeting was held, by what place, method and name say; None where nothing does."""
    places = with_key(fields, LabelKey.PLACE, LabelKey.METHOD)
    place = plain("".join(field.flat + "".join(field.notes) for field in places))
    when = with_key(fields, LabelKey.DATETIME, LabelKey.DATE, LabelKey.NAME)
    said = place + plain("".join(f.label + f.flat for f in when)) + plain("".join(titles))
    if WRITTEN.search(said):
        return "written"
    people = plain("".join(f.flat for f in with_key(fields, LabelKey.ATTENDANCE, LabelKey.MEMBERS)))
    remote = REMOTE.search(place)
    if remote:
        local = ROOM.search(REMOTE.sub("", place)) or HYBRID.search(place)
        return "hybrid" if local else "online"
    if place and REMOTE.search(people):
        return "hybrid"
    return "in_person" if place or place_in_titles(titles) else None
