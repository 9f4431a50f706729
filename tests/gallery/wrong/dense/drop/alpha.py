"""AlphaDropout."""

# check: visible/test_some_become_zero
# misconception: other-dropout

import tensorflow as tf


def drop(values, rate):
    return tf.keras.layers.AlphaDropout(rate)(values, training=True)
