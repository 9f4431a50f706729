"""A model with the layer in it."""

# check: visible/test_share_dropped_in_training
# says: expected the layer itself
# breaks: Return the layer

import tensorflow as tf


def dropout_layer(rate):
    return tf.keras.Sequential([tf.keras.layers.Dropout(rate)])
