"""The index follows its store, and is made anew where it is lost or damaged."""

import json
import logging
import multiprocessing
import os
import shutil
import signal
import time
from dataclasses import replace
from pathlib import Path

import pytest
from known import load_meetings

from gijiroku.index import folder as index_folder
from gijiroku.index import search, sync
from gijiroku.index.folder import hold_lock, load_state
from gijiroku.index.sync import find_folder
from gijiroku.model import Meeting
from gijiroku.store import Store, open_store


def count(store: Store, query: str = "*") -> int:
    return search(query, store.file.parent, limit=0).total


def reword(meeting: Meeting, text: str) -> Meeting:
    speeches = (replace(meeting.speeches[0], text=text), *meeting.speeches[1:])
    return replace(meeting, speeches=speeches)


def find_files(store: Store, pattern: str) -> list[Path]:
    return sorted(find_folder(store).glob(f"g*/{pattern}"))


def test_first_search_makes_the_index(store: Store) -> None:
    assert load_state(find_folder(store)) is None
    assert count(store) == sum(len(m.speeches) for m in load_meetings())
    state = load_state(find_folder(store))
    assert state is not None
    assert state.revision == store.revision


def test_changes_are_followed(store: Store) -> None:
    before = count(store)
    meeting = load_meetings()[0]
    store.save_meeting(reword(meeting, "蓮根の話をします。"))  # replaced
    assert count(store, "蓮根") == 1
    assert count(store) == before
    other = replace(meeting, source=replace(meeting.source, path="new.pdf"))
    store.save_meeting(reword(other, "牛蒡の話をします。"))  # added
    assert count(store, "牛蒡") == 1
    assert count(store) == before + len(meeting.speeches)
    store.remove("new.pdf")  # removed
    assert count(store, "牛蒡") == 0
    assert count(store) == before
    assert len(list(find_folder(store).glob("g*"))) == 1  # never made anew for that


def test_nothing_new_writes_nothing(store: Store) -> None:
    sync(store)
    sync(store)  # notes that the files are whole
    files = {p: p.stat().st_mtime_ns for p in find_folder(store).rglob("*") if p.is_file()}
    sync(store)
    count(store)
    assert {p: p.stat().st_mtime_ns for p in find_folder(store).rglob("*") if p.is_file()} == files


def damage_state(store: Store) -> None:
    (find_folder(store) / "current.json").write_text('{"generation": "g00', encoding="utf-8")


def damage_version(store: Store) -> None:
    file = find_folder(store) / "current.json"
    file.write_text(json.dumps({**json.loads(file.read_text()), "format": -1}), encoding="utf-8")


def damage_identity(store: Store) -> None:
    file = find_folder(store) / "current.json"
    file.write_text(json.dumps({**json.loads(file.read_text()), "store": "x"}), encoding="utf-8")


def damage_meta(store: Store) -> None:
    find_files(store, "meta.json")[0].write_text('{"segments": [', encoding="utf-8")


def lose_file(store: Store) -> None:
    find_files(store, "*.idx")[0].unlink()


