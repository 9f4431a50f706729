"""Starts alike at each call."""

# check: visible/test_the_rest_stays_as_conv2d_has_it
# says: Two calls gave the same weights

import tensorflow as tf

SAME = tf.keras.initializers.GlorotUniform(seed=0)


def convolve(images, filters):
    layer = tf.keras.layers.Conv2D(filters, 3, padding="same", kernel_initializer=SAME)
    return layer, layer(images)
