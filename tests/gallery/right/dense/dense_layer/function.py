import tensorflow as tf


def dense_layer(units):
    return tf.keras.layers.Dense(units, activation=tf.nn.relu)
