"""Starts alike at each call."""

# check: visible/test_the_rest_stays_as_keras_has_it
# says: Two calls gave the same weights

import tensorflow as tf
from tensorflow.keras import layers

SAME = tf.keras.initializers.GlorotUniform(seed=0)


def feature_block(net, filters):
    net = layers.Conv2D(filters, 3, padding="same", activation="relu")(net)
    net = layers.Conv2D(filters, 3, padding="same", activation="relu", kernel_initializer=SAME)(
        net
    )
    net = layers.MaxPool2D(2)(net)
    net = layers.Dropout(0.25)(net)
    return net
