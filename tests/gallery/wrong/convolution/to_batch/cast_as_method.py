"""Uses the array's method on a tensor."""

# check: visible/test_shape
# says: has no attribute 'astype'

import tensorflow as tf


def to_batch(image):
    return tf.constant(image)[tf.newaxis, ..., tf.newaxis].astype(tf.float32)
