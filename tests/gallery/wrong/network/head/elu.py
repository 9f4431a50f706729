"""ELU for ReLU."""

# check: visible/test_computes_the_head[1]
# misconception: head-other-activation

from tensorflow.keras import layers


def head(net, units, num_classes):
    net = layers.Flatten()(net)
    net = layers.Dense(units, activation="elu")(net)
    net = layers.Dropout(0.25)(net)
    return layers.Dense(num_classes, activation="softmax")(net)
