"""Computes what comes out on average."""

# check: visible/test_some_become_zero
# misconception: not-in-training


def drop(values, rate):
    return values * (1 - rate)
