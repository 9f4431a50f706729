# family: wire
# prize: class
# outcome: error
"""A message of lists in lists in lists."""

import os


def double(numbers):
    data = b"\x82\xa6number\x01\xa4body" + b"\x91" * 100_000 + b"\xc0"
    os.write(3, len(data).to_bytes(4, "big") + data)
    return numbers
