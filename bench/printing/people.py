"""How a form prints its lists of names."""

from __future__ import annotations

from bench.printing.form import Form
from bench.printing.script import Person, Script
from bench.printing.wording import WIDE, WORDS, space_out, write_number

MEMBERS = ("chair", "vice_chair", "acting_chair", "member")


def list_people(script: Script, form: Form) -> list[tuple[str, list[str]]]:
    """Labels with the lines of their lists, in printed order."""
    words = WORDS[form.words]
    board = [p for p in script.people if p.role in MEMBERS]
    here = [p for p in board if p.present]
    away = [p for p in board if not p.present]
    explainers = [p for p in script.people if p.role == "explainer"]
    secretariat = [p for p in script.people if p.role == "secretariat"]
    if form.people == "nested":
        return _nest_lists(words["present"], here, away, explainers, secretariat, form)
    unit = "名" if form.words == "old" else "人"
    count = f"（{write_number(len(here), form)}{unit}）"
    lists = [(words["present"] + count, _write_members(here, form))]
    if away:
        lists.append((words["absent"], _write_members(away, form)))
    if explainers:
        lists.append((words["explainers"], _write_officials(explainers, form)))
    lists.append((words["secretariat"], _write_officials(secretariat, form)))
    return lists


def write_name(person: Person, form: Form) -> str:
    """佐藤太郎, 佐藤　太郎 or 佐　藤　太　郎."""
    if form.spacing == "names":
        return "　".join(person.family) + "　　" + "　".join(person.given)
    if form.people in ("lines", "front", "grid") or form.spacing == "all":
        return f"{person.family}　{person.given}"
    return person.family + person.given


def _write_members(people: list[Person], form: Form) -> list[str]:
    if form.people == "front":
        return [f"{space_out(p.office or '委員'):　<5}　{write_name(p, form)}" for p in people]
    if form.people == "lines":
        office = [f"（{p.office}）" if p.office else "" for p in people]
        return [write_name(p, form) + o for p, o in zip(people, office, strict=True)]
    if form.people == "grid":
        return _write_columns(people, form)
    return ["、".join(f"{write_name(p, form)}{p.office or '委員'}" for p in people)]


def _write_columns(people: list[Person], form: Form) -> list[str]:
    """Numbered names in two columns: １番　佐藤　太郎（会長）　　２番　鈴木　花子."""
    cells = [
        f"{str(i + 1).translate(WIDE)}番　{write_name(p, form)}"
        + (f"（{p.office}）" if p.office else "")
        for i, p in enumerate(people)
    ]
    wide = max(len(cell) for cell in cells) + 2
    pairs = [cells[i : i + 2] for i in range(0, len(cells), 2)]
    return ["".join(f"{cell:　<{wide}}" for cell in pair).rstrip("　") for pair in pairs]


def _write_officials(people: list[Person], form: Form) -> list[str]:
    rows = [f"{p.division}　" if p.division else "" for p in people]
    if form.people in ("front", "grid"):
        names = [f"{p.office}　{write_name(p, form)}" for p in people]
    elif form.people == "lines":
        names = [f"{write_name(p, form)}（{p.office}）" for p in people]
    else:
        names = [f"{write_name(p, form)}{p.office}" for p in people]
    lines = [row + name for row, name in zip(rows, names, strict=True)]
    return lines if form.people in ("front", "lines", "grid") else ["、".join(lines)]


def _nest_lists(
    label: str,
    here: list[Person],
    away: list[Person],
    explainers: list[Person],
    secretariat: list[Person],
    form: Form,
) -> list[tuple[str, list[str]]]:
    """委員：… 欠席：… 説明員：… 事務局：… in one value."""
    lines = [f"委　員：{text}" for text in _write_members(here, form)]
    lines += [f"欠　席：{text}" for text in _write_members(away, form) if away]
    lines += [f"説明員：{text}" for text in _write_officials(explainers, form) if explainers]
    lines += [f"事務局：{text}" for text in _write_officials(secretariat, form)]
    return [(label.replace("委員", "者").replace("した者", "者"), lines)]
