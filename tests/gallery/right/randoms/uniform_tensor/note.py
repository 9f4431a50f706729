"""With the brackets of the note."""

import tensorflow as tf


def uniform_tensor(shape):
    return tf.random.uniform((shape))
