# family: kernel
# prize: machine
# outcome: wrong
"""Mounts, changes its root, its user and its host's name."""

import ctypes
import os


def double(numbers):
    libc = ctypes.CDLL(None, use_errno=True)
    won = []
    if libc.mount(b"proc", b"/tmp", b"proc", 0, None) == 0:
        won.append("mount")
    if libc.sethostname(b"taken", 5) == 0:
        won.append("host name")
    for name, call in (("chroot", lambda: os.chroot("/tmp")), ("root", lambda: os.setuid(0))):
        try:
            call()
            won.append(name)
        except OSError:
            pass
    if won:
        raise RuntimeError("PRIZE TAKEN: " + ", ".join(won))
    return numbers
