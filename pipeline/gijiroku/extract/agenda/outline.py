"""Entries of a list, nested by their numbers and marks, and the matters among them.

【諮問事項】                                   a group: kind
・個人情報に係る業務の外部委託                     a group: heading
（1）フレイル予防普及啓発事業業務委託（長寿応援課）      a matter
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from gijiroku.extract.agenda.entries import Entry
from gijiroku.extract.agenda.rows import BRACKETS, BULLETS
from gijiroku.model import ItemKind
from gijiroku.terms.decisions import is_outcome
from gijiroku.terms.items import (
    POINTERS,
    find_formality,
    find_kind,
    is_container,
    is_formality,
    is_section,
    match_term,
)
from gijiroku.text.numbering import Number, follows

_MATTER_END = re.compile(
    "(?:について|の件|に関すること|委託|導入|改定|改正|策定|制定|計画|実施|見直し|事業|変更|指定|決定|選定|契約|予算"
    "|決算|認定|条例|規則|\\(案\\)|案|状況|結果|方針|整備|システム|取扱い|評価|選任|選出|承認|更新|提供|結合|利用|締結"
    "|請願|陳情|意見書|補正|開始|廃止|設置|報告|協定)(?:[（(].*[）)])?$"
)


@dataclass(slots=True)
class Node:
    """An entry and what stands under it."""

    entry: Entry
    children: list[Node] = field(default_factory=list)
    inner: dict[str, Number] = field(default_factory=dict)  # the last number under it, by mark

    @property
    def is_group(self) -> bool:
        """True for 議事, 【報告事項】: nothing but a group's word."""
        return is_container(self.entry.title)


@dataclass(frozen=True, slots=True)
class Matter:
    """An entry that is an item of the agenda, with what its groups say of it."""

    entry: Entry
    kind: ItemKind | None
    heading: str | None
    division: str | None
    basis: str | None


@dataclass(frozen=True, slots=True)
class _Context:
    kind: ItemKind | None = None
    heading: str | None = None
    division: str | None = None
    basis: str | None = None


def build_outline(entries: Iterable[Entry]) -> list[Node]:
    """The entries as a tree: what is marked in a new way stands under what went before it."""
    root: list[Node] = []
    stack: list[Node] = []
    for entry in entries:
        depth = _find_depth(stack, entry)
        del stack[depth:]
        node = Node(entry)
        if entry.numbers:
            for each in stack:
                each.inner[entry.mark] = entry.numbers[0]
        (stack[-1].children if stack else root).append(node)
        if not _is_closed(entry):
            stack.append(node)
    return root


def _find_depth(stack: list[Node], entry: Entry) -> int:
    """How many of the open nodes the entry stands under."""
    for i in range(len(stack) - 1, -1, -1):
        if _stands_beside(stack[i].entry, entry):
            return i
    same = [i for i, node in enumerate(stack) if node.entry.mark == entry.mark]
    if same and entry.numbers:
        return _find_numbered_depth(stack, entry, same)
    if same:
        return same[-1] if not _is_loose(entry) else same[0]
    bills = [i for i, node in enumerate(stack) if node.entry.mark == "第n号"]
    if bills and _is_day_order(entry):
        return bills[0]
    if _is_head(entry):
        depth = len(stack)
        while depth and not (stack[depth - 1].is_group and stack[depth - 1].entry.numbers):
            depth -= 1
        return depth
    if entry.mark == "plain":
        return _find_plain_depth(stack, entry)
    return len(stack)


def _stands_beside(before: Entry, entry: Entry) -> bool:
    """True for 議案第２号 under 日程第２　議案第１号, and for 日程第３　議案第３号 after it."""
    first, own = before.numbers[:1], entry.numbers[:1]
    return any(follows(a, b) for a in before.numbers[1:] for b in own) or any(
        follows(a, b) for a in first for b in entry.numbers[1:]
    )


def _find_numbered_depth(stack: list[Node], entry: Entry, same: list[int]) -> int:
    """Where a number goes on: in the innermost list whose next it is; rites in the outermost."""
    number = entry.numbers[0]
    depths = []
    for i in range(len(stack) - 1, -1, -1):
        node = stack[i]
        if entry.mark in node.inner and follows(node.inner[entry.mark], number):
            depths.append(len(stack) if not stack[-1].entry.numbers else i + 1)
        if node.entry.mark == entry.mark and follows(node.entry.numbers[0], number):
            depths.append(i)
    if depths:
        return min(depths) if is_formality(entry.title) else depths[0]
    last = stack[same[-1]]
    if number.value == 1 and last.is_group and entry.mark not in last.inner:
        return len(stack)
    return same[-1]


def _is_closed(entry: Entry) -> bool:
    """True for an unnumbered 開会 or あいさつ, under which nothing stands."""
    return not entry.numbers and find_formality(entry.title) not in (None, "any-other")


def _is_loose(entry: Entry) -> bool:
    return entry.mark == "plain" and not _is_head(entry)


