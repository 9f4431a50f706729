from pathlib import Path

import tensorflow as tf


def save_and_load(model, path):
    model.save(Path(path))
    return tf.keras.models.load_model(Path(path))
