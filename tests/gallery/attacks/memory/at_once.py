# family: memory
# prize: class
# outcome: out of memory
"""More memory than there is, at once."""


def double(numbers):
    return bytearray(64 << 30)
