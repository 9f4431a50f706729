"""What a confined process started, seen from outside."""

from __future__ import annotations

import os


def still_running(pidfd: int) -> bool:
    """Whether the process behind ``pidfd`` has children that are alive.

    It is the first of its PID namespace, so whoever loses its parent becomes its child.
    False where this cannot be seen.
    """
    try:
        with open(f"/proc/self/fdinfo/{pidfd}") as file:
            pid = next(int(line.split()[1]) for line in file if line.startswith("Pid:"))
        threads = os.listdir(f"/proc/{pid}/task")
    except (OSError, StopIteration, ValueError):
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


def _alive(pid: str) -> bool:
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
            return file.read().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False
