# family: wire
# prize: class
# outcome: exited early
"""Closes its socket and lives on."""

import os
import time


def double(numbers):
    os.close(3)
    time.sleep(60)
