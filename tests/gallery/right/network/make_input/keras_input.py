import tensorflow as tf


def make_input(shape):
    return tf.keras.Input(shape)
