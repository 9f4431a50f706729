"""Goes through NumPy, and Python makes float64 of it."""

# check: visible/test_numbers_keep_their_order
# says: dtype
# breaks: dtype float32

import tensorflow as tf


def flatten(feature_maps):
    rows = [image.numpy().ravel().tolist() for image in feature_maps]
    return tf.constant(rows, tf.float64)
