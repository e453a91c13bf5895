-- the store as schema version 1 had it; never to be changed
CREATE TABLE sources ( -- a row a file that was ever seen, also those that failed or are gone
  meeting_id TEXT NOT NULL, -- id of its meeting, if it has one
  path TEXT NOT NULL, -- path in the archive; unique in the store
  location TEXT, -- where the file was read: absolute path or URL
  sha256 TEXT, -- hash of its content
  media_type TEXT, -- format, judged by content
  page_count INTEGER, -- pages; null where the format has none
  outcome TEXT NOT NULL, -- new, changed, removed or failed
  reason TEXT, -- why it failed, a kebab-case code; or duplicate
  message TEXT, -- the same in one line for a person
  ended INTEGER NOT NULL CHECK (ended IN (0, 1)), -- 0 while it is being read: then it is read again
  extractor_version TEXT NOT NULL, -- version that read it
  duplicate_of TEXT, -- meeting_id of the source with the same content
  seconds REAL, -- time it took
  size INTEGER, -- bytes
  modified_ns INTEGER, -- the file's modification time, to see changes cheaply
  inode INTEGER, -- the file's inode, to see changes cheaply
  page INTEGER, -- page it starts on, from 1
  start INTEGER, -- first line, from 0; null where it is about the whole
  stop INTEGER, -- line after the last
  PRIMARY KEY (meeting_id),
  UNIQUE (path)
) STRICT, WITHOUT ROWID;
CREATE INDEX sources_sha256 ON sources (sha256);
CREATE INDEX sources_location ON sources (location);
CREATE INDEX sources_outcome_ended ON sources (outcome, ended);

