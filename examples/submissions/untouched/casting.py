# %% [markdown]
# # Casting: another dtype for the same numbers
#
# The dtype of a tensor says how each of its numbers is stored. It decides how much
# memory the tensor takes and which layers accept it:
#
# | dtype | bytes a number | holds |
# |---|---|---|
# | `uint8` | 1 | whole numbers from 0 to 255, as pixels are |
# | `int32` | 4 | whole numbers |
# | `int64` | 8 | whole numbers, and what NumPy makes of a list |
# | `float32` | 4 | numbers with a fraction; what layers work with |
# | `float64` | 8 | the same, finer; what NumPy makes of fractions |
#
# There are two moments to choose a dtype: when a tensor is made, and later, by making a
# second tensor from the first. The later one is called a **cast**.

# %%
import numpy as np
import tensorflow as tf

# %% [markdown]
# ## With a dtype from the start
#
# `tf.constant` takes the dtype as a second argument, best by its name:
#
# ```python
# tf.constant([1, 2, 3])                      # int32, TensorFlow's own choice
# tf.constant([1, 2, 3], dtype=tf.float32)    # [1., 2., 3.], float32, as told
# ```
#
# With that nobody has to guess. It works for numbers that have no dtype yet, as those of a
# list. A tensor has one already, and `tf.constant` does not change it:
#
# ```python
# tf.constant(tf.constant([1, 2, 3]), dtype=tf.float32)
# # TypeError: Expected tensor [1 2 3] with dtype tf.float32, but got dtype tf.int32.
# ```
#
# Nor does it take a dtype that cannot hold the numbers: 1.5 as `tf.int32` is a `TypeError`.
# `uint8` is an exception: `[300, -1]` silently becomes `[44, 255]`. Why these two, you will
# see below.


# %%
def with_dtype(numbers):
    """Make a float32 tensor from a list of numbers.

    numbers: a list of numbers, or lists in a list, of equal length and to any depth.

    Return a tensor with the same numbers in the same shape and dtype float32, whether
    the numbers are ints, floats or both.

    >>> with_dtype([1, 2, 3])    # a tensor [1., 2., 3.], dtype float32
    """
    raise NotImplementedError("to do: with_dtype")


# %% [markdown]
# ## An array to uint8
#
# An array is cast by its method `astype`. Pixels are whole numbers from 0 to 255, and the
# dtype for them is `uint8`: **u**nsigned (no minus sign), **int**eger (whole number), **8**
# bits. 8 bits are 256 patterns, so it can hold just these 256 numbers.
#
# ```python
# arr = np.array([1, 2, 3], dtype=np.float32)
# pixels = arr.astype(np.uint8)      # an array [1, 2, 3], dtype uint8
# arr.dtype                          # float32: arr is what it was
# ```
#
# The note writes `arr.astype(np.unit8)`. Two letters are swapped, and Python says
# `AttributeError: module 'numpy' has no attribute 'unit8'`. On the screen it even asks *Did
# you mean: 'int8'?* Do not follow it: `int8` has a sign and ends at 127.
#
# And the note does not keep what comes out. `astype` makes a **new** array. A line with
# nothing but `arr.astype(...)` makes one and throws it away.


# %%
def array_to_uint8(array):
    """Change the dtype of an array to uint8. The note's lines do not: mend them.

    array: a NumPy array of any shape, with floats from 0 to 255 or whole numbers.

    Return an array (a tensor will do) of the same shape with dtype uint8 and the values
    that astype gives: fractions are cut off, and whole numbers beyond 0 to 255 begin
    again at the other end.

    >>> array_to_uint8(np.array([1.9, 250.7]))    # an array [1, 250], dtype uint8
    """
    # The note writes:
    #     array.astype(np.unit8)
    #     return array
    raise NotImplementedError("to do: array_to_uint8")


# %% [markdown]
# ## To float32
#
# A NumPy array is changed by its method `astype`. A tensor has no such method;
# TensorFlow has a function instead, which takes an array as well:
#
# ```python
# pixels = tf.constant([0, 128, 255], dtype=tf.uint8)
# tf.cast(pixels, dtype=tf.float32)      # [0., 128., 255.], dtype float32
# ```
#
# A cast changes how numbers are stored, not how large they are: 255 becomes 255.0,
# not 1.0. Making them smaller is another step, with a name of its own (scaling).
#
# The dtypes are spelt `tf.float32`, `tf.uint8`, `tf.int64`. `tf.unit` and `np.unit8`,
# which are easily typed instead of `uint8`, do not exist.


# %%
def to_float32(numbers):
    """Change the dtype of numbers to float32.

    numbers: a tensor or a NumPy array of any shape and any dtype.

    Return a tensor of the same shape with the same values and dtype float32.

    >>> to_float32(tf.constant([0, 128, 255]))    # a tensor [0., 128., 255.], dtype float32
    """
    raise NotImplementedError("to do: to_float32")


# %% [markdown]
# ## A tensor to uint8
#
# The same function leads back to pixels. The note writes
#
# ```python
# tf.cast(tensor, dtype=tf.unit)    # AttributeError: module 'tensorflow' has no attribute 'unit'
# ```
#
# This time two letters are swapped *and* the 8 is missing. `tf.uint` does not exist either:
# a dtype always says how many bits it has. And here, too, a new tensor comes out, which
# somebody has to keep.
#
# In a cast to whole numbers fractions are **cut off**, not rounded: 250.7 becomes 250.


# %%
def tensor_to_uint8(tensor):
    """Change the dtype of a tensor to uint8. The note's line does not run: mend it.

    tensor: a tensor of any shape, with floats from 0 to 255 or whole numbers.

    Return a tensor of the same shape with dtype uint8 and the values that tf.cast gives:
    fractions are cut off, and whole numbers beyond 0 to 255 begin again at the other end.

    >>> tensor_to_uint8(tf.constant([1.9, 250.7]))    # a tensor [1, 250], dtype uint8
    """
    # The note writes:
    #     return tf.cast(tensor, dtype=tf.unit)
    raise NotImplementedError("to do: tensor_to_uint8")


# %% [markdown]
# ## What a cast to uint8 makes of a number
#
# Two rules tell it beforehand:
#
# 1. The fraction is cut off: 250.7 becomes 250, and -0.7 becomes 0. That is towards zero,
#    as Python's `int` does it.
# 2. Whole numbers beyond 0 to 255 begin again at the other end, as a clock does after 12:
#    after 255 comes 0, before 0 comes 255. So 256 becomes 0, 300 becomes 300 - 256 = 44,
#    and -1 becomes -1 + 256 = 255. Add or take away 256 until the number fits. Python has
#    an operator for it, the remainder: `300 % 256` is 44, `-1 % 256` is 255.
#
# Nothing warns you of the second rule. A picture in which bright spots turned black has met
# it. `tf.saturate_cast` stops at the ends instead: it makes 255 of 300 and 0 of -1.
#
# What happens to *floats* beyond the ends is not laid down. Usually -1.9 becomes 255, by
# both rules, but another processor may answer otherwise, so do not rely on it. That is why
# the floats below end where `uint8` ends.


# %%
def predict_cast(number):
    """Say what tf.cast(number, tf.uint8) gives, without calling it.

    number: an int from -1000 to 1000, or a float greater than -1 and less than 256.

    Return the whole number from 0 to 255 that the cast makes of it, an int (Python's,
    NumPy's, or in a tensor without axes).

    >>> predict_cast(250.7)    # 250
    >>> predict_cast(300)      # 44
    """
    raise NotImplementedError("to do: predict_cast")
