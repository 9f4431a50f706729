"""With a name for every layer."""

import tensorflow as tf


def pool_in_model(inputs):
    act_layer = tf.keras.layers.ReLU()
    pool_layer = tf.keras.layers.MaxPool2D(pool_size=(2, 2), strides=(2, 2), padding="same")
    output = act_layer(inputs)
    return pool_layer(output)
