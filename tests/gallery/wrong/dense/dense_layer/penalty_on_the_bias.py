"""A large bias costs something."""

# check: visible/test_the_rest_stays_as_dense_has_it
# says: A penalty is added
# breaks: The rest stays as Dense has it

import tensorflow as tf


def dense_layer(units):
    return tf.keras.layers.Dense(units, activation="relu", bias_regularizer="l2")
