"""Makes an array."""

# check: visible/test_shape_and_dtype
# says: What came back is a NumPy array
# breaks: Return a tensor

import tensorflow as tf


def normal_tensor(shape):
    return tf.random.normal(shape).numpy()
