import tensorflow as tf


def add_axes(image):
    return tf.reshape(image, (1, *image.shape, 1))
