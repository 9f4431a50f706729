"""Says the opposite."""

# check: hidden/test_drops_and_scales[shape0]
# misconception: not-in-training
# breaks: as a Dropout layer does in training

import tensorflow as tf


def drop(values, rate):
    return tf.keras.layers.Dropout(rate)(values, training=False)
