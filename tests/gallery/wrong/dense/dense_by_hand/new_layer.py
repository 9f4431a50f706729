"""Makes a layer, whose weights are its own."""

# check: visible/test_values
# says: values differ
# breaks: Compute what a Dense layer without activation computes

import tensorflow as tf


def dense_by_hand(x, w, b):
    return tf.keras.layers.Dense(w.shape[1])(x)
