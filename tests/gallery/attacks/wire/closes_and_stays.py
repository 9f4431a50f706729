# family: wire
# prize: class
# outcome: exited early
"""Closes its connection at each call and lives on, for as long as somebody wonders."""

import os
import time


def double(numbers):
    os.close(3)
    time.sleep(60)
    return numbers
