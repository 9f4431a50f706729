"""Makes the Flatten layer only."""

# check: visible/test_rows_of_probabilities
# misconception: layer-not-called
# breaks: Add the part that decides to net

from tensorflow.keras import layers


def head(net, units, num_classes):
    net = layers.Flatten()
    net = layers.Dense(units, activation="relu")(net)
    net = layers.Dropout(0.25)(net)
    return layers.Dense(num_classes, activation="softmax")(net)
