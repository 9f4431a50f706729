"""Makes int64 of every whole number."""

# check: visible/test_other_dtypes
# misconception: dtype-named

import tensorflow as tf


def from_array(array):
    return tf.constant(array.astype("int64") if array.dtype.kind == "i" else array)
