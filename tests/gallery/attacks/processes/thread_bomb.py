# family: processes
# prize: class
"""More threads than anybody needs."""

import threading


def double(numbers):
    never = threading.Event()
    for _ in range(2_000):
        try:
            threading.Thread(target=never.wait, daemon=True).start()
        except RuntimeError:
            break
    return numbers
