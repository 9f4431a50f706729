# family: hangs
# prize: class
# outcome: timed out
# wins: naive class
"""Ignores all signals, then waits."""

import signal
import time


def double(numbers):
    for number in range(1, 65):
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    while True:
        time.sleep(60)
