"""How a warm parent at one level is opened: what each level's own file makes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from typing import Any

from grader.course.course import Limits
from grader.isolation.wall import Wall
from grader.worker.sandbox import Sandbox

_NO_LIMIT = 1 << 62


@dataclass(frozen=True)
class Opening:
    """A command that starts a warm parent, and what it is told first."""

    command: list[str]
    sandbox: Sandbox
    environment: Mapping[str, str]
    user: int | None = None
    """Who starts the command, if not who we are."""
    done: Callable[[], None] = lambda: None
    """Called when it has ended."""


def limits_of(limits: Limits, without: Set[Wall]) -> dict[str, Any]:
    """What every level's sandbox is told of a course's limits."""
    return {
        "memory": _NO_LIMIT if Wall.MEMORY in without else limits.memory,
        "processes": 4096 if Wall.NUMBER in without else limits.processes,
        "file_size": _NO_LIMIT if Wall.SIZE in without else limits.file_size,
        "cpu_seconds": int(limits.submission_seconds) * 2 + 1,
        "scratch": 0 if Wall.SIZE in without else limits.scratch,
        "tree": 0 if Wall.TREE in without else limits.memory,
        "own_processes": Wall.PROCESSES not in without,
    }
