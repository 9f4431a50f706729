import tensorflow as tf


def add_axes(image):
    return tf.expand_dims(tf.expand_dims(image, 0), -1)
