"""CNN_Basic as named steps, any of which an answer of the gallery may exchange."""

import keras
from keras import layers


def steps(num_classes):
    """Every step by name, in order."""
    return {
        "conv1": layers.Conv2D(32, 3, padding="same"),
        "relu1": layers.Activation("relu"),
        "conv2": layers.Conv2D(32, 3, padding="same"),
        "relu2": layers.Activation("relu"),
        "pool1": layers.MaxPool2D((2, 2)),
        "drop1": layers.Dropout(0.25),
        "conv3": layers.Conv2D(64, 3, padding="same"),
        "relu3": layers.Activation("relu"),
        "conv4": layers.Conv2D(64, 3, padding="same"),
        "relu4": layers.Activation("relu"),
        "pool2": layers.MaxPool2D((2, 2)),
        "drop2": layers.Dropout(0.25),
        "flatten": layers.Flatten(),
        "dense1": layers.Dense(512),
        "relu5": layers.Activation("relu"),
        "drop3": layers.Dropout(0.25),
        "dense2": layers.Dense(num_classes),
        "softmax": layers.Activation("softmax"),
    }


def build(input_shape, num_classes, name="CNN_Basic", **changes):
    """The model with some steps exchanged: for None, one layer, or several."""
    inputs = net = layers.Input(shape=input_shape)
    for step, layer in (steps(num_classes) | changes).items():
        for one in layer if isinstance(layer, (list, tuple)) else [layer]:
            net = net if one is None else one(net)
    return keras.Model(inputs, net, name=name)
