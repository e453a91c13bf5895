"""What another revision of the code reads from the same inputs: records gained, lost, changed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.compare import list_header_fields, squash

ROOT = Path(__file__).resolve().parents[1]
Meeting = dict[str, Any]
IDENTITY = {"attendees": "name", "agenda": "title", "speeches": "text", "conclusions": "text"}
OMIT = ("span", "text")  # where it stands is no part of what it says


@dataclass(frozen=True, slots=True)
class Change:
    """One record that differs: `how` is gained, lost or changed."""

    name: str
    area: str
    how: str
    what: str


def read_folder(code: Path, inputs: Path, out: Path) -> None:
    """Parses the inputs with the pipeline under `code` into `out`."""
    environment = {**os.environ, "PYTHONPATH": str(code / "pipeline")}
    command = [sys.executable, "-m", "gijiroku", "parse", str(inputs), "--out", str(out)]
    subprocess.run(command, cwd=code, env=environment, check=False, capture_output=True)


def compare_revisions(inputs: Path, revision: str) -> list[Change]:
    """The changes from `revision` to the working tree over a folder of inputs."""
    with tempfile.TemporaryDirectory() as folder:
        old_code, old, new = (Path(folder) / name for name in ("code", "old", "new"))
        git = ["git", "-C", str(ROOT), "worktree"]
        subprocess.run([*git, "add", "--detach", "-q", str(old_code), revision], check=True)
        try:
            read_folder(old_code, inputs, old)
        finally:
            subprocess.run([*git, "remove", "--force", str(old_code)], check=True)
        read_folder(ROOT, inputs, new)
        return compare_folders(old, new)


def compare_folders(old: Path, new: Path) -> list[Change]:
    """The changes between two folders of meeting JSON."""
    names = sorted({path.name for folder in (old, new) for path in folder.glob("*.json")})
    return [change for name in names for change in _compare_files(old / name, new / name)]


def _compare_files(old: Path, new: Path) -> list[Change]:
    name = old.name.removesuffix(".json")
    before, after = (
        json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None
        for path in (old, new)
    )
    if before is None or after is None:
        return [Change(name, "document", "gained" if after else "lost", name)]
    changes = [
        Change(name, "header", "changed", f"{key}: {before.get(key)!r} → {after.get(key)!r}")
        for key in dict.fromkeys([*list_header_fields(before), "stated_counts"])
        if before.get(key) != after.get(key) and key not in ("source", "findings", "schema")
    ]
    for area, identity in IDENTITY.items():
        changes += _compare_rows(name, area, identity, before[area], after[area])
    return changes + _compare_exchanges(name, before, after)


def _compare_rows(
    name: str, area: str, identity: str, before: list[Meeting], after: list[Meeting]
) -> list[Change]:
    """Rows are the same record where their identity is; in order where several are alike."""
    old, new = _number_rows(before, identity), _number_rows(after, identity)
    changes = [Change(name, area, "lost", key[0][:40]) for key in old if key not in new]
    changes += [Change(name, area, "gained", key[0][:40]) for key in new if key not in old]
    for key in old:
        if key not in new:
            continue
        fields = [f for f in old[key] if f not in OMIT and old[key][f] != new[key].get(f)]
        shown = ", ".join(f"{f} {old[key][f]!r} → {new[key].get(f)!r}" for f in fields)
        if fields:
            changes.append(Change(name, area, "changed", f"{key[0][:30]}: {shown}"))
    return changes


def _number_rows(rows: list[Meeting], identity: str) -> dict[tuple[str, int], Meeting]:
    seen: Counter[str] = Counter()
    numbered = {}
    for row in rows:
        key = str(squash(row[identity]))
        numbered[key, seen[key]] = row
        seen[key] += 1
    return numbered


def _compare_exchanges(name: str, before: Meeting, after: Meeting) -> list[Change]:
    old, new = _list_pairs(before), _list_pairs(after)
    changes = [Change(name, "exchanges", "lost", pair) for pair in (old - new).elements()]
    return changes + [Change(name, "exchanges", "gained", p) for p in (new - old).elements()]


def _list_pairs(meeting: Meeting) -> Counter[str]:
    texts = [str(squash(speech["text"]))[:20] for speech in meeting["speeches"]]
    return Counter(
        f"{texts[question]} ← {texts[answer] if answer is not None else 'nothing'}"
        for exchange in meeting["exchanges"]
        for question in exchange["questions"]
        for answer in exchange["answers"] or [None]
    )
