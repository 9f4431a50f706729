"""Takes the dtype from the first number, and cuts off the fractions behind it."""

# check: hidden/test_one_fraction_makes_all_float32
# misconception: truncated
# breaks: float32 if at least one is a float

import numpy as np
import tensorflow as tf


def from_list(numbers):
    first = np.ravel(numbers[0]).tolist()[0] if isinstance(numbers[0], list) else numbers[0]
    return tf.constant(np.array(numbers).astype("int32" if type(first) is int else "float32"))
