"""Takes the rate for what is kept."""

# check: visible/test_share_dropped_in_training
# misconception: rate-is-what-is-dropped

import tensorflow as tf


def dropout_layer(rate):
    return tf.keras.layers.Dropout(1 - rate)
