import tensorflow as tf


def dropout_layer(rate):
    return tf.keras.layers.Dropout(rate, seed=7)
