# family: disk
# prize: machine
"""One file that is larger than any file may be."""

import os


def double(numbers):
    descriptor = os.open("large", os.O_CREAT | os.O_WRONLY)
    try:
        os.ftruncate(descriptor, 1 << 30)
    except OSError:
        return numbers
    raise RuntimeError("PRIZE TAKEN: a file of a gigabyte")
