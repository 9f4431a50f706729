"""Trains a copy."""

# check: visible/test_the_model_is_trained
# misconception: weights-did-not-move
# breaks: The model that was given is itself trained

import tensorflow as tf


def train(model, images, labels, epochs):
    model = tf.keras.models.clone_model(model)
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return model.fit(images, labels, epochs=epochs, verbose=0)
