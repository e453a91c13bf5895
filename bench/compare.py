"""What of a known meeting was read: differences by area, in words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import Any

AREAS = ("header", "attendees", "agenda", "speeches", "exchanges", "conclusions")
Meeting = dict[str, Any]


def squash(value: Any) -> Any:
    """Text in NFKC without white space and marks that may stay or go; other values as they are."""
    if not isinstance(value, str):
        return value
    text = re.sub(r"\s+", "", unicodedata.normalize("NFKC", value))
    return text.replace("〜", "~").strip("()[]<>【】「」⇒→・")


def compare(truth: Meeting, read: Meeting) -> dict[str, list[str]]:
    """For each area what differs, empty where every record was kept."""
    return {
        "header": _compare_header(truth, read),
        "attendees": _compare_rows(truth, read, "attendees", _attendee),
        "agenda": _compare_rows(truth, read, "agenda", _item),
        "speeches": _compare_rows(truth, read, "speeches", _speech),
        "exchanges": _compare_rows(truth, read, "exchanges", _exchange),
        "conclusions": _compare_rows(truth, read, "conclusions", _conclusion),
    }


def list_header_fields(truth: Meeting) -> list[str]:
    """The header fields that a truth speaks of, the head counts one by one."""
    rows = ("attendees", "agenda", "speeches", "exchanges", "conclusions", "stated_counts")
    return [key for key in truth if key not in rows]


def _compare_header(truth: Meeting, read: Meeting) -> list[str]:
    pairs = [(key, truth[key], read.get(key)) for key in list_header_fields(truth)]
    counts = read.get("stated_counts") or {}
    pairs += [(f"count of {k}", v, counts.get(k)) for k, v in truth["stated_counts"].items()]
    return [
        f"{key}: {got!r}, is {right!r}" for key, right, got in pairs if squash(right) != squash(got)
    ]


def _compare_rows(truth: Meeting, read: Meeting, area: str, key: Any) -> list[str]:
    right = Counter(key(row, truth) for row in truth[area])
    got = Counter(key(row, read) for row in read.get(area) or [])
    lost = [f"lost {row}" for row in (right - got).elements()]
    return lost + [f"invented {row}" for row in (got - right).elements()]


def _attendee(row: Meeting, _: Meeting) -> tuple[Any, ...]:
    fields = ("name", "role", "title", "affiliation", "present")
    return tuple(squash(row[field]) for field in fields)


def _item(row: Meeting, _: Meeting) -> tuple[Any, ...]:
    return tuple(squash(row[field]) for field in ("number", "title", "kind"))


def _speech(row: Meeting, meeting: Meeting) -> tuple[Any, ...]:
    item = _title(meeting, row["agenda_item"])
    text = squash(row["text"]).rstrip("。")
    return squash(row["attribution"]), row["speaker"], row["role"], item, text


def _exchange(row: Meeting, meeting: Meeting) -> tuple[Any, ...]:
    texts = [squash(s["text"]).rstrip("。") for s in meeting["speeches"]]
    return (
        tuple(texts[i][:24] for i in row["questions"]),
        tuple(texts[i][:24] for i in row["answers"]),
    )


def _conclusion(row: Meeting, meeting: Meeting) -> tuple[Any, ...]:
    text = squash(row["text"]).rstrip("。")
    return _title(meeting, row["agenda_item"]), text, row["decision"]


def _title(meeting: Meeting, item: int | None) -> str | None:
    return None if item is None else str(squash(meeting["agenda"][item]["title"]))