def _is_head(entry: Entry) -> bool:
    """True for unnumbered group words and bracketed heads, which close what is open."""
    if entry.numbers:
        return False
    if entry.mark[:1] in BRACKETS:
        return True
    return is_container(entry.title) or is_formality(entry.title)


def _find_plain_depth(stack: list[Node], entry: Entry) -> int:
    """Plain text stands under the group before it; a matter beside the entry before it."""
    if stack and stack[-1].entry.numbers and not stack[-1].is_group and _is_matter_like(entry):
        return len(stack) - 1
    for depth in range(len(stack), 0, -1):
        node = stack[depth - 1]
        if node.is_group or node.entry.mark[:1] in BRACKETS:
            return depth
    return len(stack)


def find_matters(nodes: Iterable[Node], kind: ItemKind | None = None) -> list[Matter]:
    """The matters of an outline in printed order; `kind` is what the list's label says."""
    found: list[Matter] = []
    for node in nodes:
        found.extend(_visit(node, _Context(kind)))
    return found


def _visit(node: Node, context: _Context) -> Iterator[Matter]:
    entry = node.entry
    title = entry.title
    if not title or match_term(POINTERS, title) or _is_told(entry):
        yield from _descend(node, context)
        return
    formality = find_formality(title)
    if formality:
        if formality in ("signatures", "minutes") and _is_day_order(entry):
            yield _make_matter(entry, context)
        elif formality == "any-other":
            yield from _descend(node, _Context())
        else:  # 午前10時開議, and under it 日程第１ …
            inner = [c for c in node.children if any(n.word for n in c.entry.numbers)]
            yield from _descend(Node(entry, inner), _Context())
        return
    if node.is_group:
        if node.children or not (_is_matter_word(entry) or _is_day_order(entry)):
            yield from _descend(node, _enter_group(entry, context))
            return
        yield _make_matter(entry, context)
        return
    if is_section(title) or is_outcome(title):
        return
    if node.children and _is_heading(node):
        yield from _descend(node, _enter_heading(entry, context))
        return
    yield _make_matter(entry, context)


def _is_told(entry: Entry) -> bool:
    """True for sentences of a record that stand where a list was expected."""
    return "。" in entry.row.text and len(entry.title) > 20


def _descend(node: Node, context: _Context) -> Iterator[Matter]:
    for child in node.children:
        yield from _visit(child, context)


def _is_day_order(entry: Entry) -> bool:
    """True where a 日程 number stands before the entry."""
    return any(number.family in ("日程第n", "第n") for number in entry.numbers)


def _is_matter_word(entry: Entry) -> bool:
    """True for 一般質問: a group's word that is a matter itself where nothing stands under it."""
    return find_kind(entry.title) == "other" and entry.mark != "plain"


def _enter_group(entry: Entry, context: _Context) -> _Context:
    """What a group's word says of its items: 【報告事項】 the kind, 理事者報告 a heading too."""
    kind = find_kind(entry.title)
    plain_word = re.fullmatch(
        "(?:付議|審議|本日の)?(?:諮問|報告|協議|審議|検討|議案|議題|議事|案件|議決|承認)(?:事項|案件|議題|等)*"
        "(?:について)?",
        re.sub(r"\s", "", entry.title),
    )
    heading = context.heading if plain_word or kind is None else entry.title
    return _Context(kind or entry.kind or context.kind, heading)


def _enter_heading(entry: Entry, context: _Context) -> _Context:
    return _Context(
        entry.kind or context.kind,
        entry.title,
        entry.division or context.division,
        entry.basis or context.basis,
    )


def _is_heading(node: Node) -> bool:
    """True where a title only gathers matters under it, judged by what stands under it."""
    inner = [child for child in node.children if child.entry.title]
    if not inner:
        return False
    own = node.entry
    numbered = [child for child in inner if child.entry.numbers]
    if not own.numbers and own.mark[:1] in (*BULLETS, *BRACKETS):
        return bool(numbered) or own.mark[:1] in BRACKETS
    if not numbered:
        return False
    weight = sum(_weigh_child(child) for child in numbered)
    if own.kind or own.division:
        weight -= 1
    return weight > 0


def _is_matter_like(entry: Entry) -> bool:
    """True for an unnumbered title that is a matter by its ending or the notes behind it."""
    if entry.outcome or entry.kind or entry.division:
        return True
    return entry.title.endswith(("について", "の件")) and len(entry.title) >= 7


def _weigh_child(node: Node) -> int:
    """How much a child looks like a matter rather than a part of one."""
    entry = node.entry
    if is_section(entry.title) or is_formality(entry.title):
        return -2
    weight = 0
    if entry.division or entry.kind or entry.basis:
        weight += 2
    if _MATTER_END.search(entry.title) and len(entry.title) >= 7:
        weight += 1
    return weight or -1


def _make_matter(entry: Entry, context: _Context) -> Matter:
    return Matter(
        entry,
        entry.kind or context.kind,
        context.heading,
        entry.division or context.division,
        entry.basis or context.basis,
    )
