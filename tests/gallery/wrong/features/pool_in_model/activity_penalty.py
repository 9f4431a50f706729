"""A layer that adds a penalty to the loss."""

# check: visible/test_adds_nothing_else
# says: A penalty is added
# breaks: Add ReLU and then max pooling

from tensorflow.keras import layers


def pool_in_model(inputs):
    net = layers.MaxPool2D(2, padding="same")(layers.ReLU()(inputs))
    return layers.ActivityRegularization(l2=0.1)(net)
