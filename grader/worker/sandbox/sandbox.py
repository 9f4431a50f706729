"""What every level has in common: limits, a filter, and what a warm parent asks it for."""

from __future__ import annotations

import contextlib
import os
import resource
import signal
from collections.abc import Iterable

import msgspec

from grader.worker import linux, processes

MACHINE = ("/proc/cpuinfo", "/proc/meminfo", "/proc/stat", "/sys/devices/system/cpu")
"""What libraries ask about the machine."""

ONESELF = ("/proc/self/cmdline", "/proc/self/schedstat")
"""What TensorFlow asks of its own process, and what ``patience.py`` does. Whatever else is
there names the machine's mounts, users or load."""


class Sandbox(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """How one warm parent keeps itself and its children. A subclass is a level.

    In the order of a run: ``prepare``, imports, ``settle``; for each child ``fork``,
    ``confine`` in it, ``members`` and ``used`` while it lives, ``kill``, ``sweep``.
    """

    memory: int
    """Bytes of address space of one process."""
    processes: int
    file_size: int
    cpu_seconds: int
    tree: int = 0
    """Bytes of memory of a child and all it started together; 0: nobody looks."""
    scratch: int = 64 << 20
    """Bytes in the scratch folder; 0 for any number."""
    folder: str = "/tmp"
    """The scratch folder."""
    seccomp: bytes = b""
    """The compiled filter of system calls; none if it is empty."""
    uid: int = 0
    """The user to become where the grader is root; 0: stay who you are."""
    own_processes: bool = True
    """Off in tests only: a child is not kept apart from other processes."""

    def prepare(self) -> None:
        """In the warm parent, before it imports anything."""

    def settle(self) -> None:
        """In the warm parent, when everything is imported."""

    def fork(self) -> int:
        """A new child: 0 in it, its process id in the warm parent."""
        raise NotImplementedError

    def confine(self) -> None:
        """In a child: shut it, and all it starts, in for good.

        Raises:
            OSError: a wall could not be put up. The caller must not go on.
        """
        raise NotImplementedError

    def members(self, child: int) -> list[int]:
        """``child`` and all it started."""
        return [child, *processes.below(child)]

    def watches_disk(self) -> bool:
        """Whether somebody must look at the scratch folder; else the kernel keeps its size."""
        return False

    def used(self) -> int:
        """Bytes in the scratch folder."""
        raise NotImplementedError

    def kill(self, child: int, pidfd: int) -> None:
        """SIGKILL to a child and all it started."""
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(pidfd, signal.SIGKILL)

    def sweep(self) -> None:
        """After a child was waited for: what it left goes."""

    # What the levels make their walls of.

    def _begin(self) -> None:
        os.setsid()
        # Of all processes the kernel is to end this one's, not the judge's.
        with contextlib.suppress(OSError), open("/proc/self/oom_score_adj", "w") as file:
            file.write("1000")

    def _end_with_parent(self) -> None:
        """After becoming somebody else, which undoes it."""
        linux.die_with_parent()
        # The warm parent may see how much of its memory is shared; who else could, may not.
        linux.dumpable()
        linux.no_new_privileges()

    def _limit(self, processes: int) -> None:
        for limit, value in (
            (resource.RLIMIT_AS, self.memory),
            (resource.RLIMIT_NPROC, processes),
            (resource.RLIMIT_FSIZE, self.file_size),
            (resource.RLIMIT_NOFILE, 256),
            (resource.RLIMIT_CORE, 0),
        ):
            resource.setrlimit(limit, (value, value))
        # Softer than hard: SIGXCPU first, which the judge reads as out of time.
        resource.setrlimit(resource.RLIMIT_CPU, (self.cpu_seconds, self.cpu_seconds + 5))

    def _filter(self) -> None:
        if self.seccomp:
            linux.seccomp(self.seccomp)


def allow(paths: Iterable[str], rights: int) -> list[tuple[str, int]]:
    """Rules for Landlock that give ``rights`` beneath each of ``paths``."""
    return [(path, rights) for path in paths]
