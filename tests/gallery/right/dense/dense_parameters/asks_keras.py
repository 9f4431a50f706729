import tensorflow as tf


def dense_parameters(inputs, units):
    layer = tf.keras.layers.Dense(units)
    layer.build((None, inputs))
    return layer.count_params()
