"""Sets to 0 and leaves the others as they are."""

# check: hidden/test_drops_and_scales[shape0]
# misconception: survivors-not-scaled
# breaks: Make a Dropout layer

import tensorflow as tf


class Mask(tf.keras.layers.Layer):
    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def call(self, values, training=False):
        if not training:
            return values
        kept = tf.random.uniform(tf.shape(values)) >= self.rate
        return values * tf.cast(kept, tf.float32)


def dropout_layer(rate):
    return Mask(rate)
