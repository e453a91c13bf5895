"""Meetings as tables in an embedded store; one transaction a document.

    with open_store("data/processed") as store:
        store.save_meeting(meeting)
        for meeting_id, meeting in store.iter_meetings(): ...

Readers may open it (`read_only=True`) while a writer writes; `changes` tells what to follow up.
"""

from gijiroku.store.database import Change, Store, open_store
from gijiroku.store.migrate import StoreError
from gijiroku.store.rows import Row, Rows, make_meeting_id, make_rows
from gijiroku.store.save import Outcome, SourceState

__all__ = [
    "Change",
    "Outcome",
    "Row",
    "Rows",
    "SourceState",
    "Store",
    "StoreError",
    "make_meeting_id",
    "make_rows",
    "open_store",
]
