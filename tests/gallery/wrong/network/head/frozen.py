"""Its weights are frozen."""

# check: visible/test_the_rest_stays_as_keras_has_it
# says: frozen

from tensorflow.keras import layers


def head(net, units, num_classes):
    net = layers.Flatten()(net)
    net = layers.Dense(units, activation="relu", trainable=False)(net)
    net = layers.Dropout(0.25)(net)
    return layers.Dense(num_classes, activation="softmax")(net)
