"""The tables themselves. A change here is a new schema version: see migrate.py."""

from __future__ import annotations

from gijiroku.store.schema import Column, ForeignKey, Table, describe_table

SCHEMA_VERSION = 2

_MEETING = ForeignKey(("meeting_id",), "meetings", ("meeting_id",), cascade=True)
_ITEM = ForeignKey(("meeting_id", "agenda_item"), "agenda_items", ("meeting_id", "position"))


def _speech(column: str) -> ForeignKey:
    return ForeignKey(("meeting_id", column), "speeches", ("meeting_id", "position"))


def _of_meeting(record: str, letter: str, position: str) -> tuple[Column, ...]:
    """The columns that open every table of records."""
    made = f"meeting_id || '.{letter}' || position"
    return (
        Column(f"{record}_id", "text", "stable id", made=made),
        Column("meeting_id", "text", "the meeting it belongs to", required=True),
        Column("position", "integer", position, required=True),
    )


_ITEM_COLUMN = Column("agenda_item", "integer", "position of the agenda item it belongs to")
_SPAN = (
    Column("page", "integer", "page it starts on, from 1; null where the format has none"),
    Column("start", "integer", "first line, from 0", required=True),
    Column("stop", "integer", "line after the last", required=True),
)
_DOUBTFUL_SPAN = (
    Column("page", "integer", "page it starts on, from 1"),
    Column("start", "integer", "first line, from 0; null where it is about the whole"),
    Column("stop", "integer", "line after the last"),
)

SOURCES = Table(
    "sources",
    "a row a file that was ever seen, also those that failed or are gone",
    (
        Column("meeting_id", "text", "id of its meeting, if it has one", required=True),
        Column("path", "text", "path in the archive; unique in the store", required=True),
        Column("location", "text", "where the file was read: absolute path or URL"),
        Column("sha256", "text", "hash of its content"),
        Column("media_type", "text", "format, judged by content"),
        Column("page_count", "integer", "pages; null where the format has none"),
        Column("outcome", "text", "new, changed, removed or failed", required=True),
        Column("reason", "text", "why it failed, a kebab-case code; or duplicate"),
        Column("message", "text", "the same in one line for a person"),
        Column(
            "ended", "boolean", "0 while it is being read: then it is read again", required=True
        ),
        Column("extractor_version", "text", "version that read it", required=True),
        Column("duplicate_of", "text", "meeting_id of the source with the same content"),
        Column("seconds", "real", "time it took"),
        Column("size", "integer", "bytes"),
        Column("modified_ns", "integer", "the file's modification time, to see changes cheaply"),
        Column("inode", "integer", "the file's inode, to see changes cheaply"),
        *_DOUBTFUL_SPAN,
        Column("trace", "text", "Python's account of a bug of ours"),
    ),
    key=("meeting_id",),
    unique=(("path",),),
    indexes=(("sha256",), ("location",), ("outcome", "ended")),
)

MEETINGS = Table(
    "meetings",
    "a row a document that was read",
    (
        Column("meeting_id", "text", "stable id, from the source's path", required=True),
        Column("path", "text", "path of the source in the archive", required=True),
        Column("sha256", "text", "hash of the source's content", required=True),
        Column("media_type", "text", "format of the source", required=True),
        Column("page_count", "integer", "pages; null where the format has none"),
        Column("document_title", "text", "会議録, 会議結果報告書, 議事要旨 …"),
        Column("document_date", "date", "the report's own date"),
        Column("meeting_name", "text", "name with year and number, as printed"),
        Column("board", "text", "name without year and number"),
        Column("municipality", "text", "public body the board belongs to"),
        Column("fiscal_year", "integer", "年度 in which it was held, 西暦"),
        Column("session_number", "integer", "第n回"),
        Column("held_from", "date", "first day"),
        Column("held_until", "date", "last day; the same for a meeting of one day"),
        Column("opened_at", "time", "開会"),
        Column("closed_at", "time", "閉会"),
        Column("venue", "text", "place as printed; null for a written meeting"),
        Column("mode", "text", "in_person, online, hybrid or written (書面開催)"),
        Column("result", "text", "結果 of the header, as printed"),
        Column("observer_count", "integer", "number of 傍聴者; なし is 0"),
        Column("stated_present", "integer", "number present, as the document states it"),
        Column("stated_absent", "integer", "number absent, as stated"),
        Column("stated_explainers", "integer", "number of 説明員, as stated"),
        Column("stated_secretariat", "integer", "number of 事務局, as stated"),
        Column("next_meeting", "text", "what is printed of the next meeting's date"),
        *_SPAN,
    ),
    key=("meeting_id",),
    foreign_keys=(ForeignKey(("meeting_id",), "sources", ("meeting_id",)),),
    indexes=(("held_from",), ("board", "held_from")),
)

