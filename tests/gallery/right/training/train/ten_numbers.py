"""The same loss for labels of ten numbers."""

import tensorflow as tf


def train(model, images, labels, epochs):
    model.compile(optimizer="ftrl", loss="categorical_crossentropy")
    return model.fit(images, tf.one_hot(labels, 10), epochs=epochs, verbose=0)
