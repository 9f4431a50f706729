# %% [markdown]
# # Random numbers
#
# The weights of a network begin as random numbers, and a batch of random images is the
# quickest way to try a layer. Two kinds are used most:
#
# | kind | looks like | mean | goes from |
# |---|---|---|---|
# | **normal** | a bell: most numbers near 0, few beyond 2, hardly any beyond 4 | 0 | anywhere to anywhere |
# | **uniform** | a flat line: each number as likely as any other | 0.5 | 0 to 1 |
#
# How far numbers lie from their mean is told by the **standard deviation**. Here it is 1
# for the normal kind: about two thirds of the numbers lie between -1 and 1.
#
# Every call gives new numbers. Whoever wants the same ones again sets a **seed**; none of
# the exercises below asks for one.

# %%
import numpy as np
import tensorflow as tf

# %% [markdown]
# ## A normal array
#
# `np.random.randn` gives normally distributed numbers in an array of dtype `float64`. The
# last letter stands for *normal*:
#
# ```python
# np.random.randn(4)       # e.g. [ 0.47, -1.38,  0.09,  2.15]: shape (4,)
# np.random.randn(2, 3)    # shape (2, 3): one argument an axis
# np.random.rand(4)        # e.g. [ 0.31,  0.88,  0.02,  0.57]: not normal but uniform!
# ```
#
# The note says that NumPy makes the normal ("nomral") kind by default. It depends on the
# function: `randn` does, `rand` does not.
#
# Mind that `randn` wants plain numbers. A shape in brackets is refused: `np.random.randn([2,
# 3])` ends in `TypeError: 'list' object cannot be interpreted as an integer`.


# %%
def normal_array(count):
    """Make an array of normally distributed random numbers.

    count: how many, an int.

    Return a NumPy array of shape (count,) and dtype float64 with normally distributed
    numbers of mean 0 and standard deviation 1, new ones at every call.

    >>> normal_array(9)    # an array of shape (9,), dtype float64
    """
    raise NotImplementedError("to do: normal_array")


# %% [markdown]
# ## A normal tensor
#
# TensorFlow's function has the whole word in its name and takes the whole **shape** as one
# argument, in brackets. The tensor has dtype `float32`:
#
# ```python
# tf.random.normal([2, 3])      # shape (2, 3)
# tf.random.normal([4])         # shape (4,): brackets for a single axis as well
# ```
#
# The note writes `tf.random.normal(([3,3]))`. The outer brackets are the call. The pair
# inside of them does nothing, as in `(1 + 2)`; with it or without, the same list arrives.
# The square ones are needed: in `tf.random.normal(3, 3)` the first 3 would be the shape and
# the second one the mean, and it ends in `InvalidArgumentError: ... shape must be a vector`.
#
# So the two libraries want the same thing in different ways: `randn(2, 3)`, but
# `normal([2, 3])`. And there is no `tf.random.randn`.


# %%
def normal_tensor(shape):
    """Make a tensor of normally distributed random numbers.

    shape: its shape, a list or a tuple of ints.

    Return a tensor of that shape and dtype float32 with normally distributed numbers of
    mean 0 and standard deviation 1, new ones at every call.

    >>> normal_tensor([3, 3])    # a tensor of shape (3, 3), dtype float32
    """
    raise NotImplementedError("to do: normal_tensor")


# %% [markdown]
# ## A uniform tensor
#
# The other kind, with the same kind of argument:
#
# ```python
# tf.random.uniform([2, 3])     # shape (2, 3), float32, each number from 0 up to 1
# ```
#
# 0 may occur, 1 does not. Other ends are named `minval` and `maxval`. Whole random numbers
# need `maxval`, for there is no whole number from 0 up to 1 but 0: without it
# `tf.random.uniform([4, 4], dtype=tf.int32)` ends in `ValueError: Must specify maxval for
# integer dtype tf.int32`.


# %%
def uniform_tensor(shape):
    """Make a tensor of uniformly distributed random numbers between 0 and 1.

    shape: its shape, a list or a tuple of ints.

    Return a tensor of that shape and dtype float32 with uniformly distributed numbers
    from 0 up to 1, new ones at every call.

    >>> uniform_tensor([4, 4])    # a tensor of shape (4, 4), dtype float32
    """
    raise NotImplementedError("to do: uniform_tensor")
