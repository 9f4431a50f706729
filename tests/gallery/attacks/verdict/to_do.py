# family: verdict
# prize: points nums.double
# outcome: to do
"""Pretends to be a stub again and again: to do is no failure elsewhere."""


def double(numbers):
    raise NotImplementedError("to do: double")
