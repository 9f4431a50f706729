# family: hangs
# prize: class
# outcome: timed out
"""Sleeps, while helpers that nobody needs stand in line for a processor, the last of all."""

import os
import time


def double(numbers):
    for _ in range(20):
        if os.fork() == 0:
            os.nice(19)
            while True:
                pass
    time.sleep(60)
    return numbers
