# family: report
# prize: class
# outcome: error
"""Exceptions of megabytes, with causes and notes without end."""


def double(numbers):
    error = RuntimeError("x" * 50_000_000)
    for _ in range(2_000):
        outer = RuntimeError("y" * 10_000)
        outer.__cause__ = error
        error = outer
    raise RuntimeError("z" * 50_000_000) from error