ATTENDEES = Table(
    "attendees",
    "a row a person named in the header's lists",
    (
        *_of_meeting("attendee", "a", "order in print, from 0"),
        Column("name", "text", "without inner spaces and 委員・氏", required=True),
        Column(
            "role", "text", "chair, vice_chair, member, explainer, secretariat …", required=True
        ),
        Column("title", "text", "office as printed: 会長, 課長補佐"),
        Column("affiliation", "text", "division or organisation"),
        Column("present", "boolean", "0 for those absent", required=True),
        *_SPAN,
    ),
    key=("meeting_id", "position"),
    foreign_keys=(_MEETING,),
    indexes=(("name",),),
)

AGENDA_ITEMS = Table(
    "agenda_items",
    "a row a matter of the meeting",
    (
        *_of_meeting("agenda_item", "i", "order of the agenda, from 0"),
        Column("number", "text", "as printed, in NFKC: (1), 議案第5号"),
        Column("title", "text", "wording of the matter", required=True),
        Column("kind", "text", "consultation, report, discussion, bill or other", required=True),
        Column("heading", "text", "group heading it stands under"),
        Column("division", "text", "担当課"),
        Column("basis", "text", "legal basis"),
        *_SPAN,
    ),
    key=("meeting_id", "position"),
    foreign_keys=(_MEETING,),
)

SPEECHES = Table(
    "speeches",
    "a row a turn, in printed order",
    (
        *_of_meeting("speech", "s", "order in print, from 0"),
        _ITEM_COLUMN,
        Column("attribution", "text", "the speaker tag as printed"),
        Column("speaker", "text", "the person's name, where the tag gives it"),
        Column("role", "text", "chair, member, explainer, secretariat …"),
        Column("kind", "text", "question, answer, explanation, opinion …", required=True),
        Column("text", "text", "paragraphs, a newline between them", required=True),
        *_SPAN,
    ),
    key=("meeting_id", "position"),
    foreign_keys=(_MEETING, _ITEM),
    clustered=False,  # long texts; the index over them points to the rowid
)

EXCHANGES = Table(
    "exchanges",
    "a row a question-answer pair; exchanges with several of either have several rows",
    (
        Column(
            "exchange_id",
            "text",
            "stable id of the exchange, the same for all its rows",
            made="meeting_id || '.x' || position",
        ),
        Column("meeting_id", "text", "the meeting it belongs to", required=True),
        Column("position", "integer", "order of the exchange, from 0", required=True),
        Column("pair", "integer", "order of the row in the exchange, from 0", required=True),
        _ITEM_COLUMN,
        Column("question", "integer", "position of the speech that asks", required=True),
        Column("answer", "integer", "position of the speech that answers; null: none did"),
        Column("question_id", "text", "its speech_id", made="meeting_id || '.s' || question"),
        Column("answer_id", "text", "its speech_id", made="meeting_id || '.s' || answer"),
        *_SPAN,
    ),
    key=("meeting_id", "position", "pair"),
    foreign_keys=(_MEETING, _ITEM, _speech("question"), _speech("answer")),
)

