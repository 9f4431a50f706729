"""The level *landlock*: no root of its own, but rules on what may be opened.

For machines that refuse user namespaces. The warm parent is a fresh Python that shuts
itself in before it imports anything; each child adds a second, narrower set of rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from pathlib import Path

from grader.course.course import Limits
from grader.isolation import dependencies, namespaces, seccomp, users
from grader.isolation.obstacles import explain
from grader.isolation.opening import Opening, limits_of
from grader.isolation.room import Room
from grader.isolation.secrets import refuse_readable
from grader.isolation.wall import Wall
from grader.words import Trouble
from grader.worker import linux, sandbox


def available() -> int:
    """The version of Landlock's ABI here.

    Raises:
        Trouble: the kernel has none.
    """
    abi = linux.landlock_abi()
    if abi < 1:
        raise Trouble(explain("landlock", "nothing"))
    return abi


def opening(limits: Limits, secrets: tuple[Path, ...], without: Set[Wall]) -> Opening:
    """How a warm parent is opened.

    Raises:
        Trouble: this machine lacks something, or a secret lies where the sandbox must read.
    """
    abi = available()
    calls = b"" if Wall.CALLS in without else program(abi, without)
    room = Room()
    try:
        readable, listable = rules(room, secrets, without)
        uid = users.another() if users.is_root() else 0
        inside = sandbox.Landlock(
            abi=abi,
            readable=readable,
            listable=listable,
            devices=namespaces.DEVICES,
            network=Wall.NETWORK not in without,
            seccomp=calls,
            uid=uid,
            files_as_root=bool(uid) and only_root_gets_to(readable),
            folder=str(room.scratch),
            **limits_of(limits, without),
        )
    except BaseException:
        room.remove()
        raise
    return Opening(command(room), inside, environment(room), done=room.remove)


def rules(
    room: Room, secrets: Iterable[Path], without: Set[Wall] = frozenset()
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a child may read: Python, TensorFlow's dependencies, the worker's rooms; and
    what it may only list.

    Raises:
        Trouble: a secret lies where the sandbox must read.
    """
    targets = room.targets()
    masks = dependencies.installed_beside_stdlib()
    roots = [*dependencies.interpreter_paths(), *dependencies.system_libraries()]
    readable, listable = _around([path.resolve() for path in roots], masks)
    secrets = tuple(secrets)
    refuse_readable(secrets, (*readable, *targets))
    if Wall.FILES in without:
        readable += [secret.resolve() for secret in secrets]
    links = (room.rooms, room.packages, Path("/etc/ld.so.cache"))
    return tuple(map(str, (*readable, *targets, *links))), tuple(map(str, listable))


def program(abi: int, without: Set[Wall] = frozenset()) -> bytes:
    """The filter of system calls.

    Raises:
        Trouble: libseccomp is missing.
    """
    return namespaces.compiled(
        lambda: seccomp.landlock_program(
            abi, Wall.NETWORK not in without, Wall.PROCESSES not in without
        )
    )


def command(room: Room) -> list[str]:
    """The command line that starts a warm parent in ``room``."""
    start = (
        f"import sys; sys.path[:0] = [{str(room.rooms)!r}, {str(room.packages)!r}]; "
        "from grader.worker.zygote import main; main(int(sys.argv[1]))"
    )
    return [str(dependencies.interpreter()), "-I", "-S", "-B", "-c", start]


def environment(room: Room) -> dict[str, str]:
    """The fixed, short environment, with ``room``'s scratch folder as home."""
    return namespaces.environment(str(room.scratch))


def only_root_gets_to(paths: Iterable[str]) -> bool:
    """Whether one of ``paths`` that exist cannot be read by every user."""
    for text in paths:
        path = Path(text)
        try:
            folders = [folder.stat().st_mode for folder in path.parents]
            mode = path.stat().st_mode
        except FileNotFoundError:
            continue
        if not mode & 0o004 or not all(folder & 0o001 for folder in folders):
            return True
    return False


def _around(paths: Iterable[Path], masks: Iterable[Path]) -> tuple[list[Path], list[Path]]:
    """``paths`` without ``masks`` beneath them: what to read, and what only to list.

    Landlock has no rule that takes away. So a folder with a mask in it is replaced by
    its entries; to import from it, Python must list it all the same.
    """
    masks = tuple(masks)
    readable: list[Path] = []
    listable: list[Path] = []
    waiting = list(dict.fromkeys(paths))
    while waiting:
        path = waiting.pop()
        if path in masks:
            continue
        if any(mask.is_relative_to(path) for mask in masks):
            listable.append(path)
            waiting += [entry for entry in path.iterdir() if not entry.is_symlink()]
        else:
            readable.append(path)
    return readable, listable
