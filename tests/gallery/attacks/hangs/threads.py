# family: hangs
# prize: class
"""Returns, and leaves threads behind that keep every core busy."""

import threading


def spin():
    while True:
        pass


def double(numbers):
    for _ in range(8):
        threading.Thread(target=spin).start()
    return numbers
