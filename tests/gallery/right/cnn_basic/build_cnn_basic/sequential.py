"""Sequential, with the activations inside the layers."""

import keras
from keras import layers


def build_cnn_basic(input_shape=(28, 28, 1), num_classes=10):
    model = keras.Sequential(name="CNN_Basic")
    model.add(keras.Input(shape=input_shape))
    for filters in (32, 64):
        model.add(layers.Conv2D(filters, 3, padding="same", activation="relu"))
        model.add(layers.Conv2D(filters, 3, padding="same", activation="relu"))
        model.add(layers.MaxPooling2D())
        model.add(layers.Dropout(0.25))
    model.add(layers.Flatten())
    model.add(layers.Dense(512, activation="relu"))
    model.add(layers.Dropout(0.25))
    model.add(layers.Dense(num_classes, activation="softmax"))
    return model
