"""Multiplies the survivors by 1 - rate."""

# check: visible/test_survivors_are_scaled
# misconception: survivors-not-scaled

import tensorflow as tf


def drop(values, rate):
    kept = tf.random.uniform(values.shape) >= rate
    return tf.where(kept, values * (1 - rate), 0.0)
