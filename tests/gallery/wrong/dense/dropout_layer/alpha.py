"""Takes the dropout that is made for SELU."""

# check: hidden/test_drops_and_scales[shape0]
# misconception: nothing-dropped

import tensorflow as tf


def dropout_layer(rate):
    return tf.keras.layers.AlphaDropout(rate)
