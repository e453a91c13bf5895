"""What bench/accuracy.py says of two revisions and of a gold folder."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bench.mutations import load_scripts
from bench.printing.form import PLAIN
from bench.printing.truth import tell_truth
from bench.revisions import compare_folders
from bench.scoring import load_scorer, score_folder, sum_areas

Meeting = dict[str, Any]


@pytest.fixture
def truth() -> Meeting:
    return tell_truth(load_scripts()[0], PLAIN)


def save(folder: Path, meeting: Meeting) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "a.txt.json").write_text(json.dumps(meeting), encoding="utf-8")
    return folder


def drop_person(meeting: Meeting) -> None:
    meeting["attendees"].pop()


def add_person(meeting: Meeting) -> None:
    meeting["attendees"].append({**meeting["attendees"][0], "name": "別人"})


def change_role(meeting: Meeting) -> None:
    meeting["speeches"][0]["role"] = "other"


def change_venue(meeting: Meeting) -> None:
    meeting["venue"] = None


def drop_answer(meeting: Meeting) -> None:
    meeting["exchanges"][0]["answers"] = []


CHANGES = [
    (drop_person, [("attendees", "lost")]),
    (add_person, [("attendees", "gained")]),
    (change_role, [("speeches", "changed")]),
    (change_venue, [("header", "changed")]),
    (drop_answer, [("exchanges", "lost"), ("exchanges", "gained")]),
]


@pytest.mark.parametrize(("change", "expected"), CHANGES, ids=lambda c: getattr(c, "__name__", ""))
def test_change_is_told_by_area(
    change: Callable[[Meeting], None],
    expected: list[tuple[str, str]],
    truth: Meeting,
    tmp_path: Path,
) -> None:
    old = save(tmp_path / "old", truth)
    change(truth)
    changes = compare_folders(old, save(tmp_path / "new", truth))
    assert [(c.area, c.how) for c in changes] == expected


def test_nothing_changed(truth: Meeting, tmp_path: Path) -> None:
    assert compare_folders(save(tmp_path / "old", truth), save(tmp_path / "new", truth)) == []


def test_fields_are_judged_blank_or_wrong(truth: Meeting, tmp_path: Path) -> None:
    scorer = load_scorer()
    if scorer is None:
        pytest.skip("no scorer beside the repository")
    for row in (*truth["agenda"], *truth["attendees"]):
        row.update({k: None for k in ("heading", "division", "basis") if "number" in row})
    gold = save(tmp_path / "gold", truth)
    read = json.loads(json.dumps(truth))
    read.update(venue=None, board="別の会", result="承認")
    (row,) = score_folder(scorer, gold, save(tmp_path / "read", read))
    assert row.fields["venue", "blank"] == 1
    assert row.fields["board", "wrong"] == 1
    assert row.fields["held_from", "right"] == 1
    assert sum_areas([row])["speeches"] == 1.0
    assert row.areas["header"] is not None
    assert row.areas["header"] < 1.0
