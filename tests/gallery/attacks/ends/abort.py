# family: ends
# prize: class
# outcome: crashed
# wins: naive class
"""Crashes Python."""

import os


def double(numbers):
    os.abort()
