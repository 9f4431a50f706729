"""Sets a seed inside."""

# check: visible/test_new_numbers_at_every_call
# misconception: seeded
# breaks: new ones at every call

import tensorflow as tf


def uniform_tensor(shape):
    tf.random.set_seed(42)
    return tf.random.uniform(shape)
