# family: ends
# prize: class
"""Runs out of the C stack."""


def double(numbers):
    import sys

    sys.setrecursionlimit(10**9)
    deep = []
    for _ in range(3_000_000):
        deep = [deep]
    return repr(deep)
