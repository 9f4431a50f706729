"""The note's own line with the right number of filters."""

# check: hidden/test_computes_the_convolution_with_relu
# misconception: no-activation
# breaks: has lost something on the way
# breaks: Mend both

import tensorflow as tf


def short_form(filters):
    return tf.keras.layers.Conv2D(filters, 3, 1, "SAME")
