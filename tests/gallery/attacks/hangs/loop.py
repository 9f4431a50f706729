# family: hangs
# prize: class
# outcome: timed out
# wins: naive class
"""An endless loop."""


def double(numbers):
    while True:
        pass
