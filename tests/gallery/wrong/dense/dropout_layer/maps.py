"""Drops whole maps where there are four axes."""

# check: visible/test_each_number_by_itself
# misconception: together
# breaks: not whole rows or channels

import tensorflow as tf


class Drop(tf.keras.layers.Layer):
    def __init__(self, rate):
        super().__init__()
        self.plain = tf.keras.layers.Dropout(rate)
        self.maps = tf.keras.layers.SpatialDropout2D(rate)

    def call(self, values, training=False):
        drop = self.maps if len(values.shape) == 4 else self.plain
        return drop(values, training=training)


def dropout_layer(rate):
    return Drop(rate)
