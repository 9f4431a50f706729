# %% [markdown]
# # Arrays: from lists to blocks of numbers
#
# These exercises follow two study notes on TensorFlow 2.0, written in July 2021. Most of
# their lines still run as they are. Some do not, and some never did: wherever that is
# so, the text says it, and often the exercise is to mend the line.
#
# The notes begin with two imports. `np` and `tf` are short names that everybody uses:
#
# ```python
# import numpy as np
# import tensorflow as tf
# ```
#
# This module needs only the first one.
#
# Under the heading "Tensor" the note then writes two plain Python **lists**:
#
# ```python
# [1, 2, 3]
# [[1, 2, 3], [4, 5, 6]]
# ```
#
# They are no tensors yet. A list is a row of boxes, and each box may hold anything: a
# number, a word, another list. So a list does not know of rows and columns, and asking it
# for `.shape` ends in `AttributeError: 'list' object has no attribute 'shape'`. A list of
# lists can be *read* as a table, here with 2 rows and 3 columns, but nothing keeps it one.

# %%
import numpy as np

# %% [markdown]
# ## From a list or a tuple
#
# An **array** is a solid block of numbers, all of one kind. `np.array` makes one from a
# list, and in the same way from a **tuple**, which is a list in round brackets that
# cannot be changed:
#
# ```python
# np.array([1, 2, 3])                   # from a list
# np.array((1, 2, 3))                   # from a tuple: the same array
# np.array([[1, 2, 3], [4, 5, 6]])      # from a list of lists: 2 rows, 3 columns
# ```
#
# The note says that both will do, and shows the list only.
#
# An array knows two things that a list does not: `array.shape`, how long it is along each
# **axis**, and `array.dtype`, the kind of its numbers. NumPy chooses that kind by what it
# sees: `int64` (whole numbers) or, if at least one number has a point, `float64`.
#
# In a block all rows are equally long. A ragged list is refused:
#
# ```python
# np.array([[1, 2], [3]])
# # ValueError: setting an array element with a sequence. The requested array has an
# # inhomogeneous shape after 1 dimensions.
# ```
#
# The message means: along the first axis all is well, there are 2 rows, but then one row
# has 2 numbers and the other one only 1.


# %%
def to_array(numbers):
    """Make a NumPy array from a list or a tuple of numbers.

    numbers: a list or a tuple of numbers, or of lists or tuples of equal length, and so
    on, to any depth.

    Return a NumPy array with the same numbers in the same shape. Leave the dtype to
    NumPy: int64 if all are ints, float64 if at least one is a float.

    >>> to_array([[1, 2, 3], [4, 5, 6]])    # an array of shape (2, 3), dtype int64
    >>> to_array((1, 2.5))                  # an array of shape (2,), dtype float64
    """
    raise NotImplementedError("to do: to_array")


# %% [markdown]
# ## The shape, told beforehand
#
# The shape has one number for each level of brackets, from the outside in:
#
# ```python
# np.array([1, 2, 3]).shape             # (3,): one axis, 3 long
# np.array([[7, 8], [9, 7], [8, 9]]).shape    # (3, 2): 3 rows of 2 numbers
# np.array([[[7, 8]]]).shape            # (1, 1, 2): three levels of brackets
# ```
#
# The comma in `(3,)` makes it a tuple; `(3)` would be just the number 3. A level of
# brackets with one item inside is still a level, so it is still an axis, of length 1.
#
# The size of an axis is a count of what stands between those brackets. Whoever can tell a
# shape before running the line will find most mistakes in a network before they happen.


# %%
def shape_of_rows(rows, columns):
    """Say which shape np.array gives for a list of lists, without making one.

    rows: how many lists are in the outer list, an int of 1 or more.
    columns: how many numbers are in each of them, an int of 1 or more.

    Return the shape as a tuple (a list will do) of ints.

    >>> shape_of_rows(2, 3)    # (2, 3), as for [[1, 2, 3], [4, 5, 6]]
    """
    raise NotImplementedError("to do: shape_of_rows")
