import numpy as np
import tensorflow as tf


def train(model, images, labels, epochs):
    model.compile(optimizer="adadelta", loss="sparse_categorical_crossentropy")
    return model.fit(images, labels, epochs=epochs, verbose=0)


def accuracy(model, images, labels):
    right = 0
    for row, label in zip(model(images).numpy(), labels):
        if row.argmax() == label:
            right += 1
    return right / len(labels)


from pathlib import Path

import tensorflow as tf


def save_and_load(model, path):
    model.save(Path(path))
    return tf.keras.models.load_model(Path(path))
