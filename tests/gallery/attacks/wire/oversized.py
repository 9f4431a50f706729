# family: wire
# prize: class
# outcome: error
"""Announces four gigabytes."""

import os


def double(numbers):
    os.write(3, b"\xff\xff\xff\xff" + bytes(1000))
    return numbers
