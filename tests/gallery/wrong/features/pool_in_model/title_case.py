"""Writes Same, which works with values only."""

# check: visible/test_shape
# misconception: capital-padding

from keras import layers


def pool_in_model(inputs):
    return layers.MaxPool2D((2, 2), (2, 2), "Same")(layers.ReLU()(inputs))
