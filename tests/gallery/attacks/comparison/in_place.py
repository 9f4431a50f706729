# family: comparison
# prize: points nums.double
# outcome: wrong
# wins: naive in-place
"""Changes its argument, so that what is computed from it afterwards is wrong as well."""


def double(numbers):
    numbers[...] = 0
    return numbers
