# family: memory
# prize: class
# outcome: out of memory
"""Memory, bit by bit, kept when it runs out."""

kept = []


def double(numbers):
    while True:
        kept.append(bytes(1 << 28))
