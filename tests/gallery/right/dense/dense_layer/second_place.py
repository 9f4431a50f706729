import tensorflow as tf


def dense_layer(units):
    layer = tf.keras.layers.Dense(units, "relu")
    return layer
