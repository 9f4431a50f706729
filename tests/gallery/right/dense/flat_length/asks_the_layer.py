import tensorflow as tf


def flat_length(height, width, channels):
    maps = tf.zeros((1, height, width, channels))
    return tf.keras.layers.Flatten()(maps).shape[1]
