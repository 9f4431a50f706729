"""Calls the layer on something of its own."""

# check: visible/test_share_dropped_in_training
# says: a layer was wanted
# breaks: it is not called here

import tensorflow as tf


def dropout_layer(rate):
    layer = tf.keras.layers.Dropout(rate)
    return layer(tf.ones((1, 4)), training=True)
