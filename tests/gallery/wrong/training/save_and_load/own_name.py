"""Names a file of its own."""

# check: visible/test_a_new_model_comes_back
# misconception: other-path

import tensorflow as tf


def save_and_load(model, path):
    model.save("model")
    return tf.keras.models.load_model("model")
