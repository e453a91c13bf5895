"""Scores of read meetings against gold, by the scorer that lies beside the repository."""

from __future__ import annotations

import importlib.util
import json
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SCORER = ROOT.parent / "shared" / "score" / "score.py"
DETAILS = ("speech kind", "speech agenda item", "attendee title", "attendee affiliation")


@dataclass
class Scored:
    """One document: F1 by area (None where there is nothing to find), errors in words."""

    name: str
    group: str
    body: str
    areas: dict[str, float | None]
    errors: list[str]
    tallies: dict[str, Any] = field(repr=False)
    details: dict[str, list[bool]] = field(repr=False)
    fields: Counter[tuple[str, str]] = field(repr=False)

    @property
    def mean(self) -> float:
        """The mean of the areas that have something to find."""
        found = [value for value in self.areas.values() if value is not None]
        return sum(found) / len(found) if found else 1.0


def load_scorer() -> ModuleType | None:
    """The scorer as a module; None where there is none beside the repository."""
    if not SCORER.is_file():
        return None
    spec = importlib.util.spec_from_file_location("score", SCORER)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def score_folder(scorer: ModuleType, gold: Path, read: Path) -> list[Scored]:
    """Every gold document with what was read of it; a missing one scores nothing."""
    return [_score_file(scorer, path, read / path.name) for path in sorted(gold.glob("*.json"))]


def _score_file(scorer: ModuleType, gold_path: Path, read_path: Path) -> Scored:
    gold = json.loads(gold_path.read_text(encoding="utf-8"))
    name = gold_path.name.removesuffix(".json")
    group = scorer.group_of(name, gold)
    read = json.loads(read_path.read_text(encoding="utf-8")) if read_path.is_file() else {}
    tallies, details, errors = scorer.score_document(gold, read, group == "scan")
    areas = {k: None if t.empty else t.f1 for k, t in tallies.items()}
    if not read:
        areas = {k: None if v is None else 0.0 for k, v in areas.items()}
        errors = ["not read"]
    body = f"{gold.get('municipality') or ''}　{gold.get('board') or ''}".strip("　")
    return Scored(name, group, body, areas, errors, tallies, details, _judge_fields(gold, errors))


def _judge_fields(gold: dict[str, Any], errors: list[str]) -> Counter[tuple[str, str]]:
    """(field, right | blank | wrong | invented), as the scorer's own errors say."""
    judged: Counter[tuple[str, str]] = Counter()
    keys = [k for k, v in gold.items() if isinstance(v, (str, int)) and k in HEADER_KEYS]
    keys += [f"count of {k}" for k in gold.get("stated_counts", {})]
    wrong = {}
    for error in errors:
        if error.startswith("header "):
            key, _, rest = error.removeprefix("header ").partition(": ")
            kind = "blank" if rest.startswith("blank,") else "wrong"
            wrong[key] = "invented" if rest.startswith("invented ") else kind
    for key in {*keys, *wrong}:
        judged[key, wrong.get(key, "blank" if errors == ["not read"] else "right")] += 1
    return judged


HEADER_KEYS = (
    *("document_title", "document_date", "meeting_name", "board", "municipality"),
    *("fiscal_year", "session_number", "held_from", "held_until", "opened_at", "closed_at"),
    *("venue", "mode", "result", "observer_count", "next_meeting"),
)


def sum_areas(rows: list[Scored]) -> dict[str, float]:
    """F1 by area over all the rows' records together, as the scorer's headline has it."""
    sums: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for row in rows:
        for area, tally in row.tallies.items():
            for i, value in enumerate((tally.tp, tally.fp, tally.fn)):
                sums[area][i] += value
    return {
        area: 2 * tp / (2 * tp + fp + fn) if tp + fp + fn else 1.0
        for area, (tp, fp, fn) in sums.items()
    }
