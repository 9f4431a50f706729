"""Drops the same values whenever the program runs."""

# check: visible/test_the_rest_stays_as_keras_has_it
# says: A layer has a seed
# breaks: Everything else stays as Keras has it

from tensorflow.keras import layers


def head(net, units, num_classes):
    net = layers.Flatten()(net)
    net = layers.Dense(units, activation="relu")(net)
    net = layers.Dropout(0.25, seed=3)(net)
    return layers.Dense(num_classes, activation="softmax")(net)
