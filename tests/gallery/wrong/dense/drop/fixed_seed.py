"""The same at every call."""

# check: hidden/test_others_at_every_call
# misconception: same-at-every-call
# breaks: Other values are dropped at every call

import tensorflow as tf


def drop(values, rate):
    return tf.keras.layers.Dropout(rate, seed=1)(values, training=True)
