"""`jsonl`: a meeting a line, valid against the output contract (gijiroku/meeting/1)."""

from __future__ import annotations

import json
from pathlib import Path

from gijiroku.export.feed import Feed


def write(feed: Feed, out: Path) -> None:
    """Write the meetings to the file `out`."""
    with out.open("w", encoding="utf-8") as file:
        for _, meeting in feed.iter_meetings():
            file.write(json.dumps(meeting.to_json(), ensure_ascii=False) + "\n")
