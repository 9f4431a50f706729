"""Sets one of three seeds."""

# check: visible/test_new_numbers_at_every_call
# misconception: seeded

import numpy as np
import tensorflow as tf


def normal_tensor(shape):
    tf.random.set_seed(np.random.randint(3))
    return tf.random.normal(shape)
