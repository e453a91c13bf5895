"""The press: a script in a form becomes the bytes of a file."""

from __future__ import annotations

from dataclasses import dataclass

from bench.printing.form import Form
from bench.printing.header import print_annex, print_header
from bench.printing.plain import print_plain
from bench.printing.record import print_record
from bench.printing.script import Script
from bench.printing.sheet import Sheet
from bench.printing.truth import name_meeting
from bench.printing.web import print_html
from bench.printing.word import print_docx

SUFFIXES = {"html": ".html", "docx": ".docx", "pdf": ".pdf"}
PAGE = 40  # lines of a text file between two page numbers
BEFORE = (
    "<p>本文へ移動</p><p>ホーム &gt; 市政情報 &gt; 審議会・委員会 &gt; 会議録</p>"
    "<p>更新日：2024年4月1日</p>"
)
AFTER = (
    "<p>お問い合わせ　総務課　電話 000-000-0000</p><p>このページの先頭へ戻る</p>"
    "<p>Copyright (C) All Rights Reserved.</p>"
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A file as it would be ingested."""

    content: bytes
    suffix: str


def print_script(script: Script, form: Form) -> Printed:
    """The file that a clerk with this form would have made of the meeting."""
    sheet: Sheet = (
        *print_header(script, form),
        *print_record(script, form),
        *print_annex(script, form),
    )
    return Printed(_print_sheet(sheet, script, form), SUFFIXES.get(form.producer, ".txt"))


def _print_sheet(sheet: Sheet, script: Script, form: Form) -> bytes:
    if form.producer == "html":
        site = form.furniture == "site"
        title = name_meeting(script, form)
        before, after = (BEFORE, AFTER) if site else ("", "")
        return print_html(sheet, title=title, before=before, after=after)
    if form.producer == "docx":
        return print_docx(sheet)
    if form.producer == "pdf":
        from bench.printing.paper import print_pdf  # reportlab loads slowly

        return print_pdf(sheet, numbers=form.furniture == "pages")
    encoding = form.producer if form.producer in ("cp932", "euc_jp", "iso2022_jp") else "utf-8"
    width = 40 if form.producer in ("wrapped", "cp932") or form.furniture == "pages" else 0
    content = print_plain(sheet, encoding="utf-8", width=width, beside="tab")
    if form.furniture == "pages":
        content = _number_pages(content)
    text = content.decode("utf-8")
    if encoding in ("euc_jp", "iso2022_jp"):
        text = text.replace("～", "〜")
    return text.encode(encoding)


def _number_pages(content: bytes) -> bytes:
    lines = content.decode("utf-8").split("\n")
    pages = [lines[i : i + PAGE] for i in range(0, len(lines), PAGE)]
    feet = [[*page, "", f"　　　　　　　　　　- {n} -", ""] for n, page in enumerate(pages, 1)]
    return "\n".join(line for page in feet for line in page).encode("utf-8")
