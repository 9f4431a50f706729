"""With the brackets of the note."""

import tensorflow as tf


def from_tuple(numbers):
    tensor = tf.constant((numbers))
    return tensor
