"""Computes what comes out on average."""

# check: visible/test_some_become_zero
# misconception: other-dropout


def drop(values, rate):
    return values * (1 - rate)
