# family: kernel
# prize: machine
# wins: unfiltered
"""Traces a process of its own, the first step to tracing others."""

import ctypes
import os
import time


def double(numbers):
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(4, 1)
    child = os.fork()
    if child == 0:
        time.sleep(2)
        os._exit(0)
    traced = libc.ptrace(16, child, 0, 0)
    os.kill(child, 9)
    os.waitpid(child, 0)
    if traced == 0:
        raise RuntimeError("PRIZE TAKEN: ptrace")
    return numbers
