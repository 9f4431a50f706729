"""The levels of isolation by name, and a warm parent at one of them."""

from __future__ import annotations

import enum
import importlib.metadata
import sys
from collections.abc import Iterable
from pathlib import Path

from grader.course.course import Limits
from grader.isolation import namespaces
from grader.isolation.parent import Parent, kit_folder
from grader.words import Trouble, say
from grader.worker.confine import Walls


class Level(enum.Enum):
    """How learner code is kept apart. Printed in every report; never lowered silently."""

    NAMESPACES = "namespaces"
    NONE = "none"


def start(level: Level, limits: Limits, secrets: Iterable[Path] = ()) -> Parent:
    """Start a warm parent; ``wait_until_warm`` then waits for it.

    ``secrets`` are paths that learner code must never see: the course, the submissions.

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
        return _start(level, limits, secrets)
    except importlib.metadata.PackageNotFoundError as error:
        raise Trouble(
            say(
                "The package {name} is not installed. `pip install -e .[grader]` brings it.",
                name=str(error.name),
            )
        ) from None


def _start(level: Level, limits: Limits, secrets: Iterable[Path]) -> Parent:
    confined = level is Level.NAMESPACES
    walls = Walls(
        namespaces=confined,
        seccomp=namespaces.seccomp_program() if confined else b"",
        memory=limits.memory,
        processes=limits.processes if confined else 4096,
        file_size=limits.file_size,
        cpu_seconds=int(limits.submission_seconds) * 2 + 1,
    )
    if confined:
        return Parent(namespaces.command(secrets), walls, env={})
    start_here = (
        f"import sys; sys.path[:0] = [{str(kit_folder().parent)!r}]; "
        "from grader.worker.zygote import main; main(int(sys.argv[1]))"
    )
    return Parent([sys.executable, "-I", "-c", start_here], walls, namespaces.environment())
