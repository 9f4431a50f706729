import numpy as np
import tensorflow as tf


def with_dtype(numbers):
    """Make a float32 tensor from a list of numbers.

    numbers: a list of numbers, or lists in a list, of equal length and to any depth.

    Return a tensor with the same numbers in the same shape and dtype float32, whether
    the numbers are ints, floats or both.

    >>> with_dtype([1, 2, 3])    # a tensor [1., 2., 3.], dtype float32
    """
    return tf.constant(numbers, dtype=tf.float32)


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
    return array.astype(np.uint8)


def to_float32(numbers:
    """Change the dtype of numbers to float32.

    numbers: a tensor or a NumPy array of any shape and any dtype.

    Return a tensor of the same shape with the same values and dtype float32.

    >>> to_float32(tf.constant([0, 128, 255]))    # a tensor [0., 128., 255.], dtype float32
    """
    return tf.cast(numbers, dtype=tf.float32)


def tensor_to_uint8(tensor):
    """Change the dtype of a tensor to uint8. The note's line does not run: mend it.

    tensor: a tensor of any shape, with floats from 0 to 255 or whole numbers.

    Return a tensor of the same shape with dtype uint8 and the values that tf.cast gives:
    fractions are cut off, and whole numbers beyond 0 to 255 begin again at the other end.

    >>> tensor_to_uint8(tf.constant([1.9, 250.7]))    # a tensor [1, 250], dtype uint8
    """
    # The note writes:
    #     return tf.cast(tensor, dtype=tf.unit)
    return tf.cast(tensor, dtype=tf.uint8)


def predict_cast(number):
    """Say what tf.cast(number, tf.uint8) gives, without calling it.

    number: an int from -1000 to 1000, or a float greater than -1 and less than 256.

    Return the whole number from 0 to 255 that the cast makes of it, an int (Python's,
    NumPy's, or in a tensor without axes).

    >>> predict_cast(250.7)    # 250
    >>> predict_cast(300)      # 44
    """
    return int(number) % 256
