"""Draws one row and uses it for all."""

# check: hidden/test_drops_and_scales[shape1]
# misconception: together

import tensorflow as tf


def drop(values, rate):
    kept = tf.random.uniform(values.shape[1:]) >= rate
    return tf.where(kept, values / (1 - rate), 0.0)