CONCLUSIONS = Table(
    "conclusions",
    "a row a conclusion printed in a place of its own",
    (
        *_of_meeting("conclusion", "c", "order in print, from 0"),
        _ITEM_COLUMN,
        Column("text", "text", "as printed", required=True),
        Column("decision", "text", "approved, rejected, continued, noted …", required=True),
        *_SPAN,
    ),
    key=("meeting_id", "position"),
    foreign_keys=(_MEETING, _ITEM),
)

FINDINGS = Table(
    "findings",
    "a row a thing that was read but is doubtful, or is missing",
    (
        *_of_meeting("finding", "f", "order, from 0"),
        Column("code", "text", "as in docs/findings.md", required=True),
        Column("severity", "text", "info, warning or error", required=True),
        Column("message", "text", "what is wrong, for a person", required=True),
        *_DOUBTFUL_SPAN,
    ),
    key=("meeting_id", "position"),
    foreign_keys=(_MEETING,),
    indexes=(("code",),),
)

PAGES = Table(
    "pages",
    "a row a page, where the format has pages",
    (
        *_of_meeting("page", "p", "order, from 0"),
        Column("width", "real", "points", required=True),
        Column("height", "real", "points", required=True),
        Column("origin", "text", "how its lines were read: text, ocr or none", required=True),
        *_SPAN,
    ),
    key=("meeting_id", "position"),
    foreign_keys=(_MEETING,),
)

LINES = Table(
    "lines",
    "a row a line of the document: all that was printed, and what it was taken for",
    (
        *_of_meeting("line", "l", "number of the line, from 0"),
        Column("text", "text", "as printed", required=True),
        Column("block", "text", "what it was taken for: field, turn, heading, other …"),
        Column("x0", "real", "left edge in points"),
        Column("top", "real", "upper edge in points from the page's top"),
        Column("x1", "real", "right edge in points"),
        Column("bottom", "real", "lower edge in points from the page's top"),
        Column("cell", "text", "JSON: table, row, column, row span, column span, outer cell"),
        Column("size", "real", "font size in points"),
        Column("bold", "boolean", "printed bold", required=True),
        Column("level", "integer", "1-6 for what the format calls a heading"),
        Column("paragraph", "boolean", "1 starts a paragraph, 0 goes on, null unknown"),
        Column("furniture", "boolean", "running head, page number", required=True),
        Column("page", "integer", "page, from 1"),
        Column("start", "integer", "its number again", made="position"),
        Column("stop", "integer", "its number and one", made="position + 1"),
    ),
    key=("meeting_id", "position"),
    foreign_keys=(_MEETING,),
)

CHANGES = Table(
    "changes",
    "the latest change of each meeting, for what follows the store (index, feeds)",
    (
        Column("meeting_id", "text", "the meeting that changed", required=True),
        Column("revision", "integer", "grows with every change of the store", required=True),
        Column("kind", "text", "saved, or removed (a tombstone)", required=True),
    ),
    key=("meeting_id",),
    unique=(("revision",),),
)

COLUMNS = Table(
    "columns",
    "the comment of every column of every table",
    (
        Column("table_name", "text", "table", required=True),
        Column("column_name", "text", "column", required=True),
        Column("position", "integer", "order in the table, from 0", required=True),
        Column("type", "text", "text, integer, real, boolean, date or time", required=True),
        Column("comment", "text", "what it holds", required=True),
    ),
    key=("table_name", "column_name"),
)

# those that hold what documents say, parents first: what `gijiroku.tables` gives
RECORDS = (
    SOURCES,
    MEETINGS,
    ATTENDEES,
    AGENDA_ITEMS,
    SPEECHES,
    EXCHANGES,
    CONCLUSIONS,
    FINDINGS,
    PAGES,
    LINES,
)
TABLES = (*RECORDS, CHANGES, COLUMNS)


def describe_tables() -> str:
    """All tables, as they stand in docs/store.md."""
    return "\n".join(describe_table(table) for table in TABLES)
