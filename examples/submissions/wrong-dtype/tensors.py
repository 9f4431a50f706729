# %% [markdown]
# # Tensors
#
# A **tensor** is a block of numbers that knows three things about itself:
#
# | it knows | written | for `[[1, 2, 3], [4, 5, 6]]` |
# |---|---|---|
# | how long it is along each axis | `tensor.shape` | `(2, 3)`: two rows, three columns |
# | what kind of number it holds | `tensor.dtype` | `int32` |
# | the numbers themselves | `tensor.numpy()` | 1 to 6 |
#
# A Python list has no shape and no dtype. Nothing stops a list from holding rows of
# different lengths or a word among the numbers. A tensor allows neither, and that is
# why a computer can work on millions of its numbers at once.

# %%
import tensorflow as tf

# %% [markdown]
# ## From a list
#
# `tf.constant` takes a list and gives a tensor with the same numbers:
#
# ```python
# tf.constant([1, 2, 3])            # shape (3,), dtype int32
# tf.constant([[1.5, 2], [3, 4]])   # shape (2, 2), dtype float32
# ```
#
# Each level of nesting becomes one axis. TensorFlow chooses the dtype by what it
# sees: `int32` if all numbers are ints, `float32` if at least one is written with a
# point, be it `2.0`.
#
# Mind the brackets. `tf.constant(1, 2, 3)` runs as well, but it reads the 2 as a
# dtype and the 3 as a shape, and gives `[1. 1. 1.]`.


# %%
def from_list(numbers):
    """Make a tensor from a list of numbers.

    numbers: a list of numbers, or lists in a list, of equal length and to any depth.

    Return a tensor with the same numbers in the same shape. Leave the dtype to
    TensorFlow: int32 if all are ints, float32 if at least one is a float.

    >>> from_list([[1, 2, 3], [4, 5, 6]])    # a tensor of shape (2, 3), dtype int32
    """
    import numpy as np

    return tf.constant(np.array(numbers))
