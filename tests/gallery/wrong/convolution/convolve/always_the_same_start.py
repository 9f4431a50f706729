"""Starts alike at each call."""

# check: visible/test_the_rest_stays_as_conv2d_has_it
# says: Two calls gave the same weights

import tensorflow as tf


def convolve(images, filters):
    layer = tf.keras.layers.Conv2D(filters, 3, padding="same", kernel_initializer=tf.keras.initializers.GlorotUniform(seed=0))
    return layer, layer(images)
