import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from gijiroku.store import Store, open_store

# the archive of known content and its loader are the benchmark's
sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))

from known import load_meetings


@pytest.fixture(scope="session")
def known_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the archive of known content, not to be changed."""
    folder = tmp_path_factory.mktemp("known")
    with open_store(folder) as store:
        fill(store)
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store of the archive of known content, of the test's own."""
    with open_store(tmp_path / "processed") as opened:
        fill(opened)
        yield opened


def fill(store: Store) -> None:
    for meeting in load_meetings():
        store.save_meeting(meeting)
