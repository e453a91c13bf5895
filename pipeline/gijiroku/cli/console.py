"""Where results for people go: stdout, in colour and as wide as the terminal, if it is one."""

from __future__ import annotations

import sys

from rich.console import Console

_WIDTH = 120  # where there is no terminal to ask


def make_console() -> Console:
    """A console on stdout that leaves printed text as it is."""
    width = None if sys.stdout.isatty() else _WIDTH
    return Console(highlight=False, markup=False, emoji=False, width=width)
