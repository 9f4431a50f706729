import numpy as np
import tensorflow as tf


def from_list(numbers):
    """Make a tensor from a list of numbers.

    numbers: a list of numbers, or lists in a list, of equal length and to any depth.

    Return a tensor with the same numbers in the same shape. Leave the dtype to
    TensorFlow: int32 if all are ints, float32 if at least one is a float.

    >>> from_list([[1, 2, 3], [4, 5, 6]])    # a tensor of shape (2, 3), dtype int32
    """
    return tf.constant(numbers)


def from_tuple(numbers):
    """Make a tensor from a tuple of tuples.

    numbers: a tuple of numbers, or tuples in a tuple, of equal length and to any depth.

    Return a tensor with the same numbers in the same shape. Leave the dtype to
    TensorFlow: int32 if all are ints, float32 if at least one is a float.

    >>> from_tuple(((1, 2, 3), (1, 2, 3)))    # a tensor of shape (2, 3), dtype int32
    """
    return tf.constant(numbers)


def from_array(array):
    """Make a tensor from a NumPy array.

    array: a NumPy array of any shape and any dtype of numbers.

    Return a tensor with the same numbers, the same shape and the same dtype.

    >>> from_array(np.array([1, 2, 3]))    # a tensor of shape (3,), dtype int64
    """
    return tf.constant(array)


def shape_of(tensor):
    """Say which shape a tensor has. The note's line does not run: mend it.

    tensor: a tensor of any shape.

    Return its shape: as the tensor gives it, or as a tuple or list of ints.

    >>> shape_of(tf.constant([[1, 2, 3], [4, 5, 6]]))    # TensorShape([2, 3])
    """
    # The note writes:
    #     return tensor.shape()
    return tensor.shape


def dtype_of(tensor):
    """Say which dtype a tensor has.

    tensor: a tensor of any shape and any dtype.

    Return its dtype: as the tensor gives it (tf.int64), NumPy's dtype of the same name,
    or that name as a text ('int64').

    >>> dtype_of(tf.constant(np.array([1, 2, 3])))    # tf.int64
    """
    return tensor.dtype


def predict_dtype(source, kind):
    """Say which dtype tf.constant(numbers) has, without making a tensor.

    source: what numbers is: 'list', 'tuple', or 'array' for np.array of a list.
    kind: which Python numbers went into it: 'int', 'float', or 'both' for some of each.
    No dtype was named anywhere.

    Return the dtype, as in dtype_of: tf.int32, np.int32 and 'int32' are all right.

    >>> predict_dtype("list", "int")    # tf.int32
    """
    if source == "array":
        return tf.int64 if kind == "int" else tf.float64
    return tf.int32 if kind == "int" else tf.float32


def bytes_of(tensor):
    """Say how many bytes the numbers of a tensor take.

    tensor: a tensor with at least one axis, of any dtype of numbers.

    Return how many bytes all its numbers take together, an int (Python's, NumPy's, or in
    a tensor without axes).

    >>> bytes_of(tf.constant([[1, 2, 3], [4, 5, 6]]))    # 24
    """
    return int(tf.size(tensor)) * tensor.dtype.size
