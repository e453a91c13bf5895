"""The words and figures of a form: label words, dates, times, item numbers, tags."""

from __future__ import annotations

from datetime import date, time

from bench.printing.form import Form
from bench.printing.script import Person, Script, Turn

ERAS = ((date(2019, 5, 1), "令和", 2018), (date(1989, 1, 8), "平成", 1988))
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
KANJI = "〇一二三四五六七八九"
WEEKDAYS = "月火水木金土日"
LETTERS = "ＡＢＣＤＥＦＧＨＪＫＬＭＮ"
KANA = "アイウエオカキク"
CIRCLED = "①②③④⑤⑥⑦⑧"

WORDS: dict[str, dict[str, str]] = {
    "plain": {
        "title": "会議録",
        "when": "日時",
        "where": "場所",
        "present": "出席者",
        "absent": "欠席者",
        "explainers": "説明員",
        "secretariat": "事務局",
        "observers": "傍聴者",
        "agenda": "議題",
        "record": "議事",
    },
    "official": {
        "title": "会議結果報告書",
        "when": "開催日時",
        "where": "開催場所",
        "present": "出席委員",
        "absent": "欠席委員",
        "explainers": "説明員職氏名",
        "secretariat": "事務局職員",
        "observers": "傍聴者数",
        "agenda": "案件名",
        "record": "審議内容の記録（審議経過、結論等）",
    },
    "old": {
        "title": "議事録",
        "when": "とき",
        "where": "ところ",
        "present": "出席した委員",
        "absent": "欠席した委員",
        "explainers": "説明のため出席した者",
        "secretariat": "出席した事務局職員",
        "observers": "傍聴人",
        "agenda": "会議に付した事件",
        "record": "会議の経過",
    },
    "council": {
        "title": "会議要録",
        "when": "開会日時",
        "where": "会場",
        "present": "出席委員",
        "absent": "欠席委員",
        "explainers": "出席説明員",
        "secretariat": "事務局出席者",
        "observers": "傍聴人の数",
        "agenda": "付議事件",
        "record": "会議の概要",
    },
}
BOARD_OFFICES = ("chair", "vice_chair", "acting_chair")
CALLS = {"chair": "会長", "vice_chair": "副会長", "acting_chair": "職務代理者", "member": "委員"}


def write_number(value: int, form: Form) -> str:
    """12, １２ or 十二."""
    if form.digits == "kanji":
        tens, ones = divmod(value, 10)
        head = ("" if tens == 1 else KANJI[tens]) + "十" if tens else ""
        return head + (KANJI[ones] if ones or not tens else "")
    return str(value).translate(WIDE) if form.digits == "full" else str(value)


def write_year(day: date, form: Form, *, fiscal: bool = False) -> str:
    """令和元年 or 令和元年度."""
    at = date(day.year - (day.month < 4), 5, 1) if fiscal else day
    _, era, zero = next(entry for entry in ERAS if entry[0] <= at)
    count = at.year - zero
    return f"{era}{'元' if count == 1 else write_number(count, form)}年{'度' if fiscal else ''}"


def write_day(day: date, form: Form) -> str:
    """令和元年５月１５日（水）."""
    month, number = write_number(day.month, form), write_number(day.day, form)
    return f"{write_year(day, form)}{month}月{number}日（{WEEKDAYS[day.weekday()]}）"


def write_time(at: time, form: Form) -> str:
    """午後1時30分 or 13時30分."""
    hour = at.hour if form.clock == "twentyfour" else at.hour - 12 * (at.hour > 12)
    half = "" if form.clock == "twentyfour" else "午前" if at.hour < 12 else "午後"
    minute = f"{write_number(at.minute, form)}分" if at.minute else ""
    return f"{half}{write_number(hour, form)}時{minute}"


def write_when(script: Script, form: Form) -> str:
    """The day and both times, joined as the form does."""
    start, stop = write_time(script.opened, form), write_time(script.closed, form)
    join = f"{start}から{stop}まで" if form.clock == "kara" else f"{start}～{stop}"
    return f"{write_day(script.held, form)}　{join}"


def write_item_number(index: int, form: Form) -> tuple[str, str]:
    """The number as printed before an item's title, and as the contract has it."""
    n = index + 1
    wide = str(n).translate(WIDE)
    return {
        "paren": (f"({n})", f"({n})"),
        "wide": (f"（{wide}）", f"({n})"),
        "dot": (f"{wide}．", str(n)),
        "circled": (CIRCLED[index], str(n)),
        "kana": (KANA[index], KANA[index]),
        "bill": (f"議案第{wide}号", f"議案第{n}号"),
        "agenda": (f"議題{wide}", f"議題{n}"),
    }[form.numbers]


def write_tag(script: Script, turn: Turn, form: Form) -> tuple[str, str | None]:
    """What the tag calls the speaker, and the name in it (None where it gives none)."""
    assert turn.who is not None
    person = script.people[turn.who]
    call = person.office if person.role in BOARD_OFFICES else None
    call = call or CALLS.get(person.role) or _official_call(person, form)
    member = person.role in CALLS
    if form.naming == "family" and (member or person.role == "explainer"):
        return f"{person.family}{call}", person.family
    if form.naming == "full" and member:
        return f"{person.family}{person.given}{call}", person.family + person.given
    if form.naming == "office" and member:
        name = person.family + person.given
        return f"{call}（{name}君）", name
    if form.naming in ("letters", "digits") and person.role == "member":
        order = [i for i, p in enumerate(script.people) if p.role == "member"].index(turn.who)
        return (f"{LETTERS[order]}委員" if form.naming == "letters" else f"委員{order + 1}"), None
    return call, None


def _official_call(person: Person, form: Form) -> str:
    if person.role == "secretariat":
        return "事務局"
    if form.naming in ("family", "full") and person.office:
        return (person.division or "") + person.office if form.naming == "full" else person.office
    return "説明員"


def space_out(text: str) -> str:
    """Letter-spaced, as clerks do to make short words fill a column: 会　長, 日　時."""
    return "　".join(text) if 2 <= len(text) <= 4 else text
