"""A rate of 0 makes the error go away."""

# check: visible/test_share_dropped_in_training
# misconception: nothing-dropped

import tensorflow as tf


def dropout_layer(rate):
    return tf.keras.layers.Dropout(0)
