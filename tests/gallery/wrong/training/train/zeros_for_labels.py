"""Trains on labels that are all alike."""

# check: visible/test_all_images_take_part
# misconception: other-labels
# breaks: on images and labels

import numpy as np


def train(model, images, labels, epochs):
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return model.fit(images, np.zeros(len(labels)), epochs=epochs, verbose=0)
