"""With the brackets of the note."""

import tensorflow as tf


def normal_tensor(shape):
    return tf.random.normal((shape))
