"""What the processes below one another hold, read from ``/proc``."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable


def below(pid: int) -> list[int]:
    """Every process that descends from ``pid`` and has not ended, in no order."""
    children: dict[int, list[int]] = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            fields = _read(f"/proc/{name}/stat").rpartition(b")")[2].split()
            if fields and fields[0] not in (b"Z", b"X"):
                children.setdefault(int(fields[1]), []).append(int(name))
    found: list[int] = []
    waiting = [pid]
    while waiting:
        born = children.get(waiting.pop(), ())
        found += born
        waiting += born
    return found


def memory(pids: Iterable[int], most: int) -> int:
    """Bytes of memory that these processes hold together, swapped out or not.

    What a forked process still shares with its parent is first counted for both, since
    that is quick. Only if it is more than ``most``, shared pages are counted in parts;
    a process that does not let us see that is counted in full.
    """
    pids = tuple(pids)
    queued = queues(pids)
    total = queued + sum(map(_held, pids))
    if total <= most:
        return total
    # Asked anew for who gives no parts: one that ended meanwhile holds nothing any more.
    return queued + sum(
        _sum(f"/proc/{pid}/smaps_rollup", (b"Pss_Anon:", b"Pss_Shmem:", b"SwapPss:"))
        or _held(pid)
        for pid in pids
    )


_SOCKET, _PIPE = 208 << 10, 64 << 10
"""What the kernel lets one hold until it is read, by default."""


def queues(pids: Iterable[int]) -> int:
    """Bytes of the kernel's that their sockets and pipes may hold, each counted once.

    No process seems to hold what was written and not read yet: that would be gigabytes.
    """
    found: set[str] = set()
    hidden = 0
    for pid in pids:
        folder = f"/proc/{pid}/fd"
        try:
            numbers = os.listdir(folder)
        except PermissionError:  # a program that may not be looked into: the most it can be
            hidden += _most_descriptors(pid)
            continue
        except OSError:
            continue
        for number in numbers:
            with contextlib.suppress(OSError):
                found.add(os.readlink(f"{folder}/{number}"))
    sockets = sum(link.startswith("socket:") for link in found)
    pipes = sum(link.startswith("pipe:") for link in found)
    return (sockets + hidden) * _SOCKET + pipes * _PIPE


def _most_descriptors(pid: int) -> int:
    for line in _read(f"/proc/{pid}/status").splitlines():
        if line.startswith(b"FDSize:"):
            return int(line.split()[1])
    return 0


def tasks_of(uid: int) -> int:
    """How many processes and threads this user has: what RLIMIT_NPROC counts."""
    count = 0
    for name in os.listdir("/proc"):
        if not name.isdigit():
            continue
        for line in _read(f"/proc/{name}/status").splitlines():
            if line.startswith(b"Uid:") and int(line.split()[1]) != uid:
                break
            if line.startswith(b"Threads:"):
                count += int(line.split()[1])
    return count


def _held(pid: int) -> int:
    return _sum(f"/proc/{pid}/status", (b"RssAnon:", b"RssShmem:", b"VmSwap:"))


def _sum(path: str, names: tuple[bytes, ...]) -> int:
    """The kilobytes of these lines, as bytes."""
    lines = _read(path).splitlines()
    return sum(int(line.split()[1]) << 10 for line in lines if line.startswith(names))


def _read(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:  # it has ended
        return b""
