"""Another user for learner code, where the grader is run by root.

No limit on the number of processes binds root, and root owns much. So a child is a user
that nobody else is: the limit counts by user, and so each warm parent takes one of its own.
"""

from __future__ import annotations

import itertools
import os
from pathlib import Path

_NOBODYS = 0x70000000
"""From here on to 0x7FFFFFFF neither systemd, containers nor distributions give out ids."""
_CAP_SYS_ADMIN = 21


def is_root() -> bool:
    return os.geteuid() == 0


def may_make_namespaces() -> bool:
    """Whether this process may do so without a user namespace of its own."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("CapEff:"):
            return bool(int(line.split()[1], 16) >> _CAP_SYS_ADMIN & 1)
    return False


def spare(number: int, uid_map: str) -> int:
    """A user id for one warm parent's children: nobody's, if there are enough.

    ``uid_map`` is the text of /proc/self/uid_map. In a container with few ids it is one
    of the last of them, which parents may then share.
    """
    ranges = [tuple(map(int, line.split())) for line in uid_map.splitlines()]
    wanted = _NOBODYS + number
    if any(first <= wanted < first + count for first, _, count in ranges):
        return wanted
    first, _, count = max(ranges, key=lambda entry: entry[2])
    return first + count - 2 - number % max(1, min(1000, count // 2))


def another() -> int:
    """A user id that no other warm parent on this machine has for its children."""
    number = os.getpid() * _PARENTS + next(_parents) % _PARENTS
    return spare(number, Path("/proc/self/uid_map").read_text())


_PARENTS = 16
"""So many at a time have ids of their own in one process."""
_parents = itertools.count()
