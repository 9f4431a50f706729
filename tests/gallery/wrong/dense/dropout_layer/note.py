"""The note's line."""

# check: visible/test_share_dropped_in_training
# misconception: comma-for-point

import tensorflow as tf


def dropout_layer(rate):
    layer = tf.keras.layers.Dropout(0, 7)
    return layer
