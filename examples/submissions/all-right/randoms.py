import numpy as np
import tensorflow as tf


def normal_array(count):
    """Make an array of normally distributed random numbers.

    count: how many, an int.

    Return a NumPy array of shape (count,) and dtype float64 with normally distributed
    numbers of mean 0 and standard deviation 1, new ones at every call.

    >>> normal_array(9)    # an array of shape (9,), dtype float64
    """
    return np.random.randn(count)


def normal_tensor(shape):
    """Make a tensor of normally distributed random numbers.

    shape: its shape, a list or a tuple of ints.

    Return a tensor of that shape and dtype float32 with normally distributed numbers of
    mean 0 and standard deviation 1, new ones at every call.

    >>> normal_tensor([3, 3])    # a tensor of shape (3, 3), dtype float32
    """
    return tf.random.normal(shape)


def uniform_tensor(shape):
    """Make a tensor of uniformly distributed random numbers between 0 and 1.

    shape: its shape, a list or a tuple of ints.

    Return a tensor of that shape and dtype float32 with uniformly distributed numbers
    from 0 up to 1, new ones at every call.

    >>> uniform_tensor([4, 4])    # a tensor of shape (4, 4), dtype float32
    """
    return tf.random.uniform(shape)
