"""What Dense has by itself, spelt out."""

import tensorflow as tf


def dense_layer(units):
    return tf.keras.layers.Dense(
        units,
        activation="relu",
        kernel_initializer=tf.keras.initializers.VarianceScaling(1.0, "fan_avg", "uniform"),
        bias_initializer="zeros",
        trainable=True,
        dtype="float32",
    )
