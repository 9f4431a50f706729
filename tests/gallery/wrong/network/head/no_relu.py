"""Forgets the ReLU."""

# check: hidden/test_computes_the_head
# misconception: head-without-relu
# breaks: a dense layer with units and ReLU

from tensorflow.keras import layers


def head(net, units, num_classes):
    net = layers.Flatten()(net)
    net = layers.Dense(units)(net)
    net = layers.Dropout(0.25)(net)
    return layers.Dense(num_classes, activation="softmax")(net)
