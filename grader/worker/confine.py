"""A forked child shuts itself in, before it sees a line of the submission."""

from __future__ import annotations

import contextlib
import os
import resource

import msgspec

from grader.worker import linux, processes

_SAFE = linux.MS_NOSUID | linux.MS_NODEV | linux.MS_NOEXEC


class Landlock(msgspec.Struct, frozen=True):
    """What Landlock lets a process open, where there is no root of its own."""

    abi: int
    """How much of the kernel's Landlock to use."""
    readable: tuple[str, ...]
    """Paths beneath which everything may be listed, read and executed."""
    listable: tuple[str, ...] = ()
    """Folders beneath which names may be listed; what may be read there is readable."""
    devices: tuple[str, ...] = ()
    """Devices that may be read and written."""
    signals: bool = True
    """Off in tests only: foreign processes can be seen and signalled."""
    network: bool = True
    """Off in tests only."""


class Walls(msgspec.Struct, frozen=True):
    """How a child is confined. Made by the judge's side, sent to the warm parent once."""

    namespaces: bool
    seccomp: bytes
    memory: int
    """Bytes of address space of one process."""
    processes: int
    file_size: int
    cpu_seconds: int
    scratch: int = 64 << 20
    """Bytes in the scratch folder; 0 for any number."""
    folder: str = "/tmp"
    """The scratch folder. With namespaces it is mounted, else the warm parent makes it."""
    tree: int = 0
    """Bytes of memory of a child and all it started together; 0: nobody looks."""
    landlock: Landlock | None = None
    uid: int = 0
    """The user to become where the grader is root; 0: stay who you are."""
    files_as_root: bool = False
    """Files are opened as root all the same: Python lies where no other user gets."""
    own_processes: bool = True
    """Off in tests only: the child is not kept apart from other processes."""


def confine(walls: Walls) -> None:
    """Confine this process, and all it starts, for good.

    Raises:
        OSError: a wall could not be put up. The caller must not go on.
    """
    os.setsid()
    _go_first_when_memory_is_short()
    limit_processes = walls.processes
    if walls.namespaces:
        linux.unshare(linux.CLONE_NEWNS | linux.CLONE_NEWIPC)
        linux.mount(None, "/", None, linux.MS_PRIVATE | linux.MS_REC)
        if walls.own_processes:
            # Read-only: who is root outside owns /proc/sys and its kin, with no capability
            # needed.
            linux.mount("proc", "/proc", "proc", _SAFE | linux.MS_RDONLY)
        linux.mount(
            "scratch", walls.folder, "tmpfs", _SAFE, f"size={walls.scratch},nr_inodes=4096"
        )
    elif walls.landlock is not None:
        if walls.uid:
            linux.become(walls.uid, walls.files_as_root)
        else:
            # Whoever runs the grader has other processes, and they count; and so do those
            # of the other judges of this run.
            others = processes.tasks_of(os.getuid())
            limit_processes = others + walls.processes * (1 + (os.cpu_count() or 1))
    linux.die_with_parent()  # here: becoming somebody else undoes it
    # The warm parent may see how much of its memory is shared; who else could, may not.
    linux.dumpable()
    linux.no_new_privileges()
    if walls.landlock is not None:
        own = () if walls.landlock.signals else ("/proc",)
        _landlock(walls.landlock, walls.folder, ("/proc/self", *_MACHINE, *own))
    if walls.namespaces or walls.landlock is not None:
        linux.keep_capabilities()
    for limit, value in (
        (resource.RLIMIT_AS, walls.memory),
        (resource.RLIMIT_NPROC, limit_processes),
        (resource.RLIMIT_FSIZE, walls.file_size),
        (resource.RLIMIT_NOFILE, 256),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(limit, (value, value))
    # Softer than hard: SIGXCPU first, which the judge reads as out of time.
    resource.setrlimit(resource.RLIMIT_CPU, (walls.cpu_seconds, walls.cpu_seconds + 5))
    if walls.seccomp:
        linux.seccomp(walls.seccomp)


def confine_parent(walls: Walls) -> None:
    """Shut the warm parent itself in, before it imports anything.

    With namespaces its root does that; all that is left is not to be root. With Landlock
    it may read what its children may, and all of /proc: it looks after them.
    """
    if walls.namespaces:
        if walls.uid:
            # For root, bubblewrap covers parts of /proc; over a covered one no child could
            # mount its own.
            linux.mount("proc", "/proc", "proc", _SAFE)
            linux.become(walls.uid)
        return
    if walls.landlock is None:
        return
    linux.adopt_orphans()
    linux.no_new_privileges()
    if walls.uid:
        linux.keep_capabilities(_LOOKING_AFTER)
    else:
        linux.keep_capabilities()
    _landlock(walls.landlock, os.path.dirname(walls.folder), ("/proc", *_MACHINE))


_MACHINE = ("/proc/cpuinfo", "/proc/meminfo", "/proc/stat", "/sys/devices/system/cpu")
"""What libraries ask about the machine."""


_LOOKING_AFTER = (
    linux.CAP_SETUID,
    linux.CAP_SETGID,
    linux.CAP_KILL,
    linux.CAP_CHOWN,
    linux.CAP_DAC_OVERRIDE,
    linux.CAP_SYS_PTRACE,
)
"""What root needs to fork another user's processes, to measure and to end them. Landlock
keeps all of it to what it has let in."""


def _landlock(rules: Landlock, folder: str, described: tuple[str, ...]) -> None:
    paths = [(path, linux.READ) for path in rules.readable]
    paths += [(path, linux.LIST) for path in rules.listable]
    paths += [(path, linux.READ_FILE | linux.LIST) for path in described]
    paths += [(path, linux.READ_FILE | linux.WRITE_FILE) for path in rules.devices]
    paths += [(folder, linux.EVERYTHING)]
    linux.landlock(rules.abi, paths, rules.network, rules.signals)


def _go_first_when_memory_is_short() -> None:
    """Of all processes the kernel is to end this one's, not the judge's."""
    with contextlib.suppress(OSError), open("/proc/self/oom_score_adj", "w") as file:
        file.write("1000")
