"""What another version of the extractor read is read again, on request."""

from dataclasses import replace
from pathlib import Path

import pytest

from gijiroku.intake import find_roots
from gijiroku.model import Meeting, SourceFile
from gijiroku.run import Limits, count_outdated, run, work
from gijiroku.run.version import find_version
from gijiroku.steps import Reading, take
from gijiroku.store import open_store
from tests.run.archive import InProcess, ingest, write_minutes


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    write_minutes(tmp_path / "archive/a.txt", 1)
    write_minutes(tmp_path / "archive/b.txt", 2)
    ingest(tmp_path / "store", tmp_path / "archive")
    return tmp_path / "archive"


def pretend_older(store: Path) -> None:
    with open_store(store) as opened:
        opened.db.execute("UPDATE sources SET extractor_version = '0.0.1+00000000'")


def test_a_plain_run_only_says_how_many_are_outdated(archive: Path) -> None:
    store = archive.parent / "store"
    pretend_older(store)
    assert {e.outcome for e in ingest(store, archive)} == {"unchanged"}
    with open_store(store) as opened:
        assert count_outdated(opened) == 2


def test_refresh_reads_again_and_finds_nothing_new(archive: Path) -> None:
    store = archive.parent / "store"
    pretend_older(store)
    with open_store(store) as opened:
        revision = opened.revision
    assert {e.outcome for e in ingest(store, archive, refresh=True)} == {"unchanged"}
    with open_store(store) as opened:
        assert count_outdated(opened) == 0
        assert opened.revision == revision


def test_refresh_says_what_changed(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = archive.parent / "store"
    pretend_older(store)

    def take_better(source: SourceFile) -> Reading:
        reading = take(source)
        if source.path != "a.txt":
            return reading
        meeting: Meeting = reading.meeting
        header = replace(meeting.header, venue="緑町役場３階")
        better = replace(meeting, header=header, speeches=meeting.speeches[:-1], exchanges=())
        return replace(reading, meeting=better)

    monkeypatch.setattr(work, "take", take_better)
    events = {e.path: e for e in ingest(store, archive, refresh=True)}
    assert events["b.txt"].outcome == "unchanged"
    assert events["a.txt"].outcome == "changed"
    told = (events["a.txt"].message or "").split(", ")
    assert told[0] == "venue"
    assert "speeches +0 -1" in told


def test_refresh_does_not_touch_what_is_up_to_date(archive: Path) -> None:
    store = archive.parent / "store"
    pool = InProcess(Limits(workers=1), lambda task: pytest.fail("read again"))
    with open_store(store) as opened:
        events = list(run(opened, find_roots([str(archive)]), refresh=True, pool=pool))
    assert {e.outcome for e in events} == {"unchanged"}


def test_refresh_tries_again_what_failed(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = archive.parent / "store"
    (archive / "c.txt").write_text("名前はまだ無い。\n", encoding="utf-8")
    ingest(store, archive)
    tried: list[str] = []

    def note(source: SourceFile) -> Reading:
        tried.append(source.path)
        return take(source)

    monkeypatch.setattr(work, "take", note)
    ingest(store, archive)
    assert tried == []
    ingest(store, archive, refresh=True)
    assert tried == ["c.txt"]


def test_a_reader_counts_for_its_own_media_type_alone() -> None:
    kinds = ("text/plain", "text/html", "application/pdf", None)
    versions = [find_version(kind) for kind in kinds]
    assert len(set(versions)) == len(kinds)
    assert all(version.partition("+")[0] == "0.1.0" for version in versions)
