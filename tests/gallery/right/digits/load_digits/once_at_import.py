"""Loads when the module is imported."""

from tensorflow.keras import datasets

TRAIN, TEST = datasets.mnist.load_data()


def load_digits():
    return TRAIN, TEST
