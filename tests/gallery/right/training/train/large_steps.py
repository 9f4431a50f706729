"""A large rate, all images at once."""

import tensorflow as tf


def train(model, images, labels, epochs):
    model.compile(tf.keras.optimizers.Adam(0.1), "sparse_categorical_crossentropy")
    return model.fit(images, labels, epochs=epochs, verbose=0, batch_size=len(images))
