"""The codes of findings: what each says, how grave it is, and how it looks in print.

docs/findings.md is made from this table.
"""

from __future__ import annotations

from dataclasses import dataclass

from gijiroku.model import Finding, Severity, Span


@dataclass(frozen=True, slots=True)
class FindingCode:
    """A code with its Japanese name (for pages), its meaning and an example of what causes it."""

    code: str
    severity: Severity
    label: str
    meaning: str
    example: str


CODES: tuple[FindingCode, ...] = (
    # the reader's
    FindingCode(
        "encoding-doubtful",
        "warning",
        "文字コードが不確か",
        "Some bytes fit no Japanese encoding; U+FFFD stands in their place.",
        "a CP932 file that was cut inside a character",
    ),
    FindingCode(
        "page-unreadable",
        "error",
        "ページを読めない",
        "A page of a PDF can't be read; its text is missing.",
        "a page whose content stream is broken",
    ),
    FindingCode(
        "page-without-text",
        "warning",
        "文字のないページ",
        "A page has no text layer: a scan, a picture, or an empty page.",
        "page 3 of a PDF is a scanned list of names",
    ),
    FindingCode(
        "page-read-by-ocr",
        "info",
        "OCRで読んだページ",
        "A page's text was recognised from its picture; its text layer is missing or garbled.",
        "a scanned page, where the extra `ocr` is installed",
    ),
    FindingCode(
        "text-uncertain",
        "warning",
        "認識の不確かな文字",
        "Characters of a line were recognised without certainty.",
        "a seal printed over 会長",
    ),
    FindingCode(
        "text-garbled",
        "error",
        "文字化け",
        "The characters of a page's text layer aren't those printed.",
        "a PDF whose fonts say nothing of their characters: 䣏䣐 for 会議",
    ),
    FindingCode(
        "character-unreadable",
        "warning",
        "読めない文字",
        "Lines hold the replacement character U+FFFD.",
        "会�録",
    ),
    # the header's
    FindingCode(
        "name-missing",
        "warning",
        "会議名なし",
        "Neither a name of the meeting nor one of its board was found.",
        "a record that opens with 日時 and never says whose it is",
    ),
    FindingCode(
        "date-missing",
        "warning",
        "開催日なし",
        "No date of the meeting was found.",
        "a record without 日時",
    ),
    FindingCode(
        "date-unreadable",
        "warning",
        "日付を読めない",
        "A date is printed where the meeting's is announced, but there is no such day.",
        "開催日時　令和6年2月30日（金）",
    ),
    FindingCode(
        "date-order",
        "warning",
        "日付・時刻の前後",
        "Dates or times are in the wrong order.",
        "午後3時から午後1時30分まで; a report dated before its meeting",
    ),
    FindingCode(
        "weekday-mismatch",
        "warning",
        "曜日の不一致",
        "The weekday printed beside a date isn't that day's.",
        "令和2年5月15日（木）: it was a Friday",
    ),
    FindingCode(
        "year-mismatch",
        "warning",
        "年度の不一致",
        "The 年度 in the meeting's name isn't that of its date.",
        "令和2年度第1回… held 令和3年5月15日",
    ),
    FindingCode(
        "field-empty",
        "info",
        "空欄",
        "A label of the header has nothing beside or under it.",
        "開催場所　",
    ),
    FindingCode(
        "count-mismatch",
        "warning",
        "人数の不一致",
        "A stated number of people isn't the number of names read.",
        "出席委員（8名） over seven names",
    ),
    FindingCode(
        "attendees-missing",
        "info",
        "出席者なし",
        "No person is named in the header's lists.",
        "出席者　別紙のとおり, without the 別紙",
    ),
    FindingCode(
        "attendee-repeated",
        "warning",
        "出席者の重複",
        "A person stands twice in the same list, or is both present and absent.",
        "出席 森一、林二　欠席 森一",
    ),
    # the agenda's
    FindingCode(
        "agenda-missing",
        "info",
        "議題なし",
        "No agenda item was found.",
        "a record in which neither 議題 nor a heading stands",
    ),
    FindingCode(
        "agenda-mismatch",
        "info",
        "議題の不一致",
        "The body has an item that the header's list lacks.",
        "議題 (1) (2) in the header, a heading (3) in the body",
    ),
    FindingCode(
        "agenda-item-unrecorded",
        "info",
        "記録のない議題",
        "An item of the header's list has neither speeches nor a conclusion in the body.",
        "議題 (3) その他の報告, of which the body says nothing",
    ),
    FindingCode(
        "conclusion-missing",
        "info",
        "結論なし",
        "An item that asks for a decision has no conclusion, where others of the meeting have.",
        "（1）諮問 with 結論, （2）諮問 without",
    ),
    # the record's
    FindingCode(
        "speeches-missing",
        "warning",
        "発言なし",
        "No speech was found.",
        "a notice of the result alone",
    ),
    FindingCode(
        "speaker-unlisted",
        "warning",
        "名簿にない発言者",
        "A speaker is named who is in none of the lists.",
        "○高橋委員, and no 高橋 among the 出席者",
    ),
    FindingCode(
        "speaker-absent",
        "warning",
        "欠席者の発言",
        "A speaker is listed as absent.",
        "欠席委員　森一 … ○森委員　質問です。",
    ),
    FindingCode(
        "role-unknown",
        "info",
        "役割の不明な発言者",
        "A tag doesn't tell what the speaker is: member, chair, official.",
        "○甲　賛成です。",
    ),
    FindingCode(
        "tag-unclosed",
        "info",
        "括弧の閉じ忘れ",
        "The bracket around a speaker's tag isn't closed.",
        "（説明員 現行の契約では",
    ),
    FindingCode(
        "question-unanswered",
        "info",
        "答弁のない質問",
        "Nothing answers a question.",
        "委員） 再委託はあるか。 <結論> …",
    ),
    FindingCode(
        "line-unplaced",
        "info",
        "分類できない行",
        "Lines were not understood; they are kept, and stand in no record.",
        "a stamp 収受 2.6.-3 between two speeches",
    ),
)
_SEVERITIES = {known.code: known.severity for known in CODES}


def make_finding(code: str, message: str, span: Span | None = None) -> Finding:
    """A finding of a known code; the message is for a Japanese reader."""
    return Finding(code, _SEVERITIES[code], message, span)


def describe_codes() -> str:
    """The table as it stands in docs/findings.md."""
    rows = "\n".join(
        f"| `{known.code}` | {known.severity} | {known.label} | {known.meaning} | {known.example} |"
        for known in CODES
    )
    head = "| code | severity | in Japanese | what it says | example |\n|---|---|---|---|---|"
    return f"{head}\n{rows}\n"
