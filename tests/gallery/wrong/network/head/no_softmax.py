"""Ends with plain numbers."""

# check: hidden/test_computes_the_head
# misconception: head-without-softmax
# breaks: and softmax

from tensorflow.keras import layers


def head(net, units, num_classes):
    net = layers.Flatten()(net)
    net = layers.Dense(units, activation="relu")(net)
    net = layers.Dropout(0.25)(net)
    return layers.Dense(num_classes)(net)
