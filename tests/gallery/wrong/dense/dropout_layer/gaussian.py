"""Takes noise for dropout."""

# check: hidden/test_drops_and_scales[shape0]
# misconception: nothing-dropped
# breaks: Make a Dropout layer

import tensorflow as tf


def dropout_layer(rate):
    return tf.keras.layers.GaussianDropout(rate)
