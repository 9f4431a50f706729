"""The option ``--sandbox`` of the commands that run learner code."""

from __future__ import annotations

from collections.abc import Callable

import click

from grader.isolation.levels import Level


def sandbox_option(function: Callable) -> Callable:
    """Adds ``--sandbox LEVEL`` and hands it to ``function`` as ``level``."""
    return click.option(
        "--sandbox",
        "level",
        type=click.Choice([level.value for level in Level]),
        default=Level.NAMESPACES.value,
        show_default=True,
        callback=lambda context, option, value: Level(value),
        help="How learner code is isolated: 'landlock' is for machines that refuse "
        "namespaces (ask `grader doctor`), 'none' for code you trust.",
    )(function)
