"""Drops outside of training too."""

# check: visible/test_nothing_happens_outside_training
# misconception: always-drops
# breaks: Make a Dropout layer

import tensorflow as tf


def dropout_layer(rate):
    return tf.keras.layers.Lambda(lambda values: tf.nn.dropout(values, rate))
