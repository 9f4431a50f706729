"""How many processes to use."""

from __future__ import annotations

import os


def cores() -> int:
    """How many cores this process may use; not every system can say."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1
