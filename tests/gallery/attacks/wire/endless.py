# family: wire
# prize: class
# outcome: timed out
# wins: naive class
"""Announces a large message, and sends it one byte at a time for ever."""

import contextlib
import os
import time


def double(numbers):
    with contextlib.suppress(OSError):
        os.write(3, (60 << 20).to_bytes(4, "big"))
    while True:
        with contextlib.suppress(OSError):
            os.write(3, b"x")
        time.sleep(0.001)
