"""Makes whole numbers first."""

# check: hidden/test_rows[fractions]
# misconception: through-int
# breaks: whether the numbers are ints, floats or both

import numpy as np
import tensorflow as tf


def with_dtype(numbers):
    return tf.constant(np.array(numbers, dtype=int), dtype=tf.float32)
