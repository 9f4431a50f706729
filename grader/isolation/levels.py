"""The levels of isolation by name, and a warm parent at one of them."""

from __future__ import annotations

import enum
import functools
import importlib.metadata
import sys
from collections.abc import Iterable, Set
from pathlib import Path

from grader.course.course import Limits
from grader.isolation import bare, landlock, namespaces, obstacles
from grader.isolation.parent import Parent
from grader.isolation.wall import Wall
from grader.words import Trouble, say


class Level(enum.Enum):
    """How learner code is kept apart. Printed in every report; never lowered silently."""

    NAMESPACES = "namespaces"
    LANDLOCK = "landlock"
    NONE = "none"


def start(
    level: Level,
    limits: Limits,
    secrets: Iterable[Path] = (),
    without: Set[Wall] = frozenset(),
) -> Parent:
    """Start a warm parent; ``wait_until_warm`` then waits for it.

    ``secrets`` are paths that learner code must never see: the course, the submissions.
    ``without`` leaves walls out, to see in tests what each of them stops.

    Raises:
        Trouble: this machine does not give that level; the sentence says why.
    """
    if not sys.platform.startswith("linux"):
        raise Trouble(
            say(
                "Learner code is run on Linux only, and this is {system}. Use Linux, "
                "a Linux container or WSL 2.",
                system=sys.platform,
            )
        )
    try:
        opened = _LEVELS[level].opening(limits, tuple(secrets), frozenset(without))
    except importlib.metadata.PackageNotFoundError as error:
        raise Trouble(
            say(
                "The package {name} is not installed. `pip install -e .[grader]` brings it.",
                name=str(error.name),
            )
        ) from None
    explain = None
    if level is not Level.NONE:
        explain = functools.partial(obstacles.explain, level.value)
    return Parent(
        opened.command,
        opened.sandbox,
        opened.environment,
        user=opened.user,
        explain=explain,
        done=opened.done,
    )


_LEVELS = {Level.NAMESPACES: namespaces, Level.LANDLOCK: landlock, Level.NONE: bare}
"""The outer half of each level; the inner one is in ``grader.worker.sandbox``."""
