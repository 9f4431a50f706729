# family: hangs
# prize: class
# outcome: error
"""Waits for input."""


def double(numbers):
    return input()
