"""`gijiroku concerns` over a small store."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from gijiroku.cli import main
from gijiroku.store import open_store
from tests.analyse.minutes import BOARDS, make_archive, make_meeting


@pytest.fixture
def store(tmp_path: Path) -> Path:
    with open_store(tmp_path) as opened:
        for meeting in make_archive():
            opened.save_meeting(meeting)
    return tmp_path


def run(store: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["concerns", "--store", str(store), *arguments])


def test_json_and_csv_have_every_question(store: Path) -> None:
    groups = json.loads(run(store, "--json").stdout)["groups"]
    rows = list(csv.DictReader(io.StringIO(run(store, "--csv").stdout)))
    places = {(m["source"], str(m["speech"])) for g in groups for m in g["members"]}
    assert {(row["source"], row["speech"]) for row in rows} == places
    assert len(places) == 27


def test_the_chart_names_what_is_asked(store: Path) -> None:
    shown = run(store, "--limit", "3").stdout
    assert "質問・要望・意見 27件" in shown
    assert "2010 █ " not in shown
    assert "2010 ███ 2012" in shown


def test_a_selection_leaves_the_rest_out(store: Path) -> None:
    shown = json.loads(run(store, "--json", "--board", "みなと市", "--until", "2010").stdout)
    assert {m["board"] for g in shown["groups"] for m in g["members"]} == {BOARDS[0]}
    assert (
        run(store, "--json", "--from", "2013").stdout
        == json.dumps({"schema": "gijiroku/concerns/1", "groups": []}) + "\n"
    )


def test_where_takes_a_query(store: Path) -> None:
    groups = json.loads(run(store, "--json", "--where", "広報紙").stdout)["groups"]
    assert [m["source"] for g in groups for m in g["members"]] == ["m1.txt"]


def test_ids_are_remembered_beside_the_store(store: Path) -> None:
    before = json.loads(run(store, "--json").stdout)["groups"]
    with open_store(store) as opened:
        opened.save_meeting(
            make_meeting("a.txt", "会", "2001-01-01", ("事後報告は困る。事前に諮ってほしい。", ""))
        )
    after = json.loads(run(store, "--json").stdout)["groups"]
    kept = {
        g["id"]
        for g in after
        if g["members"] != [m for m in g["members"] if m["source"] == "a.txt"]
    }
    assert kept == {g["id"] for g in before}


def test_named_concerns_come_with_their_reason(store: Path, tmp_path: Path) -> None:
    file = tmp_path / "named.txt"
    file.write_text("[漏水]\n必須 = 雨漏り/漏水\n", encoding="utf-8")
    (match,) = json.loads(run(store, "--named", str(file), "--json").stdout)["matches"]
    assert match["reason"]["must"] == ["雨漏り"]
    assert "漏水　1件　2010 1" in run(store, "--named", str(file)).stdout


def test_an_unreadable_file_is_wrong_use(store: Path, tmp_path: Path) -> None:
    file = tmp_path / "named.txt"
    file.write_text("例のない行\n", encoding="utf-8")
    assert run(store, "--named", str(file)).exit_code == 2


def test_no_store_is_wrong_use(tmp_path: Path) -> None:
    assert run(tmp_path / "none", "--json").exit_code == 2
