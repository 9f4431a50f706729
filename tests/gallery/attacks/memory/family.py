# family: memory
# prize: class
"""Several processes, each within its limit. Bounded, for it is counted by process."""

import os
import time


def double(numbers):
    for _ in range(3):
        if os.fork() == 0:
            kept = bytearray(200 << 20)
            kept[::4096] = b"x" * len(kept[::4096])
            time.sleep(30)
            os._exit(0)
    return numbers
