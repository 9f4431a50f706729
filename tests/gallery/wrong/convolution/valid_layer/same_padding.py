"""Has the padding of the exercises before."""

# check: visible/test_border_is_lost
# misconception: same-padding
# breaks: puts no zeros around the image

import tensorflow as tf


def valid_layer(filters, kernel_size):
    return tf.keras.layers.Conv2D(filters, kernel_size, 1, "same")
