# family: ends
# prize: class
# outcome: crashed
# wins: naive class
"""Crashes Python in C."""

import ctypes


def double(numbers):
    ctypes.string_at(0)
