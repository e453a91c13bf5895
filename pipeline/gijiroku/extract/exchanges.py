"""Questions and what answered them."""

from __future__ import annotations

from gijiroku.model import Exchange, Speech


def extract_exchanges(speeches: tuple[Speech, ...]) -> tuple[Exchange, ...]:
    """Each question (or several put together) with its answers, as indices into `speeches`."""
    return ()
