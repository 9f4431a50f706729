"""Takes the export meant for servers."""

# check: visible/test_a_new_model_comes_back
# misconception: no-file

import tensorflow as tf


def save_and_load(model, path):
    tf.saved_model.save(model, path)
    return tf.keras.models.load_model(path)
