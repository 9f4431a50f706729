import numpy as np


def to_array(numbers):
    """Make a NumPy array from a list or a tuple of numbers.

    numbers: a list or a tuple of numbers, or of lists or tuples of equal length, and so
    on, to any depth.

    Return a NumPy array with the same numbers in the same shape. Leave the dtype to
    NumPy: int64 if all are ints, float64 if at least one is a float.

    >>> to_array([[1, 2, 3], [4, 5, 6]])    # an array of shape (2, 3), dtype int64
    >>> to_array((1, 2.5))                  # an array of shape (2,), dtype float64
    """
    return np.array(numbers)


def shape_of_rows(rows, columns):
    """Say which shape np.array gives for a list of lists, without making one.

    rows: how many lists are in the outer list, an int of 1 or more.
    columns: how many numbers are in each of them, an int of 1 or more.

    Return the shape as a tuple (a list will do) of ints.

    >>> shape_of_rows(2, 3)    # (2, 3), as for [[1, 2, 3], [4, 5, 6]]
    """
    return (rows, columns)
