"""A small rate."""

import tensorflow as tf


def train(model, images, labels, epochs):
    model.compile(tf.keras.optimizers.SGD(0.001), "sparse_categorical_crossentropy")
    return model.fit(images, labels, epochs=epochs, verbose=0, shuffle=False)
