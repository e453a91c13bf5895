"""What a run does with new, changed, unchanged, vanished and repeated files."""

import os
import zipfile
from pathlib import Path

import pytest

from gijiroku.intake import find_roots
from gijiroku.run import Event, Limits, run
from gijiroku.store import StoreError, make_meeting_id, open_store
from tests.run.archive import InProcess, dump, ingest, write_minutes


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Three documents, two folders deep, last touched an hour ago."""
    folder = tmp_path / "archive"
    for number, name in enumerate(("a.txt", "b/1.txt", "b/2.txt"), start=1):
        write_minutes(folder / name, number)
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store"


def outcomes(events: list[Event]) -> dict[str, str]:
    return {event.path: event.outcome for event in events}


def open_dump(place: Path) -> dict[str, list[tuple[object, ...]]]:
    with open_store(place) as store:
        return dump(store)


def test_a_second_run_does_nothing_twice(archive: Path, store: Path) -> None:
    assert outcomes(ingest(store, archive)) == {"a.txt": "new", "b/1.txt": "new", "b/2.txt": "new"}
    before = open_dump(store)
    with open_store(store) as opened:
        revision = opened.revision
    assert set(outcomes(ingest(store, archive)).values()) == {"unchanged"}
    assert open_dump(store) == before
    with open_store(store) as opened:
        assert opened.revision == revision


def test_a_changed_file_replaces_its_meeting_alone(archive: Path, store: Path) -> None:
    ingest(store, archive)
    before = open_dump(store)
    write_minutes(archive / "b/1.txt", 9)
    assert outcomes(ingest(store, archive)) == {
        "a.txt": "unchanged",
        "b/1.txt": "changed",
        "b/2.txt": "unchanged",
    }
    after = open_dump(store)
    assert len(after["meetings"]) == 3
    names = {row[1]: row[7] for row in after["meetings"]}
    assert names["b/1.txt"] == "令和5年度第9回緑町審議会"
    for table in ("meetings", "speeches", "lines"):
        others = [row for row in before[table] if "b/1.txt" not in row and row not in after[table]]
        assert {row[1] for row in others} <= {make_meeting_id("b/1.txt")}


def test_a_changed_file_is_seen_though_its_size_and_time_are_the_same(
    archive: Path, store: Path
) -> None:
    ingest(store, archive)
    state = (archive / "a.txt").stat()
    write_minutes(archive / "a.txt", 4)
    os.utime(archive / "a.txt", ns=(state.st_atime_ns, state.st_mtime_ns))
    assert outcomes(ingest(store, archive))["a.txt"] == "changed"


def test_a_vanished_file_leaves_a_tombstone_and_may_come_back(archive: Path, store: Path) -> None:
    ingest(store, archive)
    (archive / "a.txt").unlink()
    assert outcomes(ingest(store, archive))["a.txt"] == "removed"
    with open_store(store) as opened:
        assert [s.outcome for s in opened.iter_sources()] == ["removed", "new", "new"]
        assert len(list(opened.iter_meetings())) == 2
    assert "a.txt" not in outcomes(ingest(store, archive))
    write_minutes(archive / "a.txt", 1)
    assert outcomes(ingest(store, archive))["a.txt"] == "new"


def test_a_run_over_a_part_leaves_the_rest_alone(archive: Path, store: Path) -> None:
    ingest(store, archive)
    (archive / "a.txt").unlink()
    assert outcomes(ingest(store, archive / "b")) == {
        "b/1.txt": "unchanged",
        "b/2.txt": "unchanged",
    }
    assert outcomes(ingest(store, archive / "b" / "1.txt")) == {"b/1.txt": "unchanged"}


def test_files_of_the_same_content_have_one_meeting(archive: Path, store: Path) -> None:
    write_minutes(archive / "c.txt", 1)  # as a.txt
    events = ingest(store, archive)
    assert [(e.path, e.reason) for e in events if e.reason] == [("c.txt", "duplicate")]
    assert len(open_dump(store)["meetings"]) == 3


@pytest.mark.parametrize("gone", ["removed", "changed"])
def test_when_the_first_goes_the_next_takes_its_place(
    archive: Path, store: Path, gone: str
) -> None:
    for name in ("c.txt", "d.txt"):
        write_minutes(archive / name, 1)
    ingest(store, archive)
    if gone == "removed":
        (archive / "a.txt").unlink()
    else:
        write_minutes(archive / "a.txt", 8)
    ingest(store, archive)
    with open_store(store) as opened:
        states = {s.path: s for s in opened.iter_sources()}
        paths = [meeting.source.path for _, meeting in opened.iter_meetings()]
    assert "c.txt" in paths
    assert "d.txt" not in paths
    assert states["d.txt"].duplicate_of == states["c.txt"].meeting_id


def test_the_tables_do_not_depend_on_the_order_of_arrival(archive: Path, tmp_path: Path) -> None:
    write_minutes(archive / "late/1.txt", 7)
    write_minutes(archive / "early/1.txt", 7)
    ingest(tmp_path / "once", archive)
    (archive / "early/1.txt").rename(tmp_path / "1.txt")
    ingest(tmp_path / "twice", archive)
    (tmp_path / "1.txt").rename(archive / "early/1.txt")
    ingest(tmp_path / "twice", archive)
    once, twice = open_dump(tmp_path / "once"), open_dump(tmp_path / "twice")
    for table in set(once) - {"sources"}:
        assert once[table] == twice[table], table


def test_a_failure_is_stored_and_the_rest_is_ingested(archive: Path, store: Path) -> None:
    (archive / "b/0.pdf").write_bytes(b"%PDF-1.7 and no more")
    (archive / "b/9.txt").write_bytes(b"")
    (archive / "z.txt").write_text("名前はまだ無い。\n", encoding="utf-8")
    events = {event.path: event for event in ingest(store, archive)}
    failed = {path: event.reason for path, event in events.items() if event.outcome == "failed"}
    assert failed.pop("b/0.pdf") in ("truncated", "no-text")
    assert failed == {"b/9.txt": "empty", "z.txt": "not-minutes"}
    assert all(path in (events[path].message or "") for path in failed)
    assert len(open_dump(store)["meetings"]) == 3
    # a failure is remembered, and said again, without reading the file again
    again = {event.path: event for event in ingest(store, archive)}
    assert again["z.txt"].reason == "not-minutes"
    assert again["a.txt"].outcome == "unchanged"


def test_a_file_that_can_no_longer_be_read_loses_its_meeting(archive: Path, store: Path) -> None:
    ingest(store, archive)
    (archive / "a.txt").write_bytes(b"")
    assert outcomes(ingest(store, archive))["a.txt"] == "failed"
    assert len(open_dump(store)["meetings"]) == 2


def test_two_folders_with_files_of_the_same_name_keep_both(tmp_path: Path, store: Path) -> None:
    write_minutes(tmp_path / "x/minutes.txt", 1)
    write_minutes(tmp_path / "y/minutes.txt", 2)
    paths = set(outcomes(ingest(store, tmp_path / "x", tmp_path / "y")))
    assert paths == {"minutes.txt", "y/minutes.txt"}
    assert set(outcomes(ingest(store, tmp_path / "y", tmp_path / "x")).values()) == {"unchanged"}


def test_an_archive_that_was_moved_keeps_its_meetings(tmp_path: Path, store: Path) -> None:
    write_minutes(tmp_path / "old/minutes.txt", 1)
    ingest(store, tmp_path / "old")
    (tmp_path / "old").rename(tmp_path / "new")
    assert set(outcomes(ingest(store, tmp_path / "new"))) == {"minutes.txt"}
    assert [row[1] for row in open_dump(store)["sources"]] == ["minutes.txt"]


def test_a_list_names_files_and_what_is_missing_is_one_failure(archive: Path, store: Path) -> None:
    listed = archive.parent / "list.txt"
    names = [archive / "a.txt", archive / "none.txt", archive / "a.txt"]
    listed.write_text("# wanted\n\n" + "\n".join(map(str, names)) + "\n", encoding="utf-8")
    with open_store(store) as opened:
        roots = find_roots([], [str(listed)])
        events = list(run(opened, roots, pool=InProcess(Limits(workers=1))))
    assert sorted((e.outcome, e.reason) for e in events) == [
        ("failed", "unreadable"),
        ("new", None),
    ]


def test_documents_in_a_zip_are_read_where_they_lie(archive: Path, store: Path) -> None:
    with zipfile.ZipFile(archive / "old.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.write(archive / "a.txt", "平成/会議録.txt")
        packed.write(archive / "b/1.txt", "../../escape.txt")
    for name in ("a.txt", "b/1.txt", "b/2.txt"):
        (archive / name).unlink()
    events = {e.path: e for e in ingest(store, archive)}
    assert events["old.zip/平成/会議録.txt"].outcome == "new"
    assert events["old.zip/../../escape.txt"].reason == "unsupported"
    again = outcomes(ingest(store, archive))
    assert again["old.zip/平成/会議録.txt"] == "unchanged"
    (archive / "old.zip").unlink()
    assert outcomes(ingest(store, archive))["old.zip/平成/会議録.txt"] == "removed"


def test_a_zip_bomb_is_refused(archive: Path, store: Path) -> None:
    with zipfile.ZipFile(archive / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        for number in range(6):
            packed.writestr(f"{number}.txt", bytes(100 << 20))
    events = {e.path: e for e in ingest(store, archive)}
    assert events["bomb.zip"].reason == "too-large"
    assert events["a.txt"].outcome == "new"


def test_a_broken_zip_is_one_failure(archive: Path, store: Path) -> None:
    whole = archive / "cut.zip"
    with zipfile.ZipFile(whole, "w") as packed:
        packed.write(archive / "a.txt", "a.txt")
    content = whole.read_bytes()
    whole.write_bytes(content.replace("会議録".encode(), b"?????????", 1))
    events = {e.path: e for e in ingest(store, archive)}
    assert events["cut.zip/a.txt"].reason == "truncated"
    assert len(open_dump(store)["meetings"]) == 3


def test_urls_are_walked_and_followed(archive: Path, store: Path) -> None:
    pytest.importorskip("fsspec")
    url = archive.as_uri()
    assert outcomes(ingest(store, url)) == {"a.txt": "new", "b/1.txt": "new", "b/2.txt": "new"}
    assert set(outcomes(ingest(store, url)).values()) == {"unchanged"}
    (archive / "a.txt").unlink()
    write_minutes(archive / "b/1.txt", 9)
    assert outcomes(ingest(store, url)) == {
        "a.txt": "removed",
        "b/1.txt": "changed",
        "b/2.txt": "unchanged",
    }


def test_only_one_run_writes_at_a_time(store: Path) -> None:
    with (
        open_store(store) as one,
        open_store(store) as other,
        one.lock(),
        pytest.raises(StoreError, match="another run"),
        other.lock(),
    ):
        pass
