"""Makes a tensor."""

# check: visible/test_shape_and_dtype
# says: What came back is a tensor
# breaks: Return a NumPy array

import tensorflow as tf


def normal_array(count):
    return tf.random.normal([count])
