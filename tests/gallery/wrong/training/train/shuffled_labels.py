"""Shuffles the images and not the labels."""

# check: visible/test_all_images_take_part
# misconception: other-labels

import numpy as np


def train(model, images, labels, epochs):
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    images = np.random.permutation(images)
    return model.fit(images, labels, epochs=epochs, verbose=0)
