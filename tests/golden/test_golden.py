"""Golden documents: small minutes of invented bodies beside the meetings they hold.

`make golden` (GOLDEN=write) writes the JSON anew and fails until somebody has read the difference.
An area that the pipeline does not get right yet is named in WRONG with what is wrong; the JSON
holds what is right there and is never rewritten.
"""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from gijiroku import parse

HERE = Path(__file__).parent
SOURCES = sorted(p.name for p in HERE.iterdir() if p.suffix in (".txt", ".html", ".docx", ".pdf"))
AREAS = ("attendees", "agenda", "speeches", "exchanges", "conclusions", "findings")
Meeting = dict[str, Any]

LEGEND = "the legend in the label of the record, (・は委員の発言、→は事務局の回答), is not heard"
ORDER = "日程第１ … in the header's 議事日程 is taken for a heading of the record"
TWICE = "an item of the header and its heading without （協議） are taken for two"
NUMBERED = "３番委員 is taken for somebody of the name 委員"
SETTLED = "議事（１）は原案のとおり承認する。 on a line of its own is not seen to be a conclusion"
WRONG: dict[tuple[str, str], str] = {
    ("bijutsu.pdf", "speeches"): LEGEND,
    ("gikai-cp932.txt", "speeches"): ORDER,
    ("gikai-cp932.txt", "exchanges"): ORDER,
    ("gikai-cp932.txt", "findings"): ORDER,
    ("kojin.pdf", "attendees"): "饒平名館長（図書館） is lost: a rare surname before an office",
    ("kojin.pdf", "findings"): "饒平名館長（図書館） is lost, so the head count seems wrong",
    ("kotsu.html", "agenda"): TWICE,
    ("kotsu.html", "speeches"): TWICE,
    ("kotsu.html", "exchanges"): TWICE,
    ("mimamori.docx", "speeches"): "the secretariat's opening words are taken for an explanation",
    ("nogyo.docx", "header"): "農業委員５名の出席があります is not heard as a head count",
    ("nogyo.docx", "speeches"): NUMBERED,
    ("nogyo.docx", "findings"): NUMBERED,
    ("ryokka.txt", "header"): "the day under 次回開催 is taken for the document's own",
    ("ryokka.txt", "speeches"): SETTLED,
    ("ryokka.txt", "exchanges"): SETTLED,
    ("ryokka.txt", "conclusions"): SETTLED,
}


@cache
def read_source(name: str) -> Meeting:
    meeting: Meeting = json.loads(json.dumps(parse(HERE / name).to_json()))
    meeting["source"]["path"] = name
    return meeting


def load_golden(name: str) -> Meeting:
    meeting: Meeting = json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))
    return meeting


def pick(meeting: Meeting, area: str) -> Any:
    """The records of an area; the header is whatever is no list of records."""
    if area in AREAS:
        return meeting[area]
    return {key: value for key, value in meeting.items() if key not in AREAS}


def mark(name: str, area: str) -> Any:
    reason = WRONG.get((name, area))
    marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
    return pytest.param(name, area, marks=marks)


@pytest.mark.parametrize(
    ("name", "area"), [mark(name, area) for name in SOURCES for area in ("header", *AREAS)]
)
def test_golden(name: str, area: str) -> None:
    assert pick(read_source(name), area) == pick(load_golden(name), area)


@pytest.mark.skipif(os.environ.get("GOLDEN") != "write", reason="only on request: make golden")
@pytest.mark.parametrize("name", SOURCES)
def test_regenerating_fails_until_read(name: str) -> None:
    golden = HERE / f"{name}.json"
    known = load_golden(name) if golden.exists() else {}
    written = read_source(name)
    for area in ("header", *AREAS):
        if (name, area) in WRONG:
            right = pick(known, area)
            written = {**written, **(right if area == "header" else {area: right})}
    golden.write_text(json.dumps(written, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    pytest.fail(f"{golden.name} is written: read the difference, then run without GOLDEN")


def test_every_golden_has_its_source() -> None:
    assert {p.name.removesuffix(".json") for p in HERE.glob("*.json")} == set(SOURCES)
    assert {name for name, _ in WRONG} <= set(SOURCES)


def test_all_formats_are_covered() -> None:
    assert {Path(name).suffix for name in SOURCES} == {".txt", ".html", ".docx", ".pdf"}
