"""The level *none*: a process of its own with limits, and no walls."""

from __future__ import annotations

import sys
from collections.abc import Set
from pathlib import Path

from grader.course.course import Limits
from grader.isolation.namespaces import environment
from grader.isolation.opening import Opening, limits_of
from grader.isolation.parent import kit_folder
from grader.isolation.room import Room
from grader.isolation.wall import Wall
from grader.worker import sandbox


def opening(limits: Limits, secrets: tuple[Path, ...], without: Set[Wall]) -> Opening:
    """How a warm parent is opened. ``secrets`` are not kept here."""
    room = Room()
    start = (
        f"import sys; sys.path[:0] = [{str(kit_folder().parent)!r}]; "
        "from grader.worker.zygote import main; main(int(sys.argv[1]))"
    )
    inside = sandbox.Bare(
        folder=str(room.scratch), **limits_of(limits, without | {Wall.NUMBER})
    )
    return Opening(
        [sys.executable, "-I", "-c", start],
        inside,
        environment(str(room.scratch)),
        done=room.remove,
    )
