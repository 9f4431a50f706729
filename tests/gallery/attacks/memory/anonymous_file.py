# family: memory
# prize: machine
# wins: unfiltered
"""Memory that belongs to no process: files without a name."""

import os


def double(numbers):
    os.ftruncate(os.memfd_create("kept"), 1 << 20)
    raise RuntimeError("PRIZE TAKEN: memory that no limit counts")
