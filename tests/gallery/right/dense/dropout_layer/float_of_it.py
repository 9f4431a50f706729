import tensorflow as tf


def dropout_layer(rate):
    layer = tf.keras.layers.Dropout(float(rate), noise_shape=None)
    return layer
