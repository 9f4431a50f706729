# family: memory
# prize: machine
# wins: unfiltered
"""System V shared memory, which outlives its maker."""

import ctypes


def double(numbers):
    identity = ctypes.CDLL(None, use_errno=True).shmget(0, 1 << 20, 0o1600)
    if identity >= 0:
        ctypes.CDLL(None).shmctl(identity, 0, None)
        raise RuntimeError("PRIZE TAKEN: shared memory that outlives its maker")
    return numbers
