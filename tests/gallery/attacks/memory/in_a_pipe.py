# family: memory
# prize: machine
# wins: unfiltered
"""Pages that a pipe holds when their process has let go of them; and a larger pipe."""

import ctypes
import fcntl
import os


def double(numbers):
    page = ctypes.create_string_buffer(4096)
    vector = (ctypes.c_uint64 * 2)(ctypes.addressof(page), 4096)
    _, end = os.pipe()
    won = []
    if ctypes.CDLL(None).vmsplice(end, ctypes.byref(vector), ctypes.c_ulong(1), 0) > 0:
        won.append("pages")
    try:
        fcntl.fcntl(os.pipe()[1], 1031, 1 << 20)
        won.append("a megabyte")
    except OSError:
        pass
    if won:
        raise RuntimeError("PRIZE TAKEN: " + ", ".join(won))
    return numbers
