"""`kokkai`: JSON shaped like the answers of 国会会議録検索システム's API (meeting endpoint).

Keys as in https://kokkai.ndl.go.jp/api.html; what only the Diet has (session, yomi) is null.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from gijiroku.export.feed import Feed
from gijiroku.model import Meeting


def write(feed: Feed, out: Path) -> None:
    """Write one object with a `meetingRecord` list, record by record."""
    count = sum(1 for _ in feed.iter_ids())
    head = {
        "numberOfRecords": count,
        "numberOfReturn": count,
        "startRecord": 1 if count else 0,
        "nextRecordPosition": None,
    }
    with out.open("w", encoding="utf-8") as file:
        file.write(json.dumps(head)[:-1] + ', "meetingRecord": [')
        for i, (meeting_id, meeting) in enumerate(feed.iter_meetings()):
            record = make_record(meeting_id, meeting)
            file.write((",\n" if i else "\n") + json.dumps(record, ensure_ascii=False))
        file.write("\n]}\n")


def make_record(meeting_id: str, meeting: Meeting) -> dict[str, Any]:
    """A meeting as the API gives one."""
    header = meeting.header
    number = header.session_number
    return {
        "issueID": meeting_id,
        "imageKind": "会議録",
        "searchObject": 0,
        "session": None,
        "nameOfHouse": header.municipality,
        "nameOfMeeting": header.board or header.meeting_name,
        "issue": None if number is None else f"第{number}号",
        "date": header.held_from,
        "closing": None,
        "speechRecord": [
            {
                "speechID": f"{meeting_id}.s{order}",
                "speechOrder": order,
                "speaker": speech.speaker or speech.attribution,
                "speakerYomi": None,
                "speakerGroup": None,
                "speakerPosition": speech.attribution,
                "speakerRole": speech.role,
                "speech": speech.text,
                "startPage": speech.span.page,
                "createTime": None,
                "updateTime": None,
                "speechURL": None,
            }
            for order, speech in enumerate(meeting.speeches)
        ],
        "meetingURL": None,
        "pdfURL": None,
    }
