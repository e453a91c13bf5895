"""Every term of agendas reads its examples, and none of its look-alikes."""

from __future__ import annotations

import pytest

from gijiroku.terms.items import (
    CONTAINERS,
    FORMALITIES,
    KINDS,
    POINTERS,
    SECTIONS,
    ItemTerm,
    match_term,
)

TABLES = (KINDS, CONTAINERS, FORMALITIES, SECTIONS, POINTERS)
TERMS = [(table, each) for table in TABLES for each in table]


@pytest.mark.parametrize(("table", "each"), TERMS, ids=lambda x: getattr(x, "name", ""))
def test_examples_are_read_and_look_alikes_are_not(
    table: tuple[ItemTerm, ...], each: ItemTerm
) -> None:
    assert each.examples
    for example in each.examples:
        assert match_term(table, example) == each.name, example
    for other in each.others:
        assert match_term(table, other) is None, other


@pytest.mark.parametrize(
    "title",
    [
        "会議の公開について",
        "会長の選出について",
        "前回の意見への対応について",
        "令和２年度予算について",
        "傍聴規程の一部改正について",
        "今後のスケジュール管理システムの導入について",
    ],
)
def test_matters_are_no_formalities(title: str) -> None:
    assert match_term(FORMALITIES, title) is None
