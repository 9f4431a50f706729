"""A forked child shuts itself in, before it sees a line of the submission."""

from __future__ import annotations

import os
import resource
from pathlib import Path

import msgspec

from grader.worker import linux

SCRATCH = Path("/tmp")


class Walls(msgspec.Struct, frozen=True):
    """How a child is confined. Made by the judge's side, sent to the warm parent once."""

    namespaces: bool
    seccomp: bytes
    memory: int
    processes: int
    file_size: int
    cpu_seconds: int
    scratch: int = 64 << 20


def confine(walls: Walls) -> None:
    """Confine this process, and all it starts, for good.

    Raises:
        OSError: a wall could not be put up. The caller must not go on.
    """
    linux.die_with_parent()
    os.setsid()
    if walls.namespaces:
        linux.unshare(linux.CLONE_NEWNS | linux.CLONE_NEWIPC)
        linux.mount(None, "/", None, linux.MS_PRIVATE | linux.MS_REC)
        safe = linux.MS_NOSUID | linux.MS_NODEV | linux.MS_NOEXEC
        # Read-only: who is root outside owns /proc/sys and its kin, with no capability needed.
        linux.mount("proc", "/proc", "proc", safe | linux.MS_RDONLY)
        linux.mount(
            "scratch", str(SCRATCH), "tmpfs", safe, f"size={walls.scratch},nr_inodes=4096"
        )
    linux.not_dumpable()
    linux.no_new_privileges()
    if walls.namespaces:
        linux.drop_capabilities()
    for limit, value in (
        (resource.RLIMIT_AS, walls.memory),
        (resource.RLIMIT_NPROC, walls.processes),
        (resource.RLIMIT_FSIZE, walls.file_size),
        (resource.RLIMIT_NOFILE, 256),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(limit, (value, value))
    # Softer than hard: SIGXCPU first, which the judge reads as out of time.
    resource.setrlimit(resource.RLIMIT_CPU, (walls.cpu_seconds, walls.cpu_seconds + 5))
    if walls.seccomp:
        linux.seccomp(walls.seccomp)
