"""Saves, and returns a copy made in memory."""

# check: visible/test_a_new_model_comes_back
# misconception: not-read
# breaks: read it back
# breaks: that was read from the file

import tensorflow as tf


def save_and_load(model, path):
    model.save(path)
    again = tf.keras.models.clone_model(model)
    again.set_weights(model.get_weights())
    return again
