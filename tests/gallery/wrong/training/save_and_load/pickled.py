"""Writes plan and weights by pickle."""

# check: visible/test_the_file_is_there
# misconception: no-model-in-file

import pickle

import tensorflow as tf


def save_and_load(model, path):
    with open(path, "wb") as file:
        pickle.dump((model.get_config(), model.get_weights()), file)
    with open(path, "rb") as file:
        plan, weights = pickle.load(file)
    again = tf.keras.Sequential.from_config(plan)
    again.set_weights(weights)
    return again
