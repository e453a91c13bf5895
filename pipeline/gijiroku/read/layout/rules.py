"""Rules that a producer left out: tables open at a page's edge or at their sides."""

from __future__ import annotations

from collections.abc import Sequence

from gijiroku.read.layout.objects import Rule

# points by which two rules may differ and still be the same
SLACK = 3.0
_SHORTEST = 20.0


def find_missing_rules(rules: Sequence[Rule]) -> tuple[list[Rule], list[Rule]]:
    """(level rules, upright rules) that would close the tables these rules leave open.

    A table that goes on over a page break often has its sides drawn to the edge of the text and
    no rule there; some tables have no rules at their left and right.
    """
    level: list[Rule] = []
    upright: list[Rule] = []
    alone: list[Rule] = []
    for group in _group_touching(rules):
        sides = [r for r in group if _is_upright(r)]
        bars = [r for r in group if not _is_upright(r)]
        if sides and bars:
            level += _close_ends(sides, bars)
            upright += _close_sides(sides, bars)
        else:
            alone += sides
    return level + _close_lone(alone), upright


def _close_ends(sides: list[Rule], bars: list[Rule]) -> list[Rule]:
    """Level rules where the outermost sides end together and nothing is drawn."""
    left, right = min(s.x0 for s in sides), max(s.x0 for s in sides)
    if right - left < _SHORTEST:
        return []
    outer = [[s for s in sides if abs(s.x0 - x) <= SLACK] for x in (left, right)]
    ends = [
        tuple(min(s.top for s in group) for group in outer),
        tuple(max(s.bottom for s in group) for group in outer),
    ]
    return [
        Rule(left, y, right, y)
        for y, other in ends
        if abs(y - other) <= SLACK and not any(abs(b.top - y) <= SLACK for b in bars)
    ]


def _close_sides(sides: list[Rule], bars: list[Rule]) -> list[Rule]:
    """Upright rules where several bars end together, away from any side."""
    closing = []
    for x in (min(b.x0 for b in bars), max(b.x1 for b in bars)):
        ending = [b for b in bars if abs(b.x0 - x) <= SLACK or abs(b.x1 - x) <= SLACK]
        if len(ending) >= 2 and all(abs(s.x0 - x) > _SHORTEST for s in sides):
            closing.append(Rule(x, min(b.top for b in ending), x, max(b.top for b in ending)))
    return closing


def _close_lone(sides: list[Rule]) -> list[Rule]:
    """Level rules over pairs of sides with nothing between them: a cell through a whole page."""
    closing = []
    rest = sorted((s for s in sides if s.bottom - s.top >= _SHORTEST), key=lambda s: s.top)
    while rest:
        same = [
            s
            for s in rest
            if abs(s.top - rest[0].top) <= SLACK and abs(s.bottom - rest[0].bottom) <= SLACK
        ]
        left, right = min(s.x0 for s in same), max(s.x0 for s in same)
        if right - left >= _SHORTEST:
            closing += [Rule(left, y, right, y) for y in (same[0].top, same[0].bottom)]
        rest = [s for s in rest if s not in same]
    return closing


def _group_touching(rules: Sequence[Rule]) -> list[list[Rule]]:
    groups: list[list[Rule]] = []
    for rule in rules:
        touching = [g for g in groups if any(_touch(rule, other) for other in g)]
        groups = [g for g in groups if g not in touching]
        groups.append([r for g in touching for r in g] + [rule])
    return groups


def _touch(a: Rule, b: Rule) -> bool:
    return (
        a.x0 <= b.x1 + SLACK
        and b.x0 <= a.x1 + SLACK
        and a.top <= b.bottom + SLACK
        and b.top <= a.bottom + SLACK
    )


def _is_upright(rule: Rule) -> bool:
    return rule.x0 == rule.x1
