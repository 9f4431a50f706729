"""What a confined process started, seen from outside."""

from __future__ import annotations

import os


def still_running(pidfd: int) -> bool:
    """Whether the process behind ``pidfd`` has children that are alive.

    It is the first of its PID namespace, so whoever loses its parent becomes its child.
    False where this cannot be seen.
    """
    try:
        pid = pid_of(pidfd)
        threads = os.listdir(f"/proc/{pid}/task")
    except (OSError, ValueError):
        return False
    for thread in threads:
        try:
            with open(f"/proc/{pid}/task/{thread}/children") as file:
                children = file.read().split()
        except OSError:
            continue
        if any(_alive(child) for child in children):
            return True
    return False


def pid_of(pidfd: int) -> str:
    """The number of the process behind ``pidfd``, as long as it is there.

    Raises:
        OSError: it has ended, or cannot be seen.
    """
    with open(f"/proc/self/fdinfo/{pidfd}") as file:
        for line in file:
            name, _, value = line.partition(":")
            if name == "Pid" and int(value) > 0:
                return value.strip()
    raise ProcessLookupError(f"nobody is behind {pidfd}")


def _alive(pid: str) -> bool:
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
            return file.read().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False
