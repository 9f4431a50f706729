"""Starts alike at each call."""

# check: visible/test_the_rest_stays_as_keras_has_it
# says: Two calls gave the same weights

import tensorflow as tf
from tensorflow.keras import layers

SAME = tf.keras.initializers.GlorotUniform(seed=0)


def head(net, units, num_classes):
    net = layers.Flatten()(net)
    net = layers.Dense(units, activation="relu", kernel_initializer=SAME)(net)
    net = layers.Dropout(0.25)(net)
    return layers.Dense(num_classes, activation="softmax")(net)
