# family: processes
# prize: class
"""Processes that make processes. Bounded, for machines where nothing else bounds it."""

import os
import time


def double(numbers):
    for _ in range(7):  # 128 in the end
        try:
            os.fork()
        except OSError:
            pass
    time.sleep(30)
    os._exit(0)
