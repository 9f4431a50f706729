"""Always has ten classes."""

# check: visible/test_rows_of_probabilities
# misconception: classes-always-ten
# breaks: (None, num_classes)
# breaks: a dense layer with num_classes

from tensorflow.keras import layers


def head(net, units, num_classes):
    net = layers.Flatten()(net)
    net = layers.Dense(units, activation="relu")(net)
    net = layers.Dropout(0.25)(net)
    return layers.Dense(10, activation="softmax")(net)
