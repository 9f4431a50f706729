"""The option ``--course`` that every subcommand has."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from grader.course import Course


def course_option(function: Callable) -> Callable:
    """Adds ``--course DIR`` and hands the opened course to ``function`` as ``course``."""

    def opened(context: click.Context, option: click.Parameter, value: Path | None) -> Course:
        return Course.open(value or nearest(Path.cwd()))

    return click.option(
        "--course",
        type=click.Path(path_type=Path),
        callback=opened,
        metavar="DIR",
        help="The course's folder.  [default: this one or the nearest above it]",
    )(function)


def nearest(folder: Path) -> Path:
    """``folder``, or the nearest above it that is a course; ``folder`` if none is."""
    for candidate in (folder, *folder.parents):
        if (candidate / "course.toml").is_file():
            return candidate
    return folder
