"""The commands as scripts use them: output, exit codes, one-line errors."""

import json
import resource
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from gijiroku.cli import COMMANDS, main
from gijiroku.model import meeting_from_json
from tests.run.archive import write_minutes
from tests.run.kill import ENVIRONMENT

KEYS = ["path", "outcome", "reason", "message", "pages", "seconds"]


def call(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    write_minutes(tmp_path / "archive/a.txt", 1)
    write_minutes(tmp_path / "archive/b/c.txt", 2)
    return tmp_path / "archive"


def read_lines(result: Result) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """The events and the summary that `run --json` printed."""
    *events, last = (json.loads(line) for line in result.stdout.splitlines())
    assert list(last) == ["summary"]
    return events, last["summary"]


def test_run_says_a_line_of_json_a_document(archive: Path) -> None:
    store = archive.parent / "store"
    result = call("run", archive, "--store", store, "--json", "--workers", 1)
    events, summary = read_lines(result)
    assert result.exit_code == 0
    assert [list(event) for event in events] == [KEYS, KEYS]
    assert {event["path"]: event["outcome"] for event in events} == {
        "a.txt": "new",
        "b/c.txt": "new",
    }
    assert (summary["documents"], summary["new"], summary["failed"]) == (2, 2, 0)
    assert summary["speeches_per_second"] > 0
    events, summary = read_lines(call("run", archive, "--store", store, "--json"))
    assert {event["outcome"] for event in events} == {"unchanged"}
    assert summary["unchanged"] == 2


def test_run_ends_with_1_where_something_failed(archive: Path) -> None:
    (archive / "broken.txt").write_bytes(b"")
    store = archive.parent / "store"
    result = call("run", archive, "--store", store, "--workers", 1)
    assert result.exit_code == 1
    assert result.stderr.splitlines() == ["empty: broken.txt: the file is empty"]
    assert "3 documents" in result.stdout
    assert "failed: 1 empty" in result.stdout
    events, summary = read_lines(call("run", archive, "--store", store, "--json"))
    assert summary["reasons"] == {"empty": 1}
    assert [e["reason"] for e in events if e["outcome"] == "failed"] == ["empty"]


def test_run_shows_people_what_came_out(archive: Path) -> None:
    result = call("run", archive, "--store", archive.parent / "store", "--workers", 1)
    for shown in ("2 meetings", "緑町審議会", "One item", "再委託はあるか。", "Findings:", "Next:"):
        assert shown in result.stdout
    assert "\x1b[" not in result.stdout


def test_run_takes_lists(archive: Path) -> None:
    listed = archive.parent / "list.txt"
    listed.write_text(f"{archive / 'a.txt'}\n", encoding="utf-8")
    for option in ([f"@{listed}"], ["--from-file", str(listed)]):
        store = archive.parent / f"store{len(option)}"
        events, _ = read_lines(call("run", *option, "--store", store, "--json", "--workers", 1))
        assert [event["path"] for event in events] == ["a.txt"]


def test_parse_writes_a_file_of_json_a_document(archive: Path) -> None:
    out = archive.parent / "out"
    result = call("parse", archive, "--out", out)
    assert (result.exit_code, result.stderr) == (0, "")
    assert sorted(file.name for file in out.iterdir()) == ["a.txt.json", "c.txt.json"]
    meeting = meeting_from_json(json.loads((out / "c.txt.json").read_text(encoding="utf-8")))
    assert meeting.source.path == "b/c.txt"


def test_parse_keeps_files_of_the_same_name_apart(archive: Path) -> None:
    write_minutes(archive / "b/a.txt", 3)
    out = archive.parent / "out"
    assert call("parse", archive, "--out", out).exit_code == 0
    assert sorted(f.name for f in out.iterdir()) == ["a.txt.json", "b_a.txt.json", "c.txt.json"]


def test_parse_passes_over_other_formats_with_a_line(archive: Path) -> None:
    (archive / "data.json").write_text('{"a": 1}', encoding="utf-8")
    out = archive.parent / "out"
    result = call("parse", archive, "--out", out)
    assert result.exit_code == 0
    assert result.stderr.startswith("passed over: data.json: ")
    # asked for by name, it is a failure
    result = call("parse", archive / "data.json", archive / "a.txt", "--out", out)
    assert result.exit_code == 1
    assert result.stderr.startswith("unsupported: data.json: ")


def test_parse_goes_on_after_a_failure_and_after_a_bug(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (archive / "0.txt").write_bytes(b"")
    out = archive.parent / "out"
    result = call("parse", archive, "--out", out)
    assert result.exit_code == 1
    assert result.stderr == "empty: 0.txt: the file is empty\n"
    assert len(list(out.iterdir())) == 2
    monkeypatch.setattr("gijiroku.steps.take", lambda source: source.nothing)
    result = call("parse", archive, "--out", out)
    assert result.exit_code == 2
    assert "AttributeError" in result.stderr


@pytest.mark.parametrize(
    ("stage", "shown"),
    [
        ("lines", "開催場所　緑町役場"),
        ("style", "body_start"),
        ("blocks", "field"),
        ("meeting", "再委託はあるか。"),
        ("findings", "info"),
    ],
)
def test_show_prints_each_stage(archive: Path, stage: str, shown: str) -> None:
    (archive / "a.txt").write_text(
        (archive / "a.txt").read_text(encoding="utf-8") + "委員）なぜか。\n", encoding="utf-8"
    )
    result = call("show", archive / "a.txt", "--stage", stage)
    assert result.exit_code == 0, result.output
    assert shown in result.stdout
    as_json = call("show", archive / "a.txt", "--stage", stage, "--json")
    assert json.loads(as_json.stdout)


def test_show_says_what_is_wrong_with_a_file(archive: Path) -> None:
    (archive / "0.txt").write_bytes(b"")
    result = call("show", archive / "0.txt")
    assert (result.exit_code, result.stderr) == (1, "empty: 0.txt: the file is empty\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ("run", "nowhere"),
        ("run", "--from-file", "nowhere"),
        ("parse", "nowhere", "--out", "out"),
        ("show", "nowhere"),
        ("tables",),
        ("run", "--workers", "0"),
    ],
)
def test_wrong_use_is_one_line_and_exit_code_2(
    arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = call(*arguments)
    assert result.exit_code == 2
    assert len([line for line in result.stderr.splitlines() if "Error" in line]) == 1
    assert "Traceback" not in result.output


def test_a_store_that_is_none_is_said_in_one_line(archive: Path) -> None:
    (archive.parent / "gijiroku.db").write_text("no database" * 99, encoding="utf-8")
    result = call("run", archive, "--store", archive.parent)
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: ")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_examples(name: str) -> None:
    result = call(name, "--help")
    assert result.exit_code == 0
    assert "Examples:" in result.stdout
    assert COMMANDS[name]


def test_help_starts_at_once() -> None:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "gijiroku", "--help"]
    subprocess.run(command, check=True, capture_output=True, env=ENVIRONMENT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    assert spent < 0.3
