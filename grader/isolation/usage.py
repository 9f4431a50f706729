"""What a confined child and all it started have used of the processors, seen from outside.

It is read from ``/proc``, which costs something, so it is read of those only that keep
somebody waiting.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from grader.isolation.relatives import pid_of

_TICKS = os.sysconf("SC_CLK_TCK")
_NANO = 1e-9


_USUAL_POLICY = "0"


@dataclass(frozen=True)
class Thread:
    """Seconds that a thread ran, and that it stood in line for a processor. One that asked
    to come last waits by its own doing: none of that counts."""

    ran: float
    waited: float


@dataclass(frozen=True)
class Usage:
    """What was used up to a moment."""

    processor: float
    """Seconds of all processes together, those of threads that ended as well."""
    threads: dict[str, Thread] = field(default_factory=dict)
    """Those that are there, by number."""

    def longest(self, since: Usage) -> float:
        """Seconds that one and the same thread ran; no two of them are added up."""
        return max((new.ran - old.ran for old, new in self._pairs(since)), default=0.0)

    def waited(self, since: Usage) -> float:
        """Seconds that the thread which stood in line longest did so."""
        return max((new.waited - old.waited for old, new in self._pairs(since)), default=0.0)

    def _pairs(self, since: Usage) -> Iterator[tuple[Thread, Thread]]:
        new_here = Thread(0.0, 0.0)
        for number, thread in self.threads.items():
            yield since.threads.get(number, new_here), thread


def of_tree(pidfd: int) -> Usage | None:
    """What the process behind ``pidfd`` and all it started have used until now; None where
    this cannot be seen. If it was stopped, it goes on."""
    try:
        pid = pid_of(pidfd)
        if _status(pid)[0] == "T":
            # Nobody has a reason to stop it but itself, and that is no way to gain time.
            signal.pidfd_send_signal(pidfd, signal.SIGCONT)
        return _together(_below(_status(pid)[1]))
    except (OSError, ValueError, IndexError):
        return None


def _together(pids: list[str]) -> Usage:
    processor = 0.0
    threads = {}
    for pid in pids:
        try:
            # Its own time, and that of what it started and waited for.
            processor += sum(map(int, _status(pid)[11:15])) / _TICKS
            for number in os.listdir(f"/proc/{pid}/task"):
                threads[number] = _thread(f"/proc/{pid}/task/{number}")
        except (FileNotFoundError, ProcessLookupError):
            continue  # it ended meanwhile
    return Usage(processor, threads)


def _thread(folder: str) -> Thread:
    ran, waited, _ = Path(f"{folder}/schedstat").read_text().split()
    status = _fields(f"{folder}/stat")
    ours = str(os.getpriority(os.PRIO_PROCESS, 0))
    usual = status[16] == ours and status[38] == _USUAL_POLICY
    return Thread(int(ran) * _NANO, int(waited) * _NANO if usual else 0.0)


def _below(pid: str) -> list[str]:
    """All that descends from a process: orphans of a child belong to who forked the child."""
    found: list[str] = []
    waiting = [pid]
    while waiting:
        above = waiting.pop()
        try:
            threads = os.listdir(f"/proc/{above}/task")
            lists = [Path(f"/proc/{above}/task/{one}/children").read_text() for one in threads]
        except (FileNotFoundError, ProcessLookupError):
            continue
        below = " ".join(lists).split()
        found += below
        waiting += below
    return found


def _status(pid: str) -> list[str]:
    return _fields(f"/proc/{pid}/stat")


def _fields(path: str) -> list[str]:
    """The fields of a ``stat`` behind the name: state, parent, ..."""
    return Path(path).read_text(errors="replace").rpartition(")")[2].split()
