# family: hangs
# prize: class
# outcome: timed out
"""Stops itself, and has a child that stops it whenever somebody lets it go on."""

import os
import signal
import time


def double(numbers):
    if os.fork() == 0:
        while True:
            os.kill(os.getppid(), signal.SIGSTOP)
    time.sleep(60)
    return numbers
