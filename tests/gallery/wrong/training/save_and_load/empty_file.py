"""Leaves an empty file."""

# check: visible/test_the_file_is_there
# misconception: no-model-in-file
# breaks: Write a model to a file

import tensorflow as tf


def save_and_load(model, path):
    with open(path, "w"):
        pass
    again = tf.keras.models.clone_model(model)
    again.set_weights(model.get_weights())
    return again
