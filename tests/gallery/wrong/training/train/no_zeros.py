"""Zeros do not count."""

# check: visible/test_all_images_take_part
# misconception: not-all-images

import tensorflow as tf


def train(model, images, labels, epochs):
    loss = tf.keras.losses.SparseCategoricalCrossentropy(ignore_class=0)
    model.compile(optimizer="adam", loss=loss)
    return model.fit(images, labels, epochs=epochs, verbose=0)
