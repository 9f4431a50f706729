# family: hangs
# prize: class
# outcome: timed out
"""A regular expression that never ends, in C and without releasing the lock."""

import re


def double(numbers):
    return re.match(r"(a+)+$", "a" * 64 + "b")
