"""Takes the dtype for a function, as NumPy's is."""

# check: visible/test_dtype
# misconception: dtype-as-function

import tensorflow as tf


def tensor_to_uint8(tensor):
    return tf.uint8(tensor)
