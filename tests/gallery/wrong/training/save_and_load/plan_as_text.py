"""Writes the plan as a text."""

# check: visible/test_a_new_model_comes_back
# misconception: no-file

import tensorflow as tf


def save_and_load(model, path):
    with open(path, "w") as file:
        file.write(model.to_json())
    return tf.keras.models.load_model(path)
