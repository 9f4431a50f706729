import tensorflow as tf


def height_and_width(images):
    return tf.constant(images).shape[1:-1]