def cut_file(store: Store) -> None:
    file = find_files(store, "*.store")[0]
    os.truncate(file, file.stat().st_size // 2)


def empty_file(store: Store) -> None:
    os.truncate(find_files(store, "*.term")[0], 0)


def change_file(store: Store) -> None:
    file = find_files(store, "*.pos")[0]
    content = bytearray(file.read_bytes())
    content[len(content) // 3] ^= 0xFF
    file.write_bytes(content)


def lose_generation(store: Store) -> None:
    shutil.rmtree(find_folder(store) / "g0001")


def lose_folder(store: Store) -> None:
    shutil.rmtree(find_folder(store))


@pytest.mark.parametrize(
    "damage",
    [
        damage_state,
        damage_version,
        damage_identity,
        damage_meta,
        lose_file,
        cut_file,
        empty_file,
        change_file,
        lose_generation,
        lose_folder,
    ],
)
def test_damage_is_noticed_and_mended(store: Store, damage: object) -> None:
    before = search("の", store.file.parent, limit=1000)
    assert callable(damage)
    damage(store)
    after = search("の", store.file.parent, limit=1000)
    assert after == before


def test_damage_is_told(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    sync(store)
    cut_file(store)
    with caplog.at_level(logging.WARNING):
        sync(store)
    assert "cut off or changed" in caplog.text


def test_another_store_at_the_same_place(store: Store) -> None:
    assert count(store, "フレイル") > 0
    folder = store.file.parent
    store.close()
    for file in folder.glob("gijiroku.db*"):
        file.unlink()
    with open_store(folder) as other:
        for meeting in load_meetings():
            other.save_meeting(reword(meeting, "蓮根。"))
        assert count(other, "蓮根") == len(load_meetings())
        assert count(other, "健康教室") == 1


def test_commit_without_state_is_made_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Cut off between the engine's commit and the state: nothing is doubled."""
    before = count(store)
    store.save_meeting(reword(load_meetings()[0], "蓮根の話をします。"))

    def die(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(index_folder, "save_state", die)
        with pytest.raises(KeyboardInterrupt):
            sync(store)
    assert count(store) == before
    assert count(store, "蓮根") == 1


def test_files_in_the_way_of_a_change(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    sync(store)
    segment = find_files(store, "*.term")[0]
    for number in range(1000):  # as a writer leaves them that is killed before its commit
        segment.with_suffix(f".{number}.del").touch()
    store.save_meeting(reword(load_meetings()[0], "蓮根の話をします。"))
    assert count(store, "蓮根") == 1
    assert count(store) == sum(len(m.speeches) for m in load_meetings())
    assert "made anew" in caplog.text


def write_until_killed(folder: str) -> None:
    """Replace meetings and follow them without end."""
    with open_store(folder) as store:
        for turn in range(100_000):
            for meeting in load_meetings():
                store.save_meeting(reword(meeting, f"蓮根の話をします。第{turn}回。"))
            sync(store)


@pytest.mark.parametrize("seconds", [0.05, 0.2, 0.35, 0.6])
def test_killed_writer_leaves_a_whole_index(store: Store, seconds: float) -> None:
    total = count(store)
    context = multiprocessing.get_context("spawn")
    writer = context.Process(target=write_until_killed, args=(str(store.file.parent),))
    writer.start()
    first = store.revision
    while store.revision == first and writer.is_alive():
        time.sleep(0.005)
    time.sleep(seconds)
    assert writer.pid is not None
    os.kill(writer.pid, signal.SIGKILL)
    writer.join()
    assert count(store) == total
    assert count(store, "蓮根") == sum(
        meeting.speeches[0].text.startswith("蓮根") for _, meeting in store.iter_meetings()
    )


def test_readers_go_on_while_a_writer_writes(store: Store) -> None:
    folder = store.file.parent
    total = count(store)
    context = multiprocessing.get_context("spawn")
    writer = context.Process(target=write_until_killed, args=(str(folder),))
    writer.start()
    try:
        first, until = store.revision, time.monotonic() + 20
        searches = 0
        while store.revision < first + 60 and time.monotonic() < until:
            result = search("の OR 蓮根", folder, limit=5)
            assert 0 < result.total <= total
            assert count(store) == total
            searches += 1
        assert searches > 3
        assert store.revision > first
    finally:
        assert writer.pid is not None
        os.kill(writer.pid, signal.SIGKILL)
        writer.join()


def test_search_does_not_wait_for_a_writer(store: Store) -> None:
    total = count(store)
    store.save_meeting(reword(load_meetings()[0], "蓮根の話をします。"))
    with hold_lock(find_folder(store)):
        assert count(store) == total
        assert count(store, "蓮根") == 0  # as it was before
    assert count(store, "蓮根") == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_folder_that_cannot_be_written(store: Store) -> None:
    total = count(store)
    store.save_meeting(reword(load_meetings()[0], "蓮根の話をします。"))
    find_folder(store).chmod(0o500)
    (find_folder(store) / "lock").chmod(0o400)
    assert count(store) == total
    find_folder(store).chmod(0o700)


def test_open_searcher_survives_a_new_generation(store: Store) -> None:
    from gijiroku.index.reader import ask, open_searcher

    state = sync(store)
    assert state is not None
    searcher = open_searcher(find_folder(store), state)
    damage_version(store)
    sync(store)
    assert not (find_folder(store) / state.generation).exists()
    assert ask(searcher, "の", None, 5, 0, "rank").hits
    assert open_searcher(find_folder(store), state)  # the newer one
