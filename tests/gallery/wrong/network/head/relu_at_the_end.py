"""Has a ReLU on the last layer too."""

# check: hidden/test_computes_the_head
# misconception: relu-before-softmax

from tensorflow.keras import layers


def head(net, units, num_classes):
    net = layers.Flatten()(net)
    net = layers.Dense(units, activation="relu")(net)
    net = layers.Dropout(0.25)(net)
    net = layers.Dense(num_classes, activation="relu")(net)
    return layers.Activation("softmax")(net)
