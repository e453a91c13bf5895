"""What goes into a store comes out of it, and nothing half-written stays."""

import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from gijiroku.model import Block, BlockKind, Box, Cell, Document, Failure, Line, Page, SourceFile
from gijiroku.store import Store, StoreError, open_store
from tests.store.meetings import MEETING, make_meeting

DOCUMENT = Document(
    SourceFile("緑町/r5-1.pdf", b"", "0" * 64, "application/pdf"),
    (
        Line(0, "会議録", 1, Box(1.5, 2, 3, 4), None, 14.0, True, 1, True),
        Line(
            1, "日時　５月", 1, None, Cell(0, 1, 2, 1, 3, Cell(4, 5, 6)), None, False, None, False
        ),
        Line(2, "- 2 -", 2, furniture=True),
    ),
    (Page(1, 595.0, 842.0), Page(2, 595.0, 842.0, "ocr")),
)
BLOCKS = (Block(BlockKind.TITLE, 0, 1), Block(BlockKind.FIELD, 1, 2))


@pytest.fixture
def store(tmp_path: Path) -> Any:
    with open_store(tmp_path) as opened:
        yield opened


def test_a_meeting_comes_back_as_it_was_saved(store: Store) -> None:
    meeting_id = store.save_meeting(MEETING)
    assert store.load_meeting(meeting_id) == MEETING
    assert list(store.iter_meetings()) == [(meeting_id, MEETING)]


def test_ids_come_from_the_path_not_from_the_text(store: Store) -> None:
    first = store.save_meeting(MEETING)
    other = replace(MEETING, speeches=MEETING.speeches[:1], exchanges=())
    assert store.save_meeting(other) == first
    assert [row["speech_id"] for row in store.iter_rows("speeches")] == [f"{first}.s0"]


def test_lines_keep_all_that_the_reader_saw(store: Store) -> None:
    store.save_meeting(MEETING, DOCUMENT, BLOCKS)
    title, cell, number = store.iter_rows("lines")
    assert (title["x0"], title["bold"], title["block"], title["paragraph"]) == (1.5, 1, "title", 1)
    assert cell["cell"] == "[0, 1, 2, 1, 3, [4, 5, 6, 1, 1, null]]"
    assert (cell["text"], cell["paragraph"], cell["block"]) == ("日時　５月", 0, "field")
    assert (number["block"], number["furniture"], number["paragraph"]) == (None, 1, None)
    assert [(r["start"], r["stop"], r["page"]) for r in store.iter_rows("lines")] == [
        (0, 1, 1),
        (1, 2, 1),
        (2, 3, 2),
    ]
    assert [(r["start"], r["stop"], r["origin"]) for r in store.iter_rows("pages")] == [
        (0, 2, "text"),
        (2, 3, "ocr"),
    ]


def test_exchanges_are_a_row_a_pair(store: Store) -> None:
    store.save_meeting(MEETING)
    rows = [(r["position"], r["question"], r["answer"]) for r in store.iter_rows("exchanges")]
    assert rows == [(0, 0, 1), (0, 0, 2), (1, 3, None)]


def test_a_changed_document_leaves_nothing_of_the_old_one(store: Store) -> None:
    store.save_meeting(MEETING, DOCUMENT)
    bare = make_meeting(MEETING.source.path)
    store.save_meeting(bare)
    for table in ("attendees", "speeches", "exchanges", "findings", "lines", "pages"):
        assert list(store.iter_rows(table)) == []
    source = store.find_source(MEETING.source.path)
    assert source is not None
    assert source.outcome == "changed"


def test_a_failure_is_stored_and_takes_the_old_meeting_away(store: Store) -> None:
    store.save_meeting(MEETING)
    store.save_failure(MEETING.source.path, Failure("encrypted", "needs a password"))
    (source,) = store.iter_sources()
    assert (source.outcome, source.reason, source.message) == (
        "failed",
        "encrypted",
        "needs a password",
    )
    assert list(store.iter_meetings()) == []


def test_a_vanished_file_leaves_a_tombstone(store: Store) -> None:
    meeting_id = store.save_meeting(MEETING)
    store.remove(MEETING.source.path)
    (source,) = store.iter_sources()
    assert source.outcome == "removed"
    assert [(c.meeting_id, c.kind) for c in store.iter_changes()] == [(meeting_id, "removed")]
    with pytest.raises(KeyError):
        store.remove("nowhere.txt")


def test_changes_tell_what_to_follow_up(store: Store) -> None:
    first = store.save_meeting(make_meeting("a.txt"))
    second = store.save_meeting(make_meeting("b.txt"))
    seen = store.revision
    store.save_meeting(make_meeting("a.txt"))
    store.save_failure("never-read.txt", Failure("empty", "no bytes"))
    assert [c.meeting_id for c in store.iter_changes(after=seen)] == [first]
    assert [c.meeting_id for c in store.iter_changes()] == [second, first]


def test_a_document_is_in_as_a_whole_or_not_at_all(store: Store) -> None:
    store.save_meeting(MEETING, DOCUMENT)
    before = list(store.db.iterdump())
    astray = replace(MEETING.speeches[0], agenda_item=7)
    with pytest.raises(sqlite3.IntegrityError):
        store.save_meeting(replace(MEETING, speeches=(astray, *MEETING.speeches[1:])))
    assert list(store.db.iterdump()) == before


def test_counts_without_a_column_are_refused_not_lost(store: Store) -> None:
    header = replace(MEETING.header, stated_counts={"guests": 2})
    with pytest.raises(ValueError, match="guests"):
        store.save_meeting(replace(MEETING, header=header))


def test_readers_read_while_a_writer_writes(tmp_path: Path) -> None:
    with open_store(tmp_path) as writer:
        writer.save_meeting(MEETING)
        with open_store(tmp_path, read_only=True) as reader, writer.transaction() as db:
            db.execute("DELETE FROM meetings")
            assert [m for _, m in reader.iter_meetings()] == [MEETING]
        with open_store(tmp_path, read_only=True) as reader:
            assert list(reader.iter_meetings()) == []
            with pytest.raises(sqlite3.OperationalError, match="readonly"):
                reader.save_meeting(MEETING)


def test_what_is_no_store_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no store there"):
        open_store(tmp_path / "nowhere", read_only=True)
    (tmp_path / "gijiroku.db").write_text("これはデータベースではない。" * 99, encoding="utf-8")
    with pytest.raises(StoreError, match="can't be opened"):
        open_store(tmp_path)


def test_tables_are_frames_with_types(store: Store) -> None:
    store.save_meeting(MEETING, DOCUMENT, BLOCKS)
    tables = store.load_tables()
    (meeting,) = tables["meetings"].itertuples()
    assert (meeting.held_from.year, meeting.stated_absent) == (2023, 0)
    assert tables["attendees"]["present"].tolist() == [True, False]
    pairs = tables["exchanges"]
    assert pairs["question_text"].iloc[0] == MEETING.speeches[0].text
    assert pairs["answer"].isna().tolist() == [False, False, True]
    assert pairs["answer_text"].isna().tolist() == [False, False, True]
    for name, frame in tables.items():
        assert {"meeting_id", "page", "start", "stop"} <= set(frame.columns), name
