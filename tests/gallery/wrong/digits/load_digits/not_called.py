"""Forgets the brackets of the call."""

# check: visible/test_two_pairs
# says: was wanted

from tensorflow.keras import datasets


def load_digits():
    return datasets.mnist.load_data
