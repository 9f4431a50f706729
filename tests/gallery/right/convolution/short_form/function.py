"""The activation as a function."""

import tensorflow as tf


def short_form(filters):
    return tf.keras.layers.Conv2D(filters, 3, 1, "SAME", activation=tf.nn.relu)
