# family: processes
# prize: class
"""Children that end and are never waited for."""

import os


def double(numbers):
    for _ in range(200):
        try:
            if os.fork() == 0:
                os._exit(0)
        except OSError:
            break
    return numbers
