"""Saves the weights alone."""

# check: visible/test_a_new_model_comes_back
# says: must end in `.weights.h5`

import tensorflow as tf


def save_and_load(model, path):
    model.save_weights(path)
    return tf.keras.models.load_model(path)
