import tensorflow as tf


def flat_length(height, width, channels):
    return tf.reduce_prod([height, width, channels])
