# family: hangs
# prize: class
# outcome: timed out
"""An endless loop that no exception ends."""


def double(numbers):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
