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
#
# That is true of a NumPy array as well. A tensor can do more: TensorFlow can move it to a
# graphics card and later find out how a result depends on it. In return it cannot be
# changed: each calculation makes a new one.

# %%
import numpy as np
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
    raise NotImplementedError("to do: from_list")


# %% [markdown]
# ## From a tuple
#
# A tuple does just as well. The note writes
#
# ```python
# tf.constant(((1, 2, 3), (1, 2, 3)))   # shape (2, 3), dtype int32
# ```
#
# Count the round brackets from the outside in: the first pair belongs to the call of
# `tf.constant`, the second one holds the two rows, the third ones are the rows. The second
# pair is easily forgotten. Then the rows are two arguments instead of one, and the second
# row is taken for a dtype:
#
# ```python
# tf.constant((1, 2, 3), (1, 2, 3))
# # TypeError: Cannot convert the argument `type_value`: (1, 2, 3) to a TensorFlow DType.
# ```
#
# Rows of different lengths are refused, as NumPy refuses them: `ValueError: Can't convert
# non-rectangular Python sequence to Tensor.`


# %%
def from_tuple(numbers):
    """Make a tensor from a tuple of tuples.

    numbers: a tuple of numbers, or tuples in a tuple, of equal length and to any depth.

    Return a tensor with the same numbers in the same shape. Leave the dtype to
    TensorFlow: int32 if all are ints, float32 if at least one is a float.

    >>> from_tuple(((1, 2, 3), (1, 2, 3)))    # a tensor of shape (2, 3), dtype int32
    """
    raise NotImplementedError("to do: from_tuple")


# %% [markdown]
# ## From an array
#
# The third source is a NumPy array:
#
# ```python
# arr = np.array([1, 2, 3])
# tensor = tf.constant(arr)         # shape (3,), dtype int64
# ```
#
# Look at the dtype. From the list `[1, 2, 3]` TensorFlow makes `int32`. From an array with
# the same numbers it makes `int64`: an array knows its dtype already, and `tf.constant`
# **keeps** it. For fractions it is `float32` from a list and `float64` from an array. The
# note does not say so; it only warns, one section later, that dtypes can be confused.


# %%
def from_array(array):
    """Make a tensor from a NumPy array.

    array: a NumPy array of any shape and any dtype of numbers.

    Return a tensor with the same numbers, the same shape and the same dtype.

    >>> from_array(np.array([1, 2, 3]))    # a tensor of shape (3,), dtype int64
    """
    raise NotImplementedError("to do: from_array")


# %% [markdown]
# ## Its shape
#
# A tensor tells its shape if you ask for it:
#
# ```python
# tensor = tf.constant([[1, 2, 3], [4, 5, 6]])
# tensor.shape              # TensorShape([2, 3])
# tensor.shape == (2, 3)    # True
# tensor.shape[0]           # 2, the size of the first axis
# tensor.shape.as_list()    # [2, 3]
# ```
#
# `shape` is a **property**: something that the tensor has, not something that it does. A
# pair of round brackets after a name means *do it now*, and a shape cannot be done. So the
# note's line ends in an error:
#
# ```python
# tensor.shape()            # TypeError: 'TensorShape' object is not callable
# ```
#
# There is also a function `tf.shape(tensor)`. It gives the sizes packed into a tensor,
# which is useful only in places that you will not meet here.


# %%
def shape_of(tensor):
    """Say which shape a tensor has. The note's line does not run: mend it.

    tensor: a tensor of any shape.

    Return its shape: as the tensor gives it, or as a tuple or list of ints.

    >>> shape_of(tf.constant([[1, 2, 3], [4, 5, 6]]))    # TensorShape([2, 3])
    """
    # The note writes:
    #     return tensor.shape()
    raise NotImplementedError("to do: shape_of")


# %% [markdown]
# ## Its dtype
#
# The **dtype** (data type) says what kind of number the tensor holds and how each one is
# stored. It is a property as well:
#
# ```python
# tensor = tf.constant(np.array([1, 2, 3]))
# tensor.dtype              # tf.int64
# tensor.dtype.name         # 'int64', its name as a text
# ```
#
# At this place the note shows `tf.int64`, since its tensor was made from an array.
#
# All numbers of a tensor have the same dtype, and it stays what it is: nothing in it turns
# into `float32` by itself because the next step would like it so.


# %%
def dtype_of(tensor):
    """Say which dtype a tensor has.

    tensor: a tensor of any shape and any dtype.

    Return its dtype: as the tensor gives it (tf.int64), NumPy's dtype of the same name,
    or that name as a text ('int64').

    >>> dtype_of(tf.constant(np.array([1, 2, 3])))    # tf.int64
    """
    raise NotImplementedError("to do: dtype_of")


# %% [markdown]
# ## Which dtype will it be?
#
# The note warns: whoever names no dtype when making a tensor may get confused later. Here
# is the whole matter in one example each:
#
# ```python
# tf.constant([7, 8]).dtype              # int32:   TensorFlow chose, whole numbers
# tf.constant((7.0, 8.0)).dtype          # float32: TensorFlow chose, fractions
# tf.constant(np.array([7, 8])).dtype    # int64:   NumPy chose, TensorFlow kept it
# ```
#
# Two questions decide: *who* chooses, and are there fractions? TensorFlow chooses for lists
# and tuples, and takes 32 bits. NumPy chooses when it makes an array, and takes 64 bits.
# Either takes a kind with fractions as soon as one number is a float.


# %%
def predict_dtype(source, kind):
    """Say which dtype tf.constant(numbers) has, without making a tensor.

    source: what numbers is: 'list', 'tuple', or 'array' for np.array of a list.
    kind: which Python numbers went into it: 'int', 'float', or 'both' for some of each.
    No dtype was named anywhere.

    Return the dtype, as in dtype_of: tf.int32, np.int32 and 'int32' are all right.

    >>> predict_dtype("list", "int")    # tf.int32
    """
    raise NotImplementedError("to do: predict_dtype")


# %% [markdown]
# ## What a dtype weighs
#
# The note says that the dtype has an influence on how heavy a model is and how well it
# runs. The weight can be counted. The number in a dtype's name is its size in bits; 8 bits
# are a **byte**, and `dtype.size` tells the bytes of one number:
#
# | dtype | bytes a number |
# |---|---|
# | `uint8` | 1 |
# | `float16` | 2 |
# | `int32`, `float32` | 4 |
# | `int64`, `float64` | 8 |
#
# A tensor takes
#
# ```text
# bytes = how many numbers * bytes a number
# ```
#
# and how many numbers there are is the product of the sizes in its shape. `tf.size` counts
# them, and gives the count in a tensor without axes, of which `int` makes a plain number:
#
# ```python
# tensor = tf.constant([[1, 2, 3], [4, 5, 6]])   # shape (2, 3), dtype int32
# tf.size(tensor)                                # 6, for 2 * 3 = 6
# tensor.dtype.size                              # 4, so it takes 6 * 4 = 24 bytes
# ```
#
# CNN_Basic, the network at the end of this course, has 1,676,266 numbers of its own. As
# `float32` they take 6.7 million bytes, as `float64` twice as many, and twice as many have
# to be moved through the computer at every step.


# %%
def bytes_of(tensor):
    """Say how many bytes the numbers of a tensor take.

    tensor: a tensor with at least one axis, of any dtype of numbers.

    Return how many bytes all its numbers take together, an int (Python's, NumPy's, or in
    a tensor without axes).

    >>> bytes_of(tf.constant([[1, 2, 3], [4, 5, 6]]))    # 24
    """
    raise NotImplementedError("to do: bytes_of")
