"""A form: one way of printing minutes, as a set of independent choices drawn by seed."""

from __future__ import annotations

import random
from dataclasses import dataclass, fields, replace

CHOICES: dict[str, tuple[str, ...]] = {
    # how labels and their values stand: see bench/printing/header.py
    "header": (
        "list",  # 日時　令和…
        "colon",  # 日時：令和…
        "under",  # the value on the line below its label
        "stack",  # all labels first, then all values
        "numbered",  # １　日時　令和…
        "marks",  # ○日時　令和…
        "brackets",  # 【日時】 and the value below
        "table",  # ruled, or an HTML table
        "pairs",  # two labels in a row of the table
        "box",  # box-drawing characters
    ),
    "words": ("plain", "official", "old", "council"),  # which words the labels use
    "spacing": ("none", "labels", "names", "tags", "all"),  # what is letter-spaced
    "people": ("inline", "lines", "front", "grid", "nested"),  # how the lists of names stand
    "tags": (
        "maru",  # ○会長　…
        "officials",  # ○ for members, ◎ for officials
        "mixed",  # ○ U+25CB and 〇 U+3007 in one file
        "paren",  # （会長）…
        "closing",  # 会長）…
        "colon",  # 会長：…
        "sumi",  # 【会長】…
        "angle",  # <会長> on its own line
        "bullet",  # • 会長 on its own line
        "square",  # ■会長　…
        "bare",  # 会長　…
        "line",  # 会長 on its own line
        "quoted",  # 会長「…」
        "column",  # a table of two columns
    ),
    "naming": ("role", "family", "full", "office", "letters", "digits"),  # what a tag calls people
    "numbers": ("paren", "wide", "dot", "circled", "kana", "bill", "agenda"),
    "digits": ("half", "full", "kanji"),
    "clock": ("kara", "wave", "twentyfour"),
    "heads": ("items", "none"),  # whether the items have headings in the record
    "outcome": ("label", "square", "arrow", "none"),  # how the conclusions are printed
    "slips": ("none", "unclosed", "halfwidth"),  # what the clerk forgets in some tags
    "extras": ("none", "rules", "contents", "annex"),  # ── rules, 目次, names on a 別紙
    "furniture": ("none", "pages", "site"),
    "producer": ("txt", "wrapped", "cp932", "euc_jp", "iso2022_jp", "html", "docx", "pdf"),
}


@dataclass(frozen=True, slots=True)
class Form:
    """One choice of each kind; the defaults are the plainest form."""

    header: str = "list"
    words: str = "plain"
    spacing: str = "none"
    people: str = "inline"
    tags: str = "maru"
    naming: str = "role"
    numbers: str = "paren"
    digits: str = "half"
    clock: str = "kara"
    heads: str = "items"
    outcome: str = "label"
    slips: str = "none"
    extras: str = "none"
    furniture: str = "none"
    producer: str = "txt"


PLAIN = Form()
BRACKETED = ("paren", "closing", "colon", "sumi", "angle")


def draw_form(draw: random.Random) -> Form:
    """A form with every choice drawn at random."""
    return settle(Form(**{kind: draw.choice(options) for kind, options in CHOICES.items()}))


def mutate(kind: str, option: str) -> Form:
    """The plainest form with one choice changed, and what that choice needs."""
    form = replace(PLAIN, **{kind: option})
    if option == "site":
        form = replace(form, producer="html")
    if kind == "slips":
        form = replace(form, tags="paren")
    return settle(form)


def settle(form: Form) -> Form:
    """The nearest form that a clerk could have printed: some choices exclude each other."""
    if form.furniture == "site" and form.producer != "html":
        form = replace(form, furniture="none")
    if form.furniture == "pages" and form.producer in ("html", "docx"):
        form = replace(form, furniture="none")
    if form.header == "box" and form.producer in ("html", "docx", "pdf"):
        form = replace(form, header="table")
    if form.header == "stack":  # else nobody could tell which value is whose
        producer = "txt" if form.producer in ("wrapped", "cp932") else form.producer
        form = replace(form, people="inline", furniture="none", producer=producer)
        form = replace(form, spacing="none" if form.spacing == "names" else form.spacing)
    if form.spacing == "names" and form.people in ("inline", "nested"):
        form = replace(form, people="lines")  # names are spaced to fill a column
    if form.producer in ("euc_jp", "iso2022_jp") and form.numbers == "circled":
        form = replace(form, numbers="dot")  # ① is not in these character sets
    if form.producer in ("euc_jp", "iso2022_jp", "cp932") and form.tags == "bullet":
        form = replace(form, tags="square")  # • is not in these character sets
    if form.slips != "none" and form.tags not in BRACKETED:
        form = replace(form, slips="none")
    if form.extras == "annex" and (form.people == "nested" or form.header == "stack"):
        form = replace(form, extras="none")
    if form.tags in ("line", "bare") and form.naming == "letters":
        form = replace(form, naming="family")
    return form


def kinds() -> list[tuple[str, str]]:
    """Every kind of mutation that differs from the plainest form."""
    plain = {f.name: getattr(PLAIN, f.name) for f in fields(PLAIN)}
    return [(k, o) for k, options in CHOICES.items() for o in options if o != plain[k]]
