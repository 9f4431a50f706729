"""The labels are smoothed."""

# check: visible/test_all_images_take_part
# misconception: not-cross-entropy

import tensorflow as tf


def train(model, images, labels, epochs):
    loss = tf.keras.losses.CategoricalCrossentropy(label_smoothing=0.1)
    model.compile(optimizer="adam", loss=loss)
    return model.fit(images, tf.one_hot(labels, 10), epochs=epochs, verbose=0)
