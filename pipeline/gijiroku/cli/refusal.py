"""An error in one line, for wrong use: exit code 2."""

from __future__ import annotations

import click


class Refusal(click.ClickException):
    """What was asked for can't be done; the message says why."""

    exit_code = 2
