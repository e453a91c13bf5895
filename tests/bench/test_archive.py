"""The synthetic archive: the same bytes by seed, truth beside every document."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from bench.archive import write_archive
from bench.compare import AREAS, compare
from gijiroku import parse

COUNT = 30


def list_digests(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("archive")
    write_archive(out, COUNT, seed=7)
    return out


def test_same_seed_gives_the_same_bytes(archive: Path, tmp_path: Path) -> None:
    write_archive(tmp_path, COUNT, seed=7)
    assert list_digests(tmp_path) == list_digests(archive)


def test_other_seed_gives_other_documents(archive: Path, tmp_path: Path) -> None:
    write_archive(tmp_path, 3, seed=8)
    assert not set(list_digests(tmp_path).values()) & set(list_digests(archive).values())


def test_every_document_has_its_truth(archive: Path) -> None:
    documents = [p for p in archive.rglob("b*") if p.is_file() and "truth" not in p.parts]
    truths = {str(p.relative_to(archive / "truth"))[:-5] for p in archive.glob("truth/**/*.json")}
    assert {str(p.relative_to(archive)) for p in documents} == truths
    assert len(truths) == COUNT
    assert len({path.suffix for path in documents}) >= 3


def test_days_of_most_documents_are_read(archive: Path) -> None:
    """The archive is made of minutes: a reader that works finds nearly all dates in it."""
    right = 0
    for path in archive.glob("truth/**/*.json"):
        truth = json.loads(path.read_text(encoding="utf-8"))
        read = parse(archive / str(path.relative_to(archive / "truth"))[:-5]).to_json()
        right += read["held_from"] == truth["held_from"]
        assert set(compare(truth, read)) == set(AREAS)
    assert right >= 0.8 * COUNT
