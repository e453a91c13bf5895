"""What `import gijiroku` gives."""

from pathlib import Path

import pytest

import gijiroku
from gijiroku.store import StoreError, open_store
from tests.store.meetings import MEETING


def test_parse_gives_a_meeting(tmp_path: Path) -> None:
    file = tmp_path / "r5-1.txt"
    file.write_text("会議録\n開催日時　令和５年５月１日\n", encoding="utf-8")
    meeting = gijiroku.parse(file)
    assert meeting.source.path == "r5-1.txt"
    assert gijiroku.parse(str(file)) == meeting


def test_tables_come_from_a_store(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.save_meeting(MEETING)
    tables = gijiroku.tables(tmp_path)
    assert tables["speeches"]["text"].tolist() == [s.text for s in MEETING.speeches]
    with pytest.raises(StoreError):
        gijiroku.tables(tmp_path / "nowhere")


def test_what_the_package_does_not_have_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError):
        _ = gijiroku.nothing
