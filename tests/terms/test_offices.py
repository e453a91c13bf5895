"""Every office, rank, division and group is read in the printed form that its row shows."""

from __future__ import annotations

import pytest

from gijiroku.terms.divisions import DIVISION_ENDS, GROUPS, is_division, is_group
from gijiroku.terms.offices import BOARD_OFFICES, RANKS, find_office

BOARD = [(example, role) for _, role, examples in BOARD_OFFICES for example in examples]


@pytest.mark.parametrize(("example", "role"), BOARD)
def test_board_offices(example: str, role: str) -> None:
    office = find_office(example)
    assert office is not None
    assert office.role == role


@pytest.mark.parametrize(("rank", "example"), RANKS)
def test_ranks(rank: str, example: str) -> None:
    assert example.endswith(rank)
    assert find_office(example) is not None


@pytest.mark.parametrize(("end", "example"), DIVISION_ENDS)
def test_divisions(end: str, example: str) -> None:
    assert example.endswith(end)
    assert is_division(example)


@pytest.mark.parametrize(("end", "example"), GROUPS)
def test_groups(end: str, example: str) -> None:
    assert example.endswith(end)
    assert is_group(example)


@pytest.mark.parametrize("printed", ["立花会長", "山田太郎", "資料"])
def test_no_offices(printed: str) -> None:
    assert find_office(printed) is None
