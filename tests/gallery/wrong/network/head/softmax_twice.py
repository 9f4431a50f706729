"""Takes softmax inside the layer and after it."""

# check: hidden/test_computes_the_head
# misconception: softmax-twice

from tensorflow.keras import layers


def head(net, units, num_classes):
    net = layers.Flatten()(net)
    net = layers.Dense(units, activation="relu")(net)
    net = layers.Dropout(0.25)(net)
    net = layers.Dense(num_classes, activation="softmax")(net)
    return layers.Activation("softmax")(net)
