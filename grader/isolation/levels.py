"""The levels of isolation by name, and a warm parent at one of them."""

from __future__ import annotations

import enum
import functools
import importlib.metadata
import sys
from collections.abc import Iterable, Set
from pathlib import Path

from grader.course.course import Limits
from grader.isolation import landlock, namespaces, obstacles, users
from grader.isolation.parent import Parent, kit_folder
from grader.isolation.room import Room
from grader.isolation.wall import Wall
from grader.words import Trouble, say
from grader.worker.confine import Walls

_NO_LIMIT = 1 << 62


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
    begin = {
        Level.NAMESPACES: _start_namespaces,
        Level.LANDLOCK: _start_landlock,
        Level.NONE: _start_without,
    }[level]
    try:
        return begin(limits, tuple(secrets), frozenset(without))
    except importlib.metadata.PackageNotFoundError as error:
        raise Trouble(
            say(
                "The package {name} is not installed. `pip install -e .[grader]` brings it.",
                name=str(error.name),
            )
        ) from None


def _start_namespaces(
    limits: Limits, secrets: tuple[Path, ...], without: frozenset[Wall]
) -> Parent:
    as_root = users.is_root() and users.may_make_namespaces()
    uid = users.another() if users.is_root() else 0
    command = namespaces.command(secrets, as_root, without)
    program = namespaces.seccomp_program(Wall.NETWORK not in without)
    walls = _walls(
        limits,
        without,
        namespaces=True,
        seccomp=program,
        uid=uid if as_root else 0,
        folder=namespaces.scratch(without),
    )
    return Parent(
        command,
        walls,
        env={},
        # Root without that right, in a container say, starts bubblewrap as another user.
        user=uid if uid and not as_root else None,
        explain=functools.partial(obstacles.explain, Level.NAMESPACES.value),
    )


def _start_landlock(
    limits: Limits, secrets: tuple[Path, ...], without: frozenset[Wall]
) -> Parent:
    abi = landlock.available()
    program = landlock.program(abi, without)
    room = Room()
    try:
        rules = landlock.rules(room, secrets, abi, without)
        uid = users.another() if users.is_root() else 0
        walls = _walls(
            limits,
            without,
            namespaces=False,
            seccomp=program,
            landlock=rules,
            uid=uid,
            files_as_root=bool(uid) and landlock.only_root_gets_to(rules.readable),
            folder=str(room.scratch),
        )
    except BaseException:
        room.remove()
        raise
    return Parent(
        landlock.command(room),
        walls,
        landlock.environment(room),
        explain=functools.partial(obstacles.explain, Level.LANDLOCK.value),
        done=room.remove,
    )


def _start_without(
    limits: Limits, secrets: tuple[Path, ...], without: frozenset[Wall]
) -> Parent:
    room = Room()
    start_here = (
        f"import sys; sys.path[:0] = [{str(kit_folder().parent)!r}]; "
        "from grader.worker.zygote import main; main(int(sys.argv[1]))"
    )
    walls = _walls(
        limits,
        without | {Wall.NUMBER, Wall.CALLS},
        namespaces=False,
        seccomp=b"",
        folder=str(room.scratch),
    )
    command = [sys.executable, "-I", "-c", start_here]
    return Parent(command, walls, landlock.environment(room), done=room.remove)


def _walls(
    limits: Limits, without: frozenset[Wall], *, namespaces: bool, seccomp: bytes, **more
) -> Walls:
    return Walls(
        namespaces=namespaces,
        seccomp=b"" if Wall.CALLS in without else seccomp,
        memory=_NO_LIMIT if Wall.MEMORY in without else limits.memory,
        processes=4096 if Wall.NUMBER in without else limits.processes,
        file_size=_NO_LIMIT if Wall.SIZE in without else limits.file_size,
        cpu_seconds=int(limits.submission_seconds) * 2 + 1,
        scratch=0 if Wall.SIZE in without else limits.scratch,
        tree=0 if Wall.TREE in without else limits.memory,
        own_processes=Wall.PROCESSES not in without,
        **more,
    )
