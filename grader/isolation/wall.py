"""The walls by name, so that a test can leave one out and see its attack win."""

from __future__ import annotations

import enum


class Wall(enum.Enum):
    """One defence of a level. All of them stand in every run that gives scores; only
    tests leave one out, to show that an attack is stopped by it and not by chance."""

    FILES = "files"
    """Secrets cannot be opened: not in the sandbox's root, or not in Landlock's rules."""
    NETWORK = "network"
    """No TCP, no UDP, no foreign Unix socket."""
    PROCESSES = "processes"
    """Foreign processes are neither seen nor signalled, and a child's all end with it."""
    CALLS = "calls"
    """The filter of system calls."""
    MEMORY = "memory"
    """Address space of one process."""
    TREE = "tree"
    """Memory of all processes of a submission together."""
    NUMBER = "number"
    """How many processes."""
    SIZE = "size"
    """The size of a file, and of all files in the scratch folder."""
