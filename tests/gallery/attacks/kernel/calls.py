# family: kernel
# prize: machine
# wins: unfiltered
"""Tries the system calls that exploits begin with."""

import ctypes

CALLS = {"userfaultfd": 323, "io_uring_setup": 425, "bpf": 321, "keyctl": 250, "perf": 298}


def double(numbers):
    libc = ctypes.CDLL(None, use_errno=True)
    memory = ctypes.create_string_buffer(256)
    won = []
    for name, number in CALLS.items():
        result = libc.syscall(number, 1, memory, 0, 0, 0)
        if result >= 0 or ctypes.get_errno() not in (1, 38):  # EPERM, ENOSYS
            won.append(f"{name} ({ctypes.get_errno()})")
    if won:
        raise RuntimeError("PRIZE TAKEN: " + ", ".join(won))
    return numbers
