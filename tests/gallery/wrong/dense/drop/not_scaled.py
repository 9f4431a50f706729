"""Sets to 0 and leaves the others as they are."""

# check: visible/test_survivors_are_scaled
# misconception: survivors-not-scaled
# breaks: else divided by 1 - rate

import tensorflow as tf


def drop(values, rate):
    kept = tf.random.uniform(values.shape) >= rate
    return tf.where(kept, values, 0.0)