CREATE TABLE meetings ( -- a row a document that was read
  meeting_id TEXT NOT NULL, -- stable id, from the source's path
  path TEXT NOT NULL, -- path of the source in the archive
  sha256 TEXT NOT NULL, -- hash of the source's content
  media_type TEXT NOT NULL, -- format of the source
  page_count INTEGER, -- pages; null where the format has none
  document_title TEXT, -- 会議録, 会議結果報告書, 議事要旨 …
  document_date TEXT, -- the report's own date
  meeting_name TEXT, -- name with year and number, as printed
  board TEXT, -- name without year and number
  municipality TEXT, -- public body the board belongs to
  fiscal_year INTEGER, -- 年度 in which it was held, 西暦
  session_number INTEGER, -- 第n回
  held_from TEXT, -- first day
  held_until TEXT, -- last day; the same for a meeting of one day
  opened_at TEXT, -- 開会
  closed_at TEXT, -- 閉会
  venue TEXT, -- place as printed; null for a written meeting
  mode TEXT, -- in_person, online, hybrid or written (書面開催)
  result TEXT, -- 結果 of the header, as printed
  observer_count INTEGER, -- number of 傍聴者; なし is 0
  stated_present INTEGER, -- number present, as the document states it
  stated_absent INTEGER, -- number absent, as stated
  stated_explainers INTEGER, -- number of 説明員, as stated
  stated_secretariat INTEGER, -- number of 事務局, as stated
  next_meeting TEXT, -- what is printed of the next meeting's date
  page INTEGER, -- page it starts on, from 1; null where the format has none
  start INTEGER NOT NULL, -- first line, from 0
  stop INTEGER NOT NULL, -- line after the last
  PRIMARY KEY (meeting_id),
  FOREIGN KEY (meeting_id) REFERENCES sources (meeting_id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX meetings_held_from ON meetings (held_from);
CREATE INDEX meetings_board_held_from ON meetings (board, held_from);

CREATE TABLE attendees ( -- a row a person named in the header's lists
  attendee_id TEXT GENERATED ALWAYS AS (meeting_id || '.a' || position) VIRTUAL, -- stable id
  meeting_id TEXT NOT NULL, -- the meeting it belongs to
  position INTEGER NOT NULL, -- order in print, from 0
  name TEXT NOT NULL, -- without inner spaces and 委員・氏
  role TEXT NOT NULL, -- chair, vice_chair, member, explainer, secretariat …
  title TEXT, -- office as printed: 会長, 課長補佐
  affiliation TEXT, -- division or organisation
  present INTEGER NOT NULL CHECK (present IN (0, 1)), -- 0 for those absent
  page INTEGER, -- page it starts on, from 1; null where the format has none
  start INTEGER NOT NULL, -- first line, from 0
  stop INTEGER NOT NULL, -- line after the last
  PRIMARY KEY (meeting_id, position),
  FOREIGN KEY (meeting_id) REFERENCES meetings (meeting_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX attendees_name ON attendees (name);

CREATE TABLE agenda_items ( -- a row a matter of the meeting
  agenda_item_id TEXT GENERATED ALWAYS AS (meeting_id || '.i' || position) VIRTUAL, -- stable id
  meeting_id TEXT NOT NULL, -- the meeting it belongs to
  position INTEGER NOT NULL, -- order of the agenda, from 0
  number TEXT, -- as printed, in NFKC: (1), 議案第5号
  title TEXT NOT NULL, -- wording of the matter
  kind TEXT NOT NULL, -- consultation, report, discussion, bill or other
  heading TEXT, -- group heading it stands under
  division TEXT, -- 担当課
  basis TEXT, -- legal basis
  page INTEGER, -- page it starts on, from 1; null where the format has none
  start INTEGER NOT NULL, -- first line, from 0
  stop INTEGER NOT NULL, -- line after the last
  PRIMARY KEY (meeting_id, position),
  FOREIGN KEY (meeting_id) REFERENCES meetings (meeting_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE speeches ( -- a row a turn, in printed order
  speech_id TEXT GENERATED ALWAYS AS (meeting_id || '.s' || position) VIRTUAL, -- stable id
  meeting_id TEXT NOT NULL, -- the meeting it belongs to
  position INTEGER NOT NULL, -- order in print, from 0
  agenda_item INTEGER, -- position of the agenda item it belongs to
  attribution TEXT, -- the speaker tag as printed
  speaker TEXT, -- the person's name, where the tag gives it
  role TEXT, -- chair, member, explainer, secretariat …
  kind TEXT NOT NULL, -- question, answer, explanation, opinion …
  text TEXT NOT NULL, -- paragraphs, a newline between them
  page INTEGER, -- page it starts on, from 1; null where the format has none
  start INTEGER NOT NULL, -- first line, from 0
  stop INTEGER NOT NULL, -- line after the last
  PRIMARY KEY (meeting_id, position),
  FOREIGN KEY (meeting_id) REFERENCES meetings (meeting_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (meeting_id, agenda_item) REFERENCES agenda_items (meeting_id, position) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE exchanges ( -- a row a question-answer pair; exchanges with several of either have several rows
  exchange_id TEXT GENERATED ALWAYS AS (meeting_id || '.x' || position) VIRTUAL, -- stable id of the exchange, the same for all its rows
  meeting_id TEXT NOT NULL, -- the meeting it belongs to
  position INTEGER NOT NULL, -- order of the exchange, from 0
  pair INTEGER NOT NULL, -- order of the row in the exchange, from 0
  agenda_item INTEGER, -- position of the agenda item it belongs to
  question INTEGER NOT NULL, -- position of the speech that asks
  answer INTEGER, -- position of the speech that answers; null: none did
  question_id TEXT GENERATED ALWAYS AS (meeting_id || '.s' || question) VIRTUAL, -- its speech_id
  answer_id TEXT GENERATED ALWAYS AS (meeting_id || '.s' || answer) VIRTUAL, -- its speech_id
  page INTEGER, -- page it starts on, from 1; null where the format has none
  start INTEGER NOT NULL, -- first line, from 0
  stop INTEGER NOT NULL, -- line after the last
  PRIMARY KEY (meeting_id, position, pair),
  FOREIGN KEY (meeting_id) REFERENCES meetings (meeting_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (meeting_id, agenda_item) REFERENCES agenda_items (meeting_id, position) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (meeting_id, question) REFERENCES speeches (meeting_id, position) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (meeting_id, answer) REFERENCES speeches (meeting_id, position) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE conclusions ( -- a row a conclusion printed in a place of its own
  conclusion_id TEXT GENERATED ALWAYS AS (meeting_id || '.c' || position) VIRTUAL, -- stable id
  meeting_id TEXT NOT NULL, -- the meeting it belongs to
  position INTEGER NOT NULL, -- order in print, from 0
  agenda_item INTEGER, -- position of the agenda item it belongs to
  text TEXT NOT NULL, -- as printed
  decision TEXT NOT NULL, -- approved, rejected, continued, noted …
  page INTEGER, -- page it starts on, from 1; null where the format has none
  start INTEGER NOT NULL, -- first line, from 0
  stop INTEGER NOT NULL, -- line after the last
  PRIMARY KEY (meeting_id, position),
  FOREIGN KEY (meeting_id) REFERENCES meetings (meeting_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (meeting_id, agenda_item) REFERENCES agenda_items (meeting_id, position) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE findings ( -- a row a thing that was read but is doubtful, or is missing
  finding_id TEXT GENERATED ALWAYS AS (meeting_id || '.f' || position) VIRTUAL, -- stable id
  meeting_id TEXT NOT NULL, -- the meeting it belongs to
  position INTEGER NOT NULL, -- order, from 0
  code TEXT NOT NULL, -- as in docs/findings.md
  severity TEXT NOT NULL, -- info, warning or error
  message TEXT NOT NULL, -- what is wrong, for a person
  page INTEGER, -- page it starts on, from 1
  start INTEGER, -- first line, from 0; null where it is about the whole
  stop INTEGER, -- line after the last
  PRIMARY KEY (meeting_id, position),
  FOREIGN KEY (meeting_id) REFERENCES meetings (meeting_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX findings_code ON findings (code);

CREATE TABLE pages ( -- a row a page, where the format has pages
  page_id TEXT GENERATED ALWAYS AS (meeting_id || '.p' || position) VIRTUAL, -- stable id
  meeting_id TEXT NOT NULL, -- the meeting it belongs to
  position INTEGER NOT NULL, -- order, from 0
  width REAL NOT NULL, -- points
  height REAL NOT NULL, -- points
  origin TEXT NOT NULL, -- how its lines were read: text, ocr or none
  page INTEGER, -- page it starts on, from 1; null where the format has none
  start INTEGER NOT NULL, -- first line, from 0
  stop INTEGER NOT NULL, -- line after the last
  PRIMARY KEY (meeting_id, position),
  FOREIGN KEY (meeting_id) REFERENCES meetings (meeting_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE lines ( -- a row a line of the document: all that was printed, and what it was taken for
  line_id TEXT GENERATED ALWAYS AS (meeting_id || '.l' || position) VIRTUAL, -- stable id
  meeting_id TEXT NOT NULL, -- the meeting it belongs to
  position INTEGER NOT NULL, -- number of the line, from 0
  text TEXT NOT NULL, -- as printed
  block TEXT, -- what it was taken for: field, turn, heading, other …
  x0 REAL, -- left edge in points
  top REAL, -- upper edge in points from the page's top
  x1 REAL, -- right edge in points
  bottom REAL, -- lower edge in points from the page's top
  cell TEXT, -- JSON: table, row, column, row span, column span, outer cell
  size REAL, -- font size in points
  bold INTEGER NOT NULL CHECK (bold IN (0, 1)), -- printed bold
  level INTEGER, -- 1-6 for what the format calls a heading
  paragraph INTEGER CHECK (paragraph IN (0, 1)), -- 1 starts a paragraph, 0 goes on, null unknown
  furniture INTEGER NOT NULL CHECK (furniture IN (0, 1)), -- running head, page number
  page INTEGER, -- page, from 1
  start INTEGER GENERATED ALWAYS AS (position) VIRTUAL, -- its number again
  stop INTEGER GENERATED ALWAYS AS (position + 1) VIRTUAL, -- its number and one
  PRIMARY KEY (meeting_id, position),
  FOREIGN KEY (meeting_id) REFERENCES meetings (meeting_id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE changes ( -- the latest change of each meeting, for what follows the store (index, feeds)
  meeting_id TEXT NOT NULL, -- the meeting that changed
  revision INTEGER NOT NULL, -- grows with every change of the store
  kind TEXT NOT NULL, -- saved, or removed (a tombstone)
  PRIMARY KEY (meeting_id),
  UNIQUE (revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE columns ( -- the comment of every column of every table
  table_name TEXT NOT NULL, -- table
  column_name TEXT NOT NULL, -- column
  position INTEGER NOT NULL, -- order in the table, from 0
  type TEXT NOT NULL, -- text, integer, real, boolean, date or time
  comment TEXT NOT NULL, -- what it holds
  PRIMARY KEY (table_name, column_name)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 1;
